package dev.pushback.contract.cli.receive;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.receiver.ReceiverListener;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.forward.ForwardListener;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.text.Escape;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Prints and records what a receiver sees, and ends it after so many callbacks. */
final class CallbackPrinter implements ReceiverListener, ForwardListener, AutoCloseable {

    private static final int SHORT = 100;

    private final Terminal terminal;
    private final OutputOptions output;
    private final Long limit;
    private final Runnable end;
    private final Secrets secrets;
    private final CompletableFuture<ReceivedJournal> opened = new CompletableFuture<>();
    private final boolean isForwarding;
    private long callbacks;
    private Consumer<Arrival> page = arrival -> {};

    /**
     * @param limit after how many callbacks it ends; {@code null} for never
     * @param end ends it
     * @param secrets what is not printed, should a sender tell it
     * @param isForwarding whether an app answers
     */
    CallbackPrinter(
            Terminal terminal, OutputOptions output, Long limit, Runnable end, Secrets secrets, boolean isForwarding) {
        this.isForwarding = isForwarding;
        this.secrets = secrets;
        this.terminal = terminal;
        this.output = output;
        this.limit = limit;
        this.end = end;
    }

    /** Who else sees what is recorded; to be said before {@link #recordIn}. */
    void showOn(Consumer<Arrival> other) {
        page = other;
    }

    /** Callbacks that come before this wait for it: none may be missing in the journal. */
    void recordIn(ReceivedJournal recording) {
        opened.complete(recording);
    }

    /** Of a call that is forwarded it was told when the app had answered. */
    @Override
    public void answered(ReceivedCall call, BackendReply answer) {
        if (!isForwarding) {
            tell(Arrival.answered(call, answer));
        }
        if (isForwarding || !call.isProbe()) {
            count();
        }
    }

    @Override
    public void forwarded(ReceivedCall call, Attempt attempt) {
        tell(Arrival.forwarded(call, attempt));
    }

    @Override
    public void misled(Message remedy) {
        terminal.hint(ReceiveMessage.OF_APP.of(remedy));
    }

    @Override
    public void close() {
        opened.complete(ReceivedJournal.none());
        terminal.out().flush();
    }

    private void tell(Arrival arrival) {
        ReceivedJournal recording = opened.join();
        synchronized (this) {
            if (!output.quiet && !output.json) {
                print(arrival);
            }
            if (isForwarding || !arrival.call().isProbe()) {
                recording.add(arrival);
                page.accept(arrival);
            }
        }
    }

    private synchronized void count() {
        if (limit != null && ++callbacks == limit) {
            end.run();
        }
    }

    private void print(Arrival arrival) {
        ReceivedCall call = arrival.call();
        String body = secrets.hide(new String(call.body(), StandardCharsets.UTF_8));
        String shown = output.verbose || body.length() <= SHORT ? body : body.substring(0, SHORT) + "…";
        String line = terminal.words(arrival.key()
                .of(
                        call.at().toString(),
                        secrets.hide(call.method() + " " + call.path()),
                        call.body().length,
                        arrival.shortly(),
                        shown));
        terminal.out().println(Escape.terminal(line));
        terminal.out().flush();
    }
}
