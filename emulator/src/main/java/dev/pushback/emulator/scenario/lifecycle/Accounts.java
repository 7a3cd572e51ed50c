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
    static final int ROOM = 40;

    private static final int STRIDE = 32;
    private static final int SUFFIX = 4;
    private static final byte[] DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz".getBytes(US_ASCII);
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(US_ASCII);
    private static final long REGISTRATION = Draw.name("registration id");
    private static final long WITHOUT_ACCOUNT = Draw.name("without account");
    private static final long MORE_BITS = Draw.name("more bits");

    private final byte[] pool;
    private final byte[] lengths;
    private final long seed;

    /**
     * @param seed decides who has no account, and RegistrationIDs
     */
    Accounts(Names names, long seed) {
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
        return Draw.below(1000, Draw.of(key, WITHOUT_ACCOUNT)) < Assumptions.WITHOUT_ACCOUNT;
    }

    /** Writes To_Account; returns where it ends. Needs {@link #ROOM}, and may leave rubbish behind the end. */
    int write(int account, byte[] out, int at) {
        long key = key(account);
        if (isDevice(key)) {
            return registrationId(Draw.of(key, REGISTRATION), out, at);
        }
        int name = account % lengths.length;
        System.arraycopy(pool, name * STRIDE, out, at, STRIDE);
        int end = at + lengths[name] + SUFFIX;
        int left = account;
        for (int place = end - 1; place >= end - SUFFIX; place--) {
            out[place] = DIGITS[left % 36];
            left /= 36;
        }
        return end;
    }

    /** 8-4-4-4-12 hex digits. */
    private static int registrationId(long draw, byte[] out, int start) {
        long bits = draw;
        int at = start;
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                out[at++] = '-';
            }
            if (digit == 16) {
                bits = Draw.of(draw, MORE_BITS);
            }
            out[at++] = HEX[(int) (bits & 15)];
            bits >>>= 4;
        }
        return at;
    }
}
