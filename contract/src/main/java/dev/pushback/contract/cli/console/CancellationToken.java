package dev.pushback.contract.cli.console;

/** What it means that a command is asked to stop: that depends on what it is about. Safe for several threads. */
public final class CancellationToken {

    private Runnable how = () -> {};
    private boolean asked;

    /** Stops whatever is under way, and what begins after that. */
    public synchronized void ask() {
        asked = true;
        how.run();
    }

    /** From now on, this stops what is under way; at once if that was asked before. */
    public synchronized void by(Runnable newHow) {
        how = newHow;
        if (asked) {
            newHow.run();
        }
    }

    public synchronized boolean isAsked() {
        return asked;
    }
}
