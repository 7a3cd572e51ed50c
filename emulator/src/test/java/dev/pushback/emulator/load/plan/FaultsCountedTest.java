package dev.pushback.emulator.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.LoopbackReceiver.Got;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.load.Recount;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.OrderFaults;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.emulator.traffic.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run says of its faults is what a receiver finds in the bodies that it got. */
@Timeout(60)
class FaultsCountedTest {

    private static final ScenarioOptions OPTIONS =
            ScenarioOptions.builder().seed(5).limit(Limit.recipients(600)).build();

    /** Longer than a busy machine may stand still. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "0.3, 0, 0.4"})
    void countsLateEvents(double duplicates, double shuffle, double late) throws InterruptedException {
        Run run = run(
                OPTIONS.but().faults(new OrderFaults(duplicates, shuffle, late)).build(), CompletedCallbacks.NOTHING);

        assertThat(run.said(EventFault.LATE)).isPositive().isEqualTo(run.found(EventFault.LATE));
        assertThat(run.said(EventFault.SHUFFLED)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0, 0.3, 0", "0.5, 0.5, 0"})
    void countsShuffledEvents(double duplicates, double shuffle, double late) throws InterruptedException {
        Run run = run(
                OPTIONS.but().faults(new OrderFaults(duplicates, shuffle, late)).build(), CompletedCallbacks.NOTHING);

        assertThat(run.said(EventFault.SHUFFLED)).isPositive().isEqualTo(run.found(EventFault.SHUFFLED));
        assertThat(run.said(EventFault.LATE)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0.3, 0, 0", "0.5, 0.5, 0", "0.3, 0.3, 0.5"})
    void countsEventsThatComeAgain(double duplicates, double shuffle, double late) throws InterruptedException {
        Run run = run(
                OPTIONS.but().faults(new OrderFaults(duplicates, shuffle, late)).build(), CompletedCallbacks.NOTHING);

        assertThat(run.said(EventFault.DUPLICATE)).isPositive().isEqualTo(run.found(EventFault.DUPLICATE));
        assertThat(run.said(EventFault.OVERLAPPING))
                .isPositive()
                .isLessThan(run.said(EventFault.DUPLICATE))
                .isEqualTo(run.found(EventFault.OVERLAPPING));
    }

    @Test
    void countsLateAndShuffledEventsThatAreMixed() throws InterruptedException {
        Run run = run(OPTIONS.but().faults(new OrderFaults(0, 0.3, 0.5)).build(), CompletedCallbacks.NOTHING);

        // Shuffled events pass each other by chance, too; and what is both is counted as both.
        assertThat(run.said(EventFault.LATE)).isPositive().isLessThanOrEqualTo(run.found(EventFault.LATE));
        assertThat(run.said(EventFault.SHUFFLED)).isLessThan(run.found(EventFault.SHUFFLED));
        assertThat(run.said(EventFault.SHUFFLED) + run.said(EventFault.LATE))
                .isGreaterThanOrEqualTo(run.found(EventFault.SHUFFLED));
    }

    @Test
    void putsLateEventsBehindTheClickHoweverMuchIsShuffled() throws InterruptedException {
        Run run = run(OPTIONS.but().faults(new OrderFaults(0, 1, 1)).build(), CompletedCallbacks.NOTHING);
        Run straight = run(OPTIONS.but().faults(new OrderFaults(0, 0, 1)).build(), CompletedCallbacks.NOTHING);

        assertThat(run.said(EventFault.LATE))
                .isPositive()
                .isEqualTo(run.found(EventFault.LATE))
                .isEqualTo(straight.found(EventFault.LATE));
    }

    @Test
    void countsNothingWithoutFaults() throws InterruptedException {
        Run run = run(OPTIONS, CompletedCallbacks.NOTHING);

        assertThat(run.found.events()).isEqualTo(run.summary.events().sent());
        assertThat(run.summary.events().faults())
                .isEqualTo(run.found.counts())
                .allSatisfy((fault, count) -> assertThat(count).isZero());
    }

    @Test
    void countsOnlyWhatWasSentInEachPartOfAResumedRun() throws InterruptedException {
        ScenarioOptions faulty =
                OPTIONS.but().faults(new OrderFaults(0.3, 0.3, 0.5)).build();
        Map<EventFault, Long> both = new EnumMap<>(EventFault.class);
        for (int part = 0; part < 2; part++) {
            int rest = part;
            Run run = run(faulty, new CompletedCallbacks(number -> number % 2 == rest, 0));
            run.summary.events().faults().forEach((fault, count) -> both.merge(fault, count, Long::sum));
        }

        assertThat(both)
                .isEqualTo(
                        run(faulty, CompletedCallbacks.NOTHING).summary.events().faults());
    }

    @Test
    void countsTheShareOfAShard() throws InterruptedException {
        ScenarioOptions faulty = OPTIONS.but()
                .faults(new OrderFaults(0.3, 0, 0.5))
                .shard(new Shard(2, 3))
                .build();
        Run run = run(faulty, CompletedCallbacks.NOTHING);

        assertThat(run.said(EventFault.LATE)).isPositive().isEqualTo(run.found(EventFault.LATE));
        assertThat(run.said(EventFault.DUPLICATE)).isPositive().isEqualTo(run.found(EventFault.DUPLICATE));
        assertThat(run.said(EventFault.OVERLAPPING)).isPositive().isEqualTo(run.found(EventFault.OVERLAPPING));
    }

    @Test
    void saysTheSameOfADryRun() throws InterruptedException, IOException {
        ScenarioOptions faulty =
                OPTIONS.but().faults(new OrderFaults(0.3, 0.3, 0.5)).build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Duplication repeats = new Duplication(0.2, 2);
        DryRun.Written written = DryRun.write(
                Scenarios.open(faulty),
                repeats,
                5,
                new DryRun.Extent(LoadPlan.UNLIMITED, new LoadModel.Max(), null),
                out);

        List<String> bodies = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(written.callbacks()).isEqualTo(bodies.size());
        assertThat(written.events()).isEqualTo(Recount.of(bodies).events());
        assertThat(written.copies()).isEqualTo(bodies.size() / 2);
        assertThat(written.duplicates())
                .isEqualTo(2 * (bodies.size() / 2 - bodies.stream().distinct().count()));
        assertThat(written.faults())
                .isEqualTo(
                        run(faulty, CompletedCallbacks.NOTHING).summary.events().faults());
    }

    @Test
    void countsEventsOnceHoweverOftenTheirCallbackComes() throws InterruptedException {
        ScenarioOptions faulty =
                OPTIONS.but().faults(new OrderFaults(0.3, 0.3, 0.5)).build();
        Run often = run(faulty, CompletedCallbacks.NOTHING, new Duplication(0.3, 3));

        assertThat(often.summary.callbacks().copies()).isPositive();
        assertThat(often.summary.callbacks().duplicates()).isPositive();
        assertThat(often.summary.events().faults())
                .isEqualTo(
                        run(faulty, CompletedCallbacks.NOTHING).summary.events().faults());
    }

    private record Run(LoadSummary summary, Recount found) {
        long said(EventFault fault) {
            return summary.events().faults().get(fault);
        }

        long found(EventFault fault) {
            return found.counts().get(fault);
        }
    }

    private static Run run(ScenarioOptions options, CompletedCallbacks resumption) throws InterruptedException {
        return run(options, resumption, Duplication.NONE);
    }

    /** One connection, unless copies need more, so that bodies come in the order of the campaign. */
    private static Run run(ScenarioOptions options, CompletedCallbacks resumption, Duplication repeats)
            throws InterruptedException {
        try (LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK)) {
            LoadPlan plan = LoadPlan.to(receiver.target())
                    .quota(LoadPlan.NO_QUOTA)
                    .pace(new LoadModel.Max())
                    .repeats(repeats)
                    .transport(TransportOptions.defaults()
                            .withConnections(repeats.copies())
                            .withTimeout(PATIENCE))
                    .build();
            CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(options));
            LoadSummary summary = LoadRun.resume(plan, Scenarios.open(options), ledger, resumption, List.of())
                    .await();
            assertThat(summary.failures()).isEmpty();
            return new Run(
                    summary, Recount.of(receiver.got().stream().map(Got::body).toList()));
        }
    }
}
