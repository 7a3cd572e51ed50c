package dev.pushback.contract.cli.receive;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.receiver.ReceiverListener;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.text.Escape;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/** Prints and records what a receiver sees, and ends it after so many callbacks. */
final class CallbackPrinter implements ReceiverListener, AutoCloseable {

    private static final int SHORT = 100;

    private final Terminal terminal;
    private final OutputOptions output;
    private final Long limit;
    private final Runnable end;
    private final Secrets secrets;
    private final CompletableFuture<ReceivedJournal> opened = new CompletableFuture<>();
    private long callbacks;

    /**
     * @param limit after how many callbacks it ends; {@code null} for never
     * @param end ends it
     * @param secrets what is not printed, should a sender tell it
     */
    CallbackPrinter(Terminal terminal, OutputOptions output, Long limit, Runnable end, Secrets secrets) {
        this.secrets = secrets;
        this.terminal = terminal;
        this.output = output;
        this.limit = limit;
        this.end = end;
    }

    /** Callbacks that come before this wait for it: none may be missing in the journal. */
    void recordIn(ReceivedJournal recording) {
        opened.complete(recording);
    }

    @Override
    public void answered(ReceivedCall call, BackendReply answer) {
        ReceivedJournal recording = opened.join();
        synchronized (this) {
            if (!output.quiet && !output.json) {
                print(call, answer);
            }
            if (!call.isProbe()) {
                recording.add(call, answer);
                count();
            }
        }
    }

    @Override
    public void close() {
        opened.complete(ReceivedJournal.none());
        terminal.out().flush();
    }

    private void count() {
        if (limit != null && ++callbacks == limit) {
            end.run();
        }
    }

    private void print(ReceivedCall call, BackendReply answer) {
        String body = secrets.hide(new String(call.body(), StandardCharsets.UTF_8));
        String shown = output.verbose || body.length() <= SHORT ? body : body.substring(0, SHORT) + "…";
        ReceiveMessage key = answer.taken() ? ReceiveMessage.TAKEN : ReceiveMessage.REFUSED;
        String line = terminal.words(key.of(
                call.at().toString(),
                secrets.hide(call.method() + " " + call.path()),
                call.body().length,
                answer.status(),
                shown));
        terminal.out().println(Escape.terminal(line));
        terminal.out().flush();
    }
}
