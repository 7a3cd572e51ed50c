package dev.pushback.emulator.journal;

import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.secret.Secrets;

/** Writes down every attempt of a run. */
public final class LoadJournal implements LoadListener {

    private static final long PATIENCE_NANOS = 10_000_000;

    private final JournalWriter writer;
    private final Secrets secrets;
    private long flushed = System.nanoTime();

    /**
     * Writes there.
     *
     * @param writer closed by whoever opened it, when the run is over
     * @param secrets what is kept out, should a receiver echo it
     */
    public LoadJournal(JournalWriter writer, Secrets secrets) {
        this.writer = writer;
        this.secrets = secrets;
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
                answered ? secrets.hide(attempt.reply()) : null,
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
