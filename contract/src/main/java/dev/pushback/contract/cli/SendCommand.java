package dev.pushback.contract.cli;

import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.CallbackUrl;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.LoadTarget;
import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.LoadPlan;
import dev.pushback.emulator.load.LoadPlanBuilder;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoadSummary;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Scenarios;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushback send}: the traffic generator. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Sends realistic callbacks. Without a URL, to the built-in receiver.")
final class SendCommand implements Callable<Integer> {

    private static final long CALLBACKS_UNLESS_SAID = 100;
    private static final int REMOTE_RATE = 50;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "the receiver's callback URL")
    private String url;

    @Mixin
    private ScenarioFlags scenario;

    @Mixin
    private DeliveryFlags delivery;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OutputOptions output;

    @Option(
            names = "--clock",
            paramLabel = "now|fixed:INSTANT",
            converter = ClockFlag.Converter.class,
            description = "times inside payloads (default: now; in a dry run the sample's, fixed:2019-05-10T09:38:47Z)")
    private ClockFlag clock;

    @Option(names = "--dry-run", description = "print what would be sent, one body a line, and send nothing")
    private boolean dryRun;

    SendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        ScenarioOptions options = scenarioOptions();
        if (dryRun) {
            return print(options);
        }
        if (url != null) {
            return send(CallbackUrl.parse(url), options);
        }
        ReceiverOptions right =
                ReceiverOptions.defaults().sdkAppId(target.sdkAppId).token(token());
        try (Receiver receiver = Receiver.start(right)) {
            terminal.err().println("No URL given: sending to the built-in receiver at " + receiver.uri());
            return send(CallbackUrl.parse(receiver.uri().toString()), options);
        }
    }

    private int send(CallbackUrl receiver, ScenarioOptions options) throws InterruptedException {
        LoadPlan plan = plan(receiver);
        rejectRemote(receiver);
        if (target.wait != null && !Neighborhood.awaits(receiver, target.wait)) {
            terminal.err().println("pushback: nobody accepted a connection at " + receiver + " within --wait");
            return ExitCode.NOT_JUDGED;
        }
        CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(options));
        Scenario callbacks = open(options);
        SendProgress progress = new SendProgress(terminal, output);
        LoadRun run = LoadRun.start(plan, callbacks::next, ledger, List.of(progress));
        try (Interruption interruption = Interruption.calls(run::stop)) {
            LoadSummary summary = run.await();
            progress.end();
            new SendSummary(summary, output.quiet).print(terminal.out());
            return interruption.isAsked() ? ExitCode.INTERRUPTED : exitCode(summary);
        }
    }

    private ScenarioOptions scenarioOptions() {
        if (scenario.limits() + (delivery.duration == null ? 0 : 1) > 1) {
            throw new UsageException("--callbacks, --events, --duration and --recipients exclude each other; give one");
        }
        ScenarioOptions options = scenario.options(target.sdkAppId, target.seed());
        ClockFlag unlessSaid = dryRun ? ClockFlag.SAMPLE : ClockFlag.NOW;
        return (clock == null ? unlessSaid : clock).set(options, delivery.speed != null);
    }

    private LoadPlan plan(CallbackUrl receiver) {
        try {
            LoadTarget to = new LoadTarget(receiver, target.sdkAppId, token(), target.headers);
            LoadPlanBuilder plan = LoadPlan.to(to)
                    .transport(target.transport().withConnections(delivery.connections))
                    .pace(delivery.pace())
                    .duration(delivery.duration)
                    .warmup(delivery.warmup)
                    .quota(delivery.callbacksPerSecond())
                    .retries(delivery.retries())
                    .repeats(delivery.repeats(scenario.duplicates))
                    .seed(target.seed());
            return plan.callbacks(callbacks()).build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** How many callbacks are sent; without any limit given, enough to see something and few enough to read. */
    private long callbacks() {
        if (scenario.callbacks != null) {
            return scenario.callbacks;
        }
        boolean limited = scenario.limits() > 0 || delivery.duration != null || scenario.kind == ScenarioKind.MATRIX;
        if (limited) {
            return LoadPlan.UNLIMITED;
        }
        boolean always = scenario.kind == ScenarioKind.SAMPLE || scenario.body != null;
        return always ? 1 : CALLBACKS_UNLESS_SAID;
    }

    private int print(ScenarioOptions options) {
        terminal.err().println("seed " + target.seed());
        try {
            Scenario bodies = open(options);
            DryRun.write(
                    bodies::next,
                    delivery.repeats(scenario.duplicates),
                    target.seed(),
                    callbacks(),
                    new WriterStream(terminal.out()));
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException("can't print the bodies: " + e.getMessage(), e);
        }
    }

    private static Scenario open(ScenarioOptions options) {
        try {
            return Scenarios.open(options);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private void rejectRemote(CallbackUrl receiver) {
        boolean slow = delivery.rate != null
                && delivery.rate.matches("\\d{1,2}")
                && Integer.parseInt(delivery.rate) <= REMOTE_RATE;
        if (!target.allowRemote && !slow && Neighborhood.isRemote(receiver)) {
            throw new UsageException(receiver + " is neither on this machine nor in a private network; give --rate "
                    + REMOTE_RATE + " or less, or --allow-remote if the receiver is yours");
        }
    }

    private String token() {
        return target.token(terminal.environment());
    }

    private static int exitCode(LoadSummary summary) {
        if (summary.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        if (summary.isUnreachable() || !summary.isValid()) {
            return ExitCode.NOT_JUDGED;
        }
        boolean allTaken = summary.callbacks().refused() + summary.callbacks().failed() == 0;
        return allTaken ? ExitCode.OK : ExitCode.VIOLATED;
    }
}
