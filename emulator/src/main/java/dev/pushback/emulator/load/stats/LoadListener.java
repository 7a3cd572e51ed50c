package dev.pushback.emulator.load.stats;

/**
 * Told of what a run does, on its event loop: be quick. What a listener throws ends the run, which says so in its summary.
 */
public interface LoadListener {

    /** An attempt has ended; not called for those of the warm-up. */
    default void attempted(LoadAttempt attempt) {}

    /** Called once a second. */
    default void progressed(LoadProgress progress) {}
}
