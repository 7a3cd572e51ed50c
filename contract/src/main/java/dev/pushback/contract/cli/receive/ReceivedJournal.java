package dev.pushback.contract.cli.receive;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.secret.Secrets;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The journal of a receiver: what came, and what was answered. A file that can't be written ends the receiver. */
final class ReceivedJournal implements AutoCloseable {

    private static final double NANOS_PER_MILLI = 1e6;

    private final JournalWriter journal;
    private final Terminal terminal;
    private final Runnable end;
    private final Secrets secrets;
    private long number;
    private boolean whole = true;

    private ReceivedJournal(JournalWriter journal, Terminal terminal, Runnable end, Secrets secrets) {
        this.secrets = secrets;
        this.journal = journal;
        this.terminal = terminal;
        this.end = end;
    }

    /** Keeps nothing. */
    static ReceivedJournal none() {
        return new ReceivedJournal(null, null, null, null);
    }

    /**
     * Starts a journal.
     *
     * @param kind what it records: {@code receive} or {@code forward}
     * @param address the receiver's own
     * @param end ends the receiver
     * @param secrets what is kept out, should a sender tell it
     * @throws UncheckedIOException if the file can't be written
     */
    static ReceivedJournal in(
            Path file, String kind, String address, Terminal terminal, Runnable end, Secrets secrets) {
        JournalHeader.Tool tool = new JournalHeader.Tool("pushback", Version.number());
        JournalHeader header = new JournalHeader(kind, tool, Version.spec(), 0, address, Map.of());
        return new ReceivedJournal(JournalWriter.create(file, header), terminal, end, secrets);
    }

    /** Adds a callback, which is then in the file. */
    synchronized void add(Arrival arrival) {
        if (journal == null || !whole) {
            return;
        }
        try {
            journal.write(line(arrival));
            journal.flush();
        } catch (UncheckedIOException e) {
            tellFailed(e);
            end.run();
        }
    }

    /** Whether everything is in the file. */
    synchronized boolean isWhole() {
        return whole;
    }

    @Override
    public synchronized void close() {
        try {
            if (journal != null) {
                journal.close();
            }
        } catch (UncheckedIOException e) {
            tellFailed(e);
        }
    }

    private JournalLine line(Arrival arrival) {
        ReceivedCall call = arrival.call();
        double millis = Duration.between(call.at(), Instant.now()).toNanos() / NANOS_PER_MILLI;
        return new JournalLine(
                ++number,
                1,
                call.method(),
                secrets.hide(call.path()),
                call.at(),
                secrets.hide(call.query().raw()),
                secrets.hide(call.body()),
                arrival.status(),
                arrival.reply() == null ? null : secrets.hide(arrival.reply()),
                arrival.outcome().text(),
                Math.max(0, millis));
    }

    private void tellFailed(UncheckedIOException e) {
        if (whole) {
            terminal.hint(UsageException.reason(e));
        }
        whole = false;
    }
}
