package dev.pushback.emulator.scenario.lifecycle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.emulator.scenario.Draw;
import dev.pushback.schema.rule.Rule;

/**
 * The app's accounts, computed from their number: a name from a small pool, made unique by the number in four letters of
 * base 36; a few are devices without an account, named by a RegistrationID.
 *
 * <p>Neighbours by number are neighbours in the pool, so that memory is read in order. Source: {@link Rule#TO_ACCOUNT},
 * {@link Rule#USER_ID_LENGTH}.
 */
final class Accounts {

    /** How many there are. */
    static final int POPULATION = 36 * 36 * 36 * 36;

    /** The most bytes that {@link #write} needs room for. */
    static final int ROOM = 48;

    private static final int STRIDE = ByteCopy.COPIED;
    private static final int SUFFIX = 4;
    private static final short[] PAIRS = new short[36 * 36];
    private static final short[] HEX = new short[256];
    private static final long REGISTRATION = Draw.name("registration id");
    private static final long MORE_BITS = Draw.name("more bits");

    static {
        for (int i = 0; i < PAIRS.length; i++) {
            PAIRS[i] = ByteCopy.pair(Character.forDigit(i / 36, 36), Character.forDigit(i % 36, 36));
        }
        String digits = "0123456789ABCDEF";
        for (int i = 0; i < HEX.length; i++) {
            HEX[i] = ByteCopy.pair(digits.charAt(i % 16), digits.charAt(i / 16));
        }
    }

    private final byte[] pool;
    private final byte[] lengths;
    private final long seed;

    /**
     * Lays out the pool.
     *
     * @param names as many as a power of two
     * @param seed decides who has no account, and RegistrationIDs
     */
    Accounts(Names names, long seed) {
        if (Integer.bitCount(names.accounts().size()) != 1) {
            throw new IllegalArgumentException("names must be a power of two");
        }
        this.seed = seed;
        pool = new byte[names.accounts().size() * STRIDE];
        lengths = new byte[names.accounts().size()];
        for (int i = 0; i < lengths.length; i++) {
            byte[] name = (names.accounts().get(i) + "_").getBytes(US_ASCII);
            lengths[i] = (byte) name.length;
            System.arraycopy(name, 0, pool, i * STRIDE, name.length);
        }
    }

    /** Where all traits of an account come from. */
    long key(int account) {
        return Draw.of(seed, account);
    }

    /** Whether it is a device without an account. */
    static boolean isDevice(long key) {
        return Draw.below(1000, key) < Assumptions.WITHOUT_ACCOUNT;
    }

    /** Writes To_Account; returns where it ends. Needs {@link #ROOM}, and may leave rubbish behind the end. */
    int write(int account, byte[] out, int at) {
        long key = key(account);
        if (isDevice(key)) {
            return registrationId(Draw.of(key, REGISTRATION), out, at);
        }
        int name = account & (lengths.length - 1);
        ByteCopy.copy(pool, name * STRIDE, out, at);
        int end = at + lengths[name];
        ByteCopy.put(PAIRS[account / PAIRS.length], out, end);
        ByteCopy.put(PAIRS[account % PAIRS.length], out, end + 2);
        return end + SUFFIX;
    }

    /** 8-4-4-4-12 hex digits. */
    private static int registrationId(long draw, byte[] out, int start) {
        long more = Draw.of(draw, MORE_BITS);
        int at = hex(draw, 4, out, start);
        at = hex(draw >>> 32, 2, out, dash(out, at));
        at = hex(draw >>> 48, 2, out, dash(out, at));
        at = hex(more, 2, out, dash(out, at));
        return hex(more >>> 16, 6, out, dash(out, at));
    }

    private static int dash(byte[] out, int at) {
        out[at] = '-';
        return at + 1;
    }

    /** Writes so many of the lowest bytes, each as two digits, the lowest first. */
    private static int hex(long bits, int bytes, byte[] out, int start) {
        for (int i = 0; i < bytes; i++) {
            ByteCopy.put(HEX[(int) (bits >>> 8 * i) & 255], out, start + 2 * i);
        }
        return start + 2 * bytes;
    }
}
