package dev.pushback.emulator.scenario.lifecycle;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.pushback.emulator.scenario.Draw;

/**
 * Accounts of an app that nobody has listed, found by their number: the same seed gives the same names. Safe for any number
 * of threads.
 */
public final class DrawnAccounts {

    /** How many there are at most. */
    public static final int MOST = Accounts.POPULATION;

    /** The most bytes that {@link #write} needs room for. */
    public static final int ROOM = Accounts.ROOM;

    private static final long ACCOUNTS = Draw.name("accounts");
    private static final long NAMES = Draw.name("names");

    private final Accounts accounts;

    /** Draws the names, which takes a fifth of a second at first. */
    public DrawnAccounts(long seed) {
        Names names = new FakerNames().draw(Draw.of(seed, NAMES));
        accounts = new Accounts(names, Draw.of(seed, ACCOUNTS));
    }

    /** Writes the name of the account with this number, {@code 0..MOST-1}; returns where it ends. Needs no escaping. */
    public int write(int number, byte[] out, int at) {
        return accounts.write(number, out, at);
    }

    /** The name of the account with this number. */
    public String name(int number) {
        byte[] out = new byte[ROOM];
        return new String(out, 0, write(number, out, 0), US_ASCII);
    }
}
