package dev.pushback.emulator.scenario;

import dev.pushback.emulator.target.RecordedRequest;

/**
 * The callbacks of a run, in the order in which they are to be sent.
 *
 * <p>Not safe for several threads: one thread asks for batch after batch.
 */
@FunctionalInterface
public interface Scenario {

    /**
     * Replaces what the batch holds by the next callback.
     *
     * @param batch filled and overwritten; may be the same object each time
     * @return false at the end, and then always; the batch is empty in that case
     */
    boolean next(Batch batch);

    /** As what the callback that came last is to be sent; {@code null} for a fresh query. */
    default RecordedRequest recorded() {
        return null;
    }
}
