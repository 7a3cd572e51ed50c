package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;

/** Makes a backend that differs from the right one. Called once for each receiver, so that it may keep state. */
@FunctionalInterface
public interface Mutation {

    /** Builds the backend. */
    Backend build(BackendParts right);
}
