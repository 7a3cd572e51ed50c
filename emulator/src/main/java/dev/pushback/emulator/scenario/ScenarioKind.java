package dev.pushback.emulator.scenario;

/** The kinds of traffic. */
public enum ScenarioKind {
    /** Pushes live on devices: sent, reached, clicked, or failed. */
    LIFECYCLE,
    /** Every combination that can occur, once, in the fewest callbacks. */
    MATRIX,
    /** The two events that the documentation shows, again and again. */
    SAMPLE
}
