package dev.pushback.contract.receiver.fault;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.Blueprint;

/** Makes a backend that differs from the right one. Called once for each receiver, so that it may keep state. */
@FunctionalInterface
public interface Bend {

    /** Builds the backend. */
    Backend build(Blueprint right);
}
