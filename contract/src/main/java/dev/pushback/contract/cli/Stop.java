package dev.pushback.contract.cli;

/** What it means that a command is asked to stop: that depends on what it is about. Safe for several threads. */
final class Stop {

    private Runnable how = () -> {};
    private boolean asked;

    /** Stops whatever is under way, and what begins after that. */
    synchronized void ask() {
        asked = true;
        how.run();
    }

    /** From now on, this stops what is under way; at once if that was asked before. */
    synchronized void by(Runnable newHow) {
        how = newHow;
        if (asked) {
            newHow.run();
        }
    }

    synchronized boolean isAsked() {
        return asked;
    }
}
