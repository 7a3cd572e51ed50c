package dev.pushback.contract.cli.receive;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.SignalHandler;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.ListenOptions;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.PageFlags;
import dev.pushback.contract.cli.option.TokenOption;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.receiver.ServerTls;
import dev.pushback.contract.receiver.broken.BrokenReceiver;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import dev.pushback.contract.receiver.forward.AppForwarder;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.range.Range;
import dev.pushback.server.traffic.TrafficPage;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pushback receive}: runs the built-in receiver until it is interrupted. */
@Command(
        name = "receive",
        mixinStandardHelpOptions = true,
        description = "Runs the built-in receiver: answers rightly, prints and records what arrives. With --fault it"
                + " answers wrongly on purpose.")
public final class ReceiveCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final CountDownLatch over = new CountDownLatch(1);

    @Mixin(name = "listen")
    private ListenOptions listen;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "port to listen on, 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--sdk-app-id",
            paramLabel = "N",
            defaultValue = "" + RunOptions.SAMPLE_SDK_APP_ID,
            description = "the app whose callbacks are taken (default: ${DEFAULT-VALUE})")
    private long sdkAppId;

    @Mixin
    private TokenOption token;

    @Option(names = "--tls", description = "https, with --cert and --key or a certificate made on the spot")
    private boolean tls;

    @Option(names = "--fault", paramLabel = "ID", description = "answer wrongly in this way; 'list' lists them all")
    private String fault;

    @Option(
            names = "--duration",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "end by itself after so long (default: when interrupted)")
    private Duration duration;

    @Option(
            names = {"-n", "--callbacks"},
            paramLabel = "N",
            description = "end by itself after N callbacks (default: when interrupted)")
    private Long callbacks;

    @Option(names = "--journal", paramLabel = "FILE", description = "record every callback, for pushback replay")
    private Path journal;

    @Mixin
    private LangOption lang;

    @Mixin
    private ForwardFlags forward;

    @Mixin
    private PageFlags page;

    @Mixin
    private OutputOptions output;

    public ReceiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        UsageException.unless(callbacks == null || callbacks > 0, ReceiveMessage.CALLBACKS_POSITIVE, callbacks);
        UsageException.unless(fault == null || !forward.isGiven(), ReceiveMessage.FAULT_AND_APP);
        if ("list".equals(fault)) {
            listFaults();
            return ExitCode.OK;
        }
        ReceiverOptions options = options();
        forward.rejectLoop(listen.host(), port);
        Secrets secrets = Secrets.of(options.settings().token(), List.of());
        try (CallbackPrinter arrivals =
                        new CallbackPrinter(terminal, output, callbacks, over::countDown, secrets, forward.isGiven());
                AppForwarder app = forward.open(arrivals);
                Receiver receiver = start(options.listener(arrivals).instead(app));
                TrafficPage shown = page(receiver);
                SignalHandler interruption = SignalHandler.calls(over::countDown)) {
            String target = receiver.uri().toString();
            if (shown != null) {
                arrivals.showOn(new ArrivalsPage(shown, secrets)::show);
            }
            boolean written = receive(arrivals, receiver, app, secrets);
            boolean isEarly = callbacks != null && receiver.received().calls() < callbacks && !interruption.isAsked();
            if (isEarly) {
                terminal.hint(ReceiveMessage.ENDED_BEFORE.of(
                        Range.written(duration), receiver.received().calls(), callbacks));
            }
            sumUp(new ReceiveSummary(target, receiver.received()));
            return interruption.isAsked() ? ExitCode.INTERRUPTED : written ? ExitCode.OK : ExitCode.USAGE;
        }
    }

    private TrafficPage page(Receiver receiver) {
        String mode = forward.isGiven() ? "forward" : "receive";
        String target = forward.isGiven() ? forward.url : receiver.uri().toString();
        return page.open(mode, target, sdkAppId, null, terminal);
    }

    /** Until the end that was asked for; whether all of it is in the journal. */
    private boolean receive(CallbackPrinter arrivals, Receiver receiver, AppForwarder app, Secrets secrets)
            throws InterruptedException {
        ReceivedJournal recording = open(receiver, secrets);
        try (recording) {
            arrivals.recordIn(recording);
            greet(receiver);
            await();
            if (app != null) {
                app.close();
            }
            receiver.close(); // first: what still comes would be counted, and missing in the journal
        }
        return recording.isWhole();
    }

    private ReceivedJournal open(Receiver receiver, Secrets secrets) {
        if (journal == null) {
            return ReceivedJournal.none();
        }
        try {
            return ReceivedJournal.in(
                    journal,
                    forward.isGiven() ? "forward" : "receive",
                    receiver.uri().toString(),
                    terminal,
                    over::countDown,
                    secrets);
        } catch (UncheckedIOException e) {
            throw new UsageException(e);
        }
    }

    private ReceiverOptions options() {
        listen.check();
        try {
            ReceiverOptions options = ReceiverOptions.defaults()
                    .host(listen.host())
                    .port(ListenOptions.port("--port", port))
                    .sdkAppId(sdkAppId)
                    .token(token.value(terminal.environment()));
            boolean secure = tls || listen.cert() != null;
            options = secure ? options.tls(new ServerTls(listen.cert(), listen.key())) : options;
            return fault == null ? options : options.fault(chosen());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /** By its own id, or by the id of a case that it fails. */
    private BrokenReceiver chosen() {
        return BrokenReceivers.byId(fault)
                .or(() -> BrokenReceivers.all().stream()
                        .filter(one -> one.fails().contains(fault))
                        .findFirst())
                .orElseThrow(() -> new UsageException(ReceiveMessage.NO_FAULT.of(fault)));
    }

    private static Receiver start(ReceiverOptions options) {
        try {
            return Receiver.start(options);
        } catch (UncheckedIOException e) {
            throw new UsageException(e);
        }
    }

    private void greet(Receiver receiver) {
        String address = receiver.uri().toString();
        String app = String.valueOf(sdkAppId);
        Message greeting = fault != null
                ? ReceiveMessage.GREETING_WRONG.of(address, app, chosen().title(terminal.lang()))
                : forward.isGiven()
                        ? ReceiveMessage.GREETING_FORWARDING.of(address, app, forward.url)
                        : ReceiveMessage.GREETING.of(address, app);
        terminal.err().println(terminal.words(greeting));
    }

    private void await() throws InterruptedException {
        if (duration == null) {
            over.await();
        } else {
            over.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void sumUp(ReceiveSummary summary) {
        terminal.out().println(output.json ? summary.json() : terminal.words(summary.line()));
        terminal.out().flush();
    }

    private void listFaults() {
        if (output.json) {
            terminal.out()
                    .println(JsonDocument.write(BrokenReceivers.all().stream()
                            .map(one -> new TreeMap<>(Map.of("id", one.id(), "title", one.title(terminal.lang()))))
                            .toList()));
        } else {
            BrokenReceivers.all()
                    .forEach(one -> terminal.out().printf("%-36s %s%n", one.id(), one.title(terminal.lang())));
        }
    }
}
