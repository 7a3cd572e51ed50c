package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.cli.option.ClockOption;
import dev.pushback.contract.cli.option.HabitsFlag;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.PageFlags;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.contract.cli.shard.ShardFlags;
import dev.pushback.contract.cli.verify.VerifyTarget;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.report.CampaignId;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.script.PushPlan;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.traffic.OtherHabits;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.server.traffic.TrafficPage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pushback send}: the traffic generator. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was sent and acknowledged, every threshold is kept",
            "1:a callback was not acknowledged, or a --fail-on threshold is missed",
            "2:wrong usage or configuration",
            "3:nothing could be judged: unreachable, TLS refused, or the sender itself fell behind",
            "70:a fault of ours",
            "130:interrupted; the summary so far is printed, the journal is whole"
        },
        description = "Sends realistic callbacks. Without a URL, to the built-in receiver.")
public final class SendCommand implements Callable<Integer> {

    /** Without any limit given: enough to see something, and few enough to read. */
    private static final long CALLBACKS_UNLESS_SAID = 100;

    /** Reading an event takes half a microsecond: of more it is not counted by task what came of them. */
    private static final long FEW = 2000;

    private static final long FEW_EVENTS = 100 * FEW;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            descriptionKey = "arg.url",
            description = "the receiver's callback URL")
    private String url;

    @Mixin(name = "scenario")
    private ScenarioFlags scenario;

    @Mixin
    private HabitsFlag habits;

    @Mixin(name = "shard")
    private ShardFlags shard;

    @Mixin(name = "delivery")
    private DeliveryFlags delivery;

    @Option(
            names = "--clock",
            paramLabel = "now|fixed:INSTANT",
            converter = ClockOption.Converter.class,
            description = "times inside payloads (default: now; in a dry run the documented sample's, so that it is the"
                    + " same every day)")
    private ClockOption clock;

    @Option(names = "--dry-run", description = "print what would be sent, one body a line, and send nothing")
    private boolean dryRun;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description = "go on with the run that wrote this journal, with the same flags; the journal goes on too")
    private Path resume;

    /** All that is to happen, if that is known; {@code null} for a campaign. */
    private PushPlan plan;

    @Mixin
    private RunFlags run;

    @Mixin
    private TargetOptions target;

    @Mixin
    private PageFlags page;

    @Mixin
    private LangOption lang;

    @Mixin
    private OutputOptions output;

    public SendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (scenario.errors.contains(ScenarioFlags.LIST)) {
            new ErrorList(terminal).print(output.json);
            return ExitCode.OK;
        }
        UsageException.unless(!dryRun || resume == null, SendMessage.DRY_RUN_RESUME);
        scenario.shard = shard.shard(scenario.shard);
        ResumePlan recipe = ResumePlan.of(spec, resume, run.journal);
        recipe.seed(target.seed).ifPresent(earlier -> target.seed = earlier);
        if (scenario.play.isPlanned()) {
            scenario.rejectBesidePlan(delivery);
            delivery.playInOwnTime(scenario.play.within != null, scenario.play.script != null);
        }
        ScenarioOptions options = scenarioOptions(recipe);
        IneffectiveFlags.warnings(options, scenario.errors).forEach(terminal::hint);
        scenario.additions().forEach(terminal::hint);
        plan = scenario.play.isPlanned() ? scenario.play.plan(options, scenario.recipients) : null;
        if (plan != null) {
            PlanSummary.of(plan, options, scenario.play.recipients()).forEach(terminal::hint);
        }
        if (dryRun) {
            run.rejectInDryRun(output);
            return print(options);
        }
        url = target.url(url, List.of(), terminal.environment());
        if (url != null) {
            return send(VerifyTarget.at(url, token()).url(), options, recipe);
        }
        try (VerifyTarget builtIn = VerifyTarget.builtIn(target.sdkAppId, token(), terminal)) {
            return send(builtIn.url(), options, recipe);
        }
    }

    private int send(CallbackUrl receiver, ScenarioOptions options, ResumePlan recipe) throws InterruptedException {
        LoadPlan loading = delivery.plan(
                target, scenario.callbackKind(), receiver, token(), callbacks(), scenario.callbackDuplicates());
        delivery.rejectRemote(receiver, target);
        run.rejectHopeless(delivery.duration);
        if (url != null) {
            target.tellWay(terminal, receiver, null);
        }
        terminal.hint(SendMessage.SEED.of(String.valueOf(target.seed())));
        Scenario callbacks =
                habits.areAny() ? new OtherHabits(open(options), loading.target(), target.seed()) : open(options);
        CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(options));
        SendRun sending = SendRun.by(run, terminal, output, info(options, recipe), goal(), url == null);
        try (TrafficPage shown =
                page.open("send", loading.target().url().toString(), target.sdkAppId(), target.seed(), terminal)) {
            RunJournal records = recipe.open(
                    loading, url == null, options.start(), terminal); // last: it replaces what its file holds
            SendRun watched = shown == null
                    ? sending
                    : sending.watchedBy(new PageListener(shown, loading.target().secrets()));
            int code = watched.run(target.readiness(terminal), shard.start(), loading, callbacks, ledger, records);
            PageFlags.linger(code == ExitCode.INTERRUPTED ? null : shown, terminal);
            return code;
        }
    }

    private ScenarioOptions scenarioOptions(ResumePlan recipe) {
        if (scenario.limits() + (delivery.duration == null ? 0 : 1) > 1) {
            throw new UsageException(SendMessage.LIMIT_ONE.of());
        }
        ScenarioOptions options = endlessForWarmup(scenario.options(target.sdkAppId, target.seed()));
        ClockOption unlessSaid = dryRun && !shard.start().isSet() ? ClockOption.SAMPLE : ClockOption.NOW;
        return recipe.start(clock)
                .map(ClockOption::new)
                .orElse(clock == null ? unlessSaid : clock)
                .set(options, shard.now(), delivery.speed != null && delivery.speed <= 1);
    }

    /** The warm-up's callbacks are none of the {@code -n} that are counted. */
    private ScenarioOptions endlessForWarmup(ScenarioOptions options) {
        Limit limit = options.limit();
        return delivery.warmup.isZero()
                ? options
                : options.but()
                        .limit(new Limit(limit.recipients(), limit.events(), Limit.NONE))
                        .build();
    }

    private long callbacks() {
        if (plan != null) {
            boolean knowsAll = scenario.callbackDuplicates() == 0 && delivery.duration == null;
            return knowsAll ? (long) plan.callbacks().size() * delivery.attempts.copies() : LoadPlan.UNLIMITED;
        }
        if (scenario.callbacks != null) {
            return scenario.shard.share(scenario.callbacks);
        }
        boolean limited = scenario.limits() > 0 || delivery.duration != null || scenario.kind == ScenarioKind.MATRIX;
        if (limited) {
            return LoadPlan.UNLIMITED;
        }
        boolean always = scenario.kind == ScenarioKind.SAMPLE || scenario.body != null;
        return always ? 1 : CALLBACKS_UNLESS_SAID;
    }

    private int print(ScenarioOptions options) {
        DryRun.Extent extent = delivery.extent(callbacks());
        terminal.hint(SendMessage.SEED.of(String.valueOf(target.seed())));
        Scenario bodies = habits.areAny() ? new OtherHabits(open(options), target.seed()) : open(options);
        return new DryRunPrinter(terminal, delivery.repeats(scenario.callbackDuplicates()), target.seed())
                .run(bodies, extent);
    }

    private Scenario open(ScenarioOptions options) {
        try {
            return plan == null ? Scenarios.open(options) : Scenarios.open(plan, options);
        } catch (IllegalArgumentException e) {
            boolean invalid = !options.overrides().allowInvalid();
            Message reason = UsageException.reason(e);
            throw new UsageException(invalid ? SendMessage.ALLOW_INVALID.of(reason) : reason, e);
        }
    }

    private Goal goal() {
        long events = scenario.events == null ? LoadPlan.UNLIMITED : scenario.shard.share(scenario.events);
        boolean fewPeople = scenario.recipients != null && scenario.recipients <= FEW_EVENTS / 10;
        boolean few = callbacks() <= FEW || events <= FEW_EVENTS || fewPeople;
        boolean byTask = scenario.callbackKind() == CallbackKind.ALL_MEMBER_PUSH && (plan != null || few);
        boolean keepsTime = plan != null && delivery.speed != null;
        Duration end = keepsTime ? Duration.ofMillis((long) (plan.last() / delivery.speed)) : null;
        return new Goal(events, delivery.duration, end, byTask);
    }

    private String token() {
        return target.token(terminal.environment());
    }

    private RunInfo info(ScenarioOptions options, ResumePlan recipe) {
        CampaignId campaign = CampaignId.of(options, scenario.errors, recipe.shapingFlags());
        return new RunInfo(Version.number(), Version.spec(), kind(), campaign, List.of());
    }

    private String kind() {
        return plan != null ? scenario.play.word() : scenario.kind.name().toLowerCase(Locale.ROOT);
    }
}
