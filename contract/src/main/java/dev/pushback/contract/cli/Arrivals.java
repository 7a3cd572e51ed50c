package dev.pushback.contract.cli;

import dev.pushback.contract.receiver.ReceiverListener;
import dev.pushback.contract.receiver.backend.Answer;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.report.Printable;
import java.nio.charset.StandardCharsets;

/** Prints and records what a receiver sees. */
final class Arrivals implements ReceiverListener, AutoCloseable {

    private static final int SHORT = 100;

    private final Terminal terminal;
    private final OutputOptions output;

    Arrivals(Terminal terminal, OutputOptions output) {
        this.terminal = terminal;
        this.output = output;
    }

    @Override
    public void answered(ReceivedCall call, Answer answer) {
        if (!output.quiet) {
            print(call, answer);
        }
    }

    @Override
    public void close() {
        terminal.out().flush();
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
