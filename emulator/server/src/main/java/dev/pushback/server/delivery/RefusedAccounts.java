package dev.pushback.server.delivery;

/** Who is refused by the vendor whatever else is said of it. */
@FunctionalInterface
public interface RefusedAccounts {

    /** Whether a push on this account is refused, whose name are the first bytes, as it stands in JSON. */
    boolean refuses(byte[] name, int length);
}
