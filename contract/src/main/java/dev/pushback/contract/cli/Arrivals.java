package dev.pushback.contract.cli;

import dev.pushback.contract.receiver.ReceiverListener;
import dev.pushback.contract.receiver.backend.Answer;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.report.Printable;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Prints and records what a receiver sees. */
final class Arrivals implements ReceiverListener, AutoCloseable {

    private static final int SHORT = 100;

    private final Terminal terminal;
    private final OutputOptions output;
    private final JournalWriter journal;
    private final AtomicLong recorded = new AtomicLong();

    /** With {@code null} for the journal, nothing is recorded. */
    Arrivals(Terminal terminal, OutputOptions output, JournalWriter journal) {
        this.terminal = terminal;
        this.output = output;
        this.journal = journal;
    }

    @Override
    public void answered(ReceivedCall call, Answer answer) {
        if (journal != null && !call.isProbe()) {
            record(call, answer);
        }
        if (!output.quiet) {
            print(call, answer);
        }
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
        terminal.out().flush();
    }

    private void record(ReceivedCall call, Answer answer) {
        double millis = Math.max(0, Duration.between(call.at(), Instant.now()).toNanos() / 1e6);
        String outcome = answer.taken() ? "acknowledged" : "refused";
        String query = call.query().raw();
        journal.write(new JournalLine(
                recorded.incrementAndGet(),
                1,
                call.at(),
                query,
                call.body(),
                answer.status(),
                answer.body(),
                outcome,
                millis));
        journal.flush();
    }

    private synchronized void print(ReceivedCall call, Answer answer) {
        String body = new String(call.body(), StandardCharsets.UTF_8);
        String shown = output.verbose || body.length() <= SHORT ? body : body.substring(0, SHORT) + "…";
        terminal.out()
                .println(call.at() + "  " + Printable.of(call.method() + " " + call.path()) + "  "
                        + call.body().length + " bytes  " + answer.status()
                        + (answer.taken() ? " taken  " : " refused  ")
                        + Printable.of(shown));
        terminal.out().flush();
    }
}
