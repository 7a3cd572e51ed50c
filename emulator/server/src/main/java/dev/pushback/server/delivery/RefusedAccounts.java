package dev.pushback.server.delivery;

import dev.pushback.server.life.Life;
import dev.pushback.server.life.Traits;

/** Who is refused by the vendor whatever else is said of it. */
@FunctionalInterface
public interface RefusedAccounts {

    /** Nobody. */
    RefusedAccounts NOBODY = (life, traits, name, length) -> {};

    /** Changes what becomes of a push on this account, whose name are the first bytes, as it stands in JSON. */
    void apply(Life life, Traits traits, byte[] name, int length);
}
