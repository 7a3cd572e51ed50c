package dev.pushback.contract.receiver.fault;

import java.util.List;
import java.util.Optional;

/** All ways of being wrong that this kit knows. */
public final class Faults {

    private Faults() {}

    /** All of them, in the order of the groups of cases. */
    public static List<Fault> all() {
        return List.of();
    }

    /** The fault with this id. */
    public static Optional<Fault> byId(String id) {
        return all().stream().filter(fault -> fault.id().equals(id)).findFirst();
    }
}
