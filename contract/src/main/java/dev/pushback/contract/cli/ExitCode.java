package dev.pushback.contract.cli;

/** What the process says by its exit code; other people's pipelines depend on these numbers. */
final class ExitCode {

    /** The receiver keeps the contract; all was sent. */
    static final int OK = 0;

    /** The receiver breaks the contract, or a threshold is missed. */
    static final int VIOLATED = 1;

    /** Wrong usage or configuration. */
    static final int USAGE = 2;

    /** Nothing could be judged. */
    static final int NOT_JUDGED = 3;

    /** A fault of ours. */
    static final int SOFTWARE = 70;

    /** Interrupted by a person or a signal. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
