package dev.pushback.contract.ledger;

import java.util.stream.LongStream;

/** What became of a number on its way into storage. */
final class NumberChange {

    private NumberChange() {}

    /** Whether a column or a variable was too narrow: it went round, stopped at its end, or lost its last digits. */
    static boolean isOutOfRange(String sent, String stored) {
        try {
            long number = Long.parseLong(sent);
            long other = Long.parseLong(stored);
            return number != other && narrowed(number).anyMatch(one -> one == other);
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }

    private static LongStream narrowed(long number) {
        return LongStream.of(
                (int) number,
                (short) number,
                (byte) number,
                number & 0xffff_ffffL,
                number & 0xffff,
                number & 0xff,
                clamped(number, Integer.MIN_VALUE, Integer.MAX_VALUE),
                clamped(number, 0, 0xffff_ffffL),
                clamped(number, Short.MIN_VALUE, Short.MAX_VALUE),
                clamped(number, 0, 0xffff),
                clamped(number, Byte.MIN_VALUE, Byte.MAX_VALUE),
                clamped(number, 0, 0xff),
                (long) (float) number,
                (long) (double) number);
    }

    private static long clamped(long number, long least, long most) {
        return Math.max(least, Math.min(most, number));
    }
}
