package dev.pushback.emulator.load.plan;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.traffic.Scenarios;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Measures what a callback costs the sender: {@code URL CONNECTIONS EVENTS WARMUP-SECONDS SECONDS [RATE]}. Prints callbacks a
 * second, CPU microseconds (of the process, and of its event loop alone) and allocated bytes a callback; the warm-up, in
 * which the JVM compiles, is left out. {@code bodies EVENTS COUNT} prints bodies, one a line, for other senders.
 */
public final class LoadBench {

    private LoadBench() {}

    public static void main(String[] args) throws InterruptedException {
        if (args[0].equals("bodies")) {
            printBodies(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        } else {
            measure(args);
        }
    }

    private static void printBodies(int events, int count) {
        Scenario scenario = Scenarios.open(
                ScenarioOptions.builder().batch(BatchSize.of(events)).build());
        Batch batch = new Batch();
        for (int i = 0; i < count && scenario.next(batch); i++) {
            System.out.println(new String(batch.copyBody(), StandardCharsets.UTF_8));
        }
    }

    private static void measure(String[] args) throws InterruptedException {
        ScenarioOptions options = ScenarioOptions.builder()
                .batch(BatchSize.of(Integer.parseInt(args[2])))
                .build();
        CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(options));
        Target target = new Target(CallbackUrl.parse(args[0]), options.sdkAppId(), "token", List.of());
        LoadPlan plan = LoadPlan.to(target)
                .transport(TransportOptions.defaults().withConnections(Integer.parseInt(args[1])))
                .pace(args.length > 5 ? LoadModel.rate(args[5]) : new LoadModel.Max())
                .quota(LoadPlan.NO_QUOTA)
                .warmup(Duration.ofSeconds(Long.parseLong(args[3])))
                .duration(Duration.ofSeconds(Long.parseLong(args[4])))
                .build();
        Meter meter = new Meter();
        LoadSummary summary = LoadRun.start(plan, Scenarios.open(options), ledger, List.of(meter))
                .await();
        meter.print(summary);
    }

    /** Reads the process's clocks when the warm-up ends and when the run is over. */
    private static final class Meter implements LoadListener {
        private final OperatingSystemMXBean system =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        private long cpu;
        private long allocated;
        private long allocatedAtStart;
        private long loopCpu;
        private long loopAtStart;
        private long sent;
        private long last;
        private long lastCpu;

        @Override
        public void progressed(LoadProgress progress) {
            if (cpu == 0 && progress.sent() > 0) {
                cpu = system.getProcessCpuTime();
                allocatedAtStart = allocated();
                loopAtStart = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                sent = progress.sent();
            }
            allocated = allocated();
            loopCpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            last = progress.sent();
            lastCpu = system.getProcessCpuTime();
        }

        void print(LoadSummary summary) {
            long counted = last - sent;
            System.out.printf(
                    "callbacks/s %.0f  cpu us %.2f  loop us %.2f  allocated %d  p50 %.3f  p99 %.3f  lag %.3f ms  %s %s%n",
                    summary.rate().achieved(),
                    (lastCpu - cpu) / 1000.0 / counted,
                    (loopCpu - loopAtStart) / 1000.0 / counted,
                    (allocated - allocatedAtStart) / counted,
                    summary.latency().p50(),
                    summary.latency().p99(),
                    summary.rate().lagP99Millis(),
                    summary.failures(),
                    summary.invalid());
        }

        private static long allocated() {
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            long sum = 0;
            for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
                sum += Math.max(0, bytes);
            }
            return sum;
        }
    }
}
