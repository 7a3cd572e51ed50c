package dev.pushback.server.push;

import dev.pushback.server.life.Traits;

/** Whom a push is for, by position. Immutable. */
public interface Audience {

    /** In place of a position: nobody. */
    int NOBODY = -1;

    /** How many there are. */
    int size();

    /** The most bytes that {@link #write} needs room for. */
    int room();

    /** Writes To_Account as it stands between quotes; returns where it ends. May leave rubbish behind the end. */
    int write(int position, byte[] out, int at);

    /**
     * The device of the recipient at this position.
     *
     * @param key of the account, see {@link dev.pushback.server.life.Devices#key}
     */
    Traits traits(int position, long key);

    /** Where this account stands, or {@link #NOBODY}. */
    int find(String account);

    /** Where this account stands among those that are known by name, or {@link #NOBODY}. */
    default int findNamed(String account) {
        return find(account);
    }
}
