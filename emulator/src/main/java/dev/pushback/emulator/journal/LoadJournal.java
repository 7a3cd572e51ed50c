package dev.pushback.emulator.journal;

import dev.pushback.emulator.http.LoadTarget;
import dev.pushback.emulator.load.LoadAttempt;
import dev.pushback.emulator.load.LoadListener;
import dev.pushback.emulator.load.LoadProgress;

/** Writes down every attempt of a run. */
public final class LoadJournal implements LoadListener {

    private static final long PATIENCE_NANOS = 10_000_000;

    private final JournalWriter writer;
    private final LoadTarget target;
    private long flushed = System.nanoTime();

    /**
     * Writes there.
     *
     * @param writer closed by whoever opened it, when the run is over
     * @param target whose token is kept out, should a receiver echo it
     */
    public LoadJournal(JournalWriter writer, LoadTarget target) {
        this.writer = writer;
        this.target = target;
    }

    @Override
    public void attempted(LoadAttempt attempt) {
        boolean answered = attempt.status() != 0;
        writer.write(new JournalLine(
                attempt.number(),
                attempt.attempt(),
                attempt.at(),
                attempt.query(),
                attempt.body(),
                answered ? attempt.status() : null,
                answered ? target.hide(attempt.reply()) : null,
                attempt.outcome().text(),
                attempt.millis()));
        long now = System.nanoTime();
        if (now - flushed > PATIENCE_NANOS) {
            writer.flush();
            flushed = now;
        }
    }

    @Override
    public void progressed(LoadProgress progress) {
        writer.flush();
    }
}
