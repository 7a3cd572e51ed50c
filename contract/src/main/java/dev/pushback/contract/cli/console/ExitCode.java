package dev.pushback.contract.cli.console;

/** What the process says by its exit code; other people's pipelines depend on these numbers. */
public final class ExitCode {

    /** The receiver keeps the contract; all was sent. */
    public static final int OK = 0;

    /** The receiver breaks the contract, or a threshold is missed. */
    public static final int VIOLATED = 1;

    /** Wrong usage or configuration. */
    public static final int USAGE = 2;

    /** Nothing could be judged. */
    public static final int NOT_JUDGED = 3;

    /** A fault of ours. */
    public static final int SOFTWARE = 70;

    /** Interrupted by a person or a signal. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
