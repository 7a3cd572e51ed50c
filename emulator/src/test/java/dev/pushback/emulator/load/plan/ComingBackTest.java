package dev.pushback.emulator.load.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.LoopbackReceiver;
import dev.pushback.emulator.load.LoopbackReceiver.Treatment;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver that is killed in the middle of a run, and started again. */
@Timeout(60)
class ComingBackTest {

    private static final ScenarioOptions OPTIONS = ScenarioOptions.builder().build();
    private static final int PLANNED = 60;
    private static final int BEFORE = 20;
    private static final int AWAY = 10;

    @Test
    void goesOnWithTheReceiverThatCameBackAndAccountsForWhatCameBetween() throws InterruptedException {
        Fate fate = new Fate();
        LoadPlan plan = LoadPlan.to(fate.receiver.target())
                .transport(TransportOptions.defaults().withConnections(1).withTimeout(Duration.ofSeconds(30)))
                .pace(new LoadModel.Max())
                .callbacks(PLANNED)
                .build();
        CoverageLedger ledger = new CoverageLedger(Scenarios.combinations(OPTIONS));

        LoadSummary summary = LoadRun.start(plan, Scenarios.open(OPTIONS), ledger, List.of(fate))
                .await();
        fate.receiver.close();

        assertThat(summary.callbacks().acknowledged()).isEqualTo(PLANNED - AWAY);
        assertThat(summary.callbacks().failed()).isEqualTo(AWAY);
        assertThat(summary.callbacks().unsent()).isZero();
        assertThat(summary.isUnreachable()).isFalse();
        assertThat(summary.failures().get(0)).returns("connection-refused", LoadSummary.Kind::kind);
        // What was on its way when the receiver was killed may have arrived, so it does not count as refused.
        assertThat(summary.failures().stream()
                        .skip(1)
                        .flatMapToLong(kind -> LongStream.of(kind.count()))
                        .sum())
                .isLessThanOrEqualTo(1);
        assertThat(summary.failures())
                .extracting(LoadSummary.Kind::kind)
                .isSubsetOf("connection-refused", "closed", "reset");
    }

    /** Kills the receiver after some callbacks, and brings it back after some failures. */
    private static final class Fate implements LoadListener {

        private LoopbackReceiver receiver = new LoopbackReceiver(Treatment.OK);
        private int acknowledged;
        private int failed;

        @Override
        public void attempted(LoadAttempt attempt) {
            if (attempt.outcome().state() == Outcome.State.ACKNOWLEDGED) {
                if (++acknowledged == BEFORE) {
                    receiver.close();
                    awaitNobodyThere();
                }
            } else if (++failed == AWAY) {
                receiver = new LoopbackReceiver(receiver.port(), Treatment.OK);
            }
        }

        private void awaitNobodyThere() {
            while (true) {
                try {
                    new Socket("127.0.0.1", receiver.port()).close();
                } catch (IOException refused) {
                    return;
                }
            }
        }

        @Override
        public void progressed(LoadProgress progress) {
            // Only the ends count.
        }
    }
}
