package dev.pushback.jmeter;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.report.CampaignId;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.rule.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The campaign of one server, from its fields to its reports. */
final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    /** What says where and how fast, not what is sent: servers of one campaign may differ in it. */
    private static final Set<String> DELIVERY = Set.of(
            "url", "tokenFile", "rate", "connections", "timeout", "detail", "reports", "clock", "seed", "sdkAppId");

    /** From so many callbacks a second on, a sample a second is told. */
    private static final double MANY = 1000;

    private final Instant start;
    private final LoadPlan plan;
    private final Scenario callbacks;
    private final CoverageLedger ledger;
    private final Samples samples;
    private final CampaignFiles files;

    private Engine(Instant start, LoadPlan plan, ScenarioOptions options, Samples samples, CampaignFiles files) {
        this.start = start;
        this.plan = plan;
        this.callbacks = Scenarios.open(options);
        this.ledger = new CoverageLedger(Scenarios.combinations(options));
        this.samples = samples;
        this.files = files;
    }

    /** What the fields ask for, on this server. */
    static Engine of(Fields fields, String label) {
        Servers servers = Servers.here();
        Instant start = servers.start();
        Shard shard = servers.shard();
        LoadPlan plan = fields.plan(shard);
        ScenarioOptions options = fields.scenario(shard, start == null ? Instant.now() : start);
        Map<String, String> flags = new TreeMap<>(fields.values());
        flags.keySet().removeAll(DELIVERY);
        RunInfo info = new RunInfo(
                version(),
                Source.PUSH_CALLBACK.date(),
                "lifecycle",
                CampaignId.of(options, Set.of(), flags),
                List.of());
        boolean each = fields.read("detail", isFew(plan) ? "callback" : "second", text -> text)
                .equals("callback");
        return new Engine(
                start,
                plan,
                options,
                each ? Samples.perCallback(label) : Samples.perSecond(label),
                CampaignFiles.open(fields.values().get("reports"), info, plan));
    }

    private static String version() {
        String packaged = Engine.class.getPackage().getImplementationVersion();
        return packaged == null ? "0.1.0" : packaged;
    }

    private static boolean isFew(LoadPlan plan) {
        return plan.pace() instanceof LoadModel.Constant constant && constant.perSecond() <= MANY;
    }

    /** Starts at the common instant; what takes time is done before. */
    LoadRun start() {
        if (start != null && start.isBefore(Instant.now())) {
            long millis = Duration.between(start, Instant.now()).toMillis();
            LOG.warn("Pushback: {}", Words.of(JmeterMessage.START_PASSED.of(start.toString(), millis)));
        }
        List<LoadListener> listeners = new ArrayList<>(files.listeners());
        listeners.add(samples);
        return LoadRun.start(plan.startingAt(start), callbacks, ledger, listeners);
    }

    /** How long it is until then. */
    Duration untilStart() {
        return plan.startingAt(start).untilStart();
    }

    /** Tells samples as they come, and writes the reports at the end. */
    LoadSummary follow(LoadRun run) throws InterruptedException {
        while (!run.isOver()) {
            samples.tell(100);
        }
        LoadSummary summary = run.await();
        samples.tellRest();
        files.write(summary);
        return summary;
    }
}
