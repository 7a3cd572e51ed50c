package dev.pushback.contract.cli.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in good order when a person or a system asks the process to end (SIGINT, SIGTERM): the command is told to
 * stop, has a moment to print its summary and close its files (half a second on a machine that is not busy), and the
 * process ends with {@link ExitCode#INTERRUPTED}, also if nobody reads what is printed.
 */
public final class SignalHandler implements AutoCloseable {

    private static final long GRACE_MILLIS = 4000;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Runnable stop;
    private final Thread hook = new Thread(this::interrupted, "pushback-interruption");
    private volatile boolean asked;

    private SignalHandler(Runnable stop) {
        this.stop = stop;
    }

    /** From now until {@link #close()}, a signal runs {@code stop} on a thread of its own. */
    public static SignalHandler calls(Runnable stop) {
        SignalHandler interruption = new SignalHandler(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the process was asked to end. */
    public boolean isAsked() {
        return asked;
    }

    /** Says that the command has printed and closed everything. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running and ends the process.
        }
    }

    private void interrupted() {
        asked = true;
        Thread stopping = new Thread(stop, "pushback-stop");
        stopping.setDaemon(true);
        stopping.start();
        try {
            finished.await(GRACE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }
}
