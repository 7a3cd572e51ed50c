package dev.pushback.emulator.load.plan;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;

/** Callbacks in the order in which they are sent; every scenario is one, {@code scenario::next}. */
@FunctionalInterface
public interface LoadSource extends Scenario {

    @Override
    boolean next(Batch batch);

    /** The query with which the callback that came last is to be sent; {@code null} for a fresh one. */
    default String query() {
        return null;
    }
}
