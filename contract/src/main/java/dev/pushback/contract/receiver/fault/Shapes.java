package dev.pushback.contract.receiver.fault;

import java.util.List;
import java.util.Optional;

/** The many forms of right receivers. */
public final class Shapes {

    private Shapes() {}

    /** All of them. */
    public static List<Shape> all() {
        return List.of();
    }

    /** The shape with this id. */
    public static Optional<Shape> byId(String id) {
        return all().stream().filter(shape -> shape.id().equals(id)).findFirst();
    }
}
