package dev.pushback.emulator.load.stats;

/**
 * Told of what a run does, on its event loop: be quick. What a listener throws ends the run, which says so in its summary.
 */
public interface LoadListener {

    /** An attempt has ended; not called for those of the warm-up. */
    default void attempted(LoadAttempt attempt) {}

    /**
     * A callback has ended, after its last attempt; not called for those of the warm-up, nor for what was never sent.
     *
     * @param last the attempt that ended it
     * @param intended when it was meant to start, on the clock of {@link System#nanoTime()}
     * @param micros from then to its end, in microseconds
     */
    default void ended(LoadAttempt last, long intended, long micros) {}

    /** Called once a second. */
    default void progressed(LoadProgress progress) {}
}
