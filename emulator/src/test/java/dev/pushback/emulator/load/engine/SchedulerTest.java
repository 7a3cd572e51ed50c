package dev.pushback.emulator.load.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.plan.Duplication;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.LoadPlanBuilder;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerTest {

    private static final long MILLI = 1_000_000;

    private final List<Released> released = new ArrayList<>();
    private final FakeTicker ticker = new FakeTicker();
    private Consumer<InFlight> receiver = slot -> {};
    private int holdUpBehind = -1;
    private boolean alwaysBusy;
    private Scenario source = batch -> true;
    private LongPredicate done = number -> false;
    private CallbackCursor drawing;

    private record Released(long at, long intended, boolean delayed, boolean onTime) {}

    /** Time passes only by waiting. */
    private static final class FakeTicker implements Ticker {
        private long now = 5_000 * MILLI;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void await(long until) {
            now = Math.max(now, until);
        }
    }

    /**
     * None is free for a moment behind {@link #holdUpBehind} callbacks; or never but when three have just come free together.
     */
    private final class Slots extends LinkedBlockingQueue<InFlight> {
        private static final long serialVersionUID = 1;

        Slots(int count) {
            super(Stream.generate(() -> new InFlight(ended -> {})).limit(count).toList());
        }

        @Override
        public InFlight poll() {
            return isBusy() ? null : super.poll();
        }

        @Override
        public InFlight take() throws InterruptedException {
            ticker.now += isBusy() ? 255 * MILLI : 0;
            return super.take();
        }

        private boolean isBusy() {
            return alwaysBusy ? released.size() % 3 == 1 : released.size() == holdUpBehind;
        }
    }

    @Test
    void releasesEachCallbackWhenItIsMeantToStart() throws InterruptedException {
        pace(plan -> plan.pace(new LoadModel.Constant(100)).callbacks(4));

        assertThat(released).extracting(Released::at).containsExactly(0L, 10 * MILLI, 20 * MILLI, 30 * MILLI);
        assertThat(released).extracting(Released::delayed).containsOnly(false);
    }

    @Test
    void delaysWhatIsOfferedAboveTheQuota() throws InterruptedException {
        pace(plan -> plan.pace(new LoadModel.Constant(100)).quota(2).callbacks(4));

        assertThat(released).extracting(Released::at).containsExactly(0L, 10 * MILLI, 1000 * MILLI, 1010 * MILLI);
        assertThat(released).extracting(Released::delayed).containsExactly(false, false, true, true);
        assertThat(released)
                .allSatisfy(callback -> assertThat(callback.intended()).isEqualTo(callback.at()));
    }

    @Test
    void doesNotTakeTheQuotasDelayForItsOwnLag() throws InterruptedException {
        receiver = slot -> ticker.now += released.size() == 50 ? 25 * MILLI : 0;
        pace(plan -> plan.pace(new LoadModel.Constant(100)).quota(100).callbacks(400));

        assertThat(released.subList(150, 400))
                .allSatisfy(callback ->
                        assertThat(callback.at() - callback.intended()).isZero());
    }

    @Test
    void delaysNothingForItsOwnUnrest() throws InterruptedException {
        receiver = slot -> ticker.now += released.size() % 7 == 0 ? 15 * MILLI : 0;
        pace(plan -> plan.pace(new LoadModel.Constant(100)).quota(100).callbacks(400));

        assertThat(released).extracting(Released::delayed).containsOnly(false);
        assertThat(released.get(399).intended()).isEqualTo(3990 * MILLI);
    }

    @Test
    void goesOnAfterTheWarmUpWithoutASeam() throws InterruptedException {
        pace(plan -> plan.pace(new LoadModel.Constant(100))
                .quota(100)
                .warmup(Duration.ofSeconds(2))
                .callbacks(200));

        assertThat(released).extracting(Released::delayed).containsOnly(false);
        assertThat(released.get(200).at()).isEqualTo(2000 * MILLI);
        assertThat(released.get(399).at()).isEqualTo(3990 * MILLI);
    }

    @Test
    void spreadsEvenlyWhatTheReceiverHeldUp() throws InterruptedException {
        holdUpBehind = 50;
        pace(plan -> plan.pace(new LoadModel.Constant(100)).quota(100).callbacks(400));

        for (int i = 54; i < 400; i++) {
            assertThat(released.get(i).at() - released.get(i - 3).at())
                    .as("distance before %d", i)
                    .isGreaterThanOrEqualTo(10 * MILLI);
        }
        assertThat(released.subList(53, 400)).extracting(Released::delayed).containsOnly(true);
    }

    @Test
    void sharesWhatIsLateBetweenReceiverAndQuota() throws InterruptedException {
        holdUpBehind = 50;
        pace(plan -> plan.pace(new LoadModel.Constant(100)).quota(100).callbacks(400));

        long held = (490 + 255) * MILLI;
        for (int i = 50; i < 400; i++) {
            long offered = i * 10 * MILLI;
            long receivers = Math.max(0, held - offered);
            assertThat(released.get(i).at() - released.get(i).intended())
                    .as("latency that %d has before it starts", i)
                    .isEqualTo(receivers);
            assertThat(released.get(i).onTime()).as("lag of %d is judged", i).isEqualTo(receivers == 0);
        }
    }

    @Test
    void blamesTheQuotaForNoReceiverThatIsAlwaysBusy() throws InterruptedException {
        alwaysBusy = true;
        pace(plan -> plan.pace(new LoadModel.Constant(50)).quota(100).callbacks(400));

        assertThat(released).extracting(Released::delayed).containsOnly(false);
        assertThat(released.get(399).intended()).isEqualTo(399 * 20 * MILLI);
        assertThat(released.get(399).at()).isGreaterThan(20_000 * MILLI);
    }

    @Test
    void catchesUpWithTheScheduleBelowTheQuota() throws InterruptedException {
        holdUpBehind = 50;
        pace(plan -> plan.pace(new LoadModel.Constant(50)).quota(100).callbacks(400));

        assertThat(released.get(399).at()).isEqualTo(399 * 20 * MILLI);
        assertThat(released.get(399).delayed()).isFalse();
    }

    @Test
    void keepsNothingOfWhatHeldUpTheWarmUp() throws InterruptedException {
        holdUpBehind = 50;
        pace(plan -> plan.pace(new LoadModel.Constant(100))
                .quota(100)
                .warmup(Duration.ofSeconds(2))
                .callbacks(300));

        List<Released> counted = released.subList(released.size() - 300, released.size());
        assertThat(counted).extracting(Released::delayed).containsOnly(false);
        assertThat(counted.get(299).at() - counted.get(0).at()).isEqualTo(2990 * MILLI);
    }

    @Test
    void sendsAllThatWasOfferedWithinTheDurationHoweverLateTheQuotaLetsIt() throws InterruptedException {
        pace(plan -> plan.pace(new LoadModel.Constant(100)).quota(2).duration(Duration.ofMillis(100)));

        assertThat(released).hasSize(10);
        assertThat(released.get(9).at()).isEqualTo(4010 * MILLI);
    }

    @Test
    void delaysNoBurstThatTheQuotaAllows() throws InterruptedException {
        holdUpBehind = 50;
        pace(plan -> plan.pace(new LoadModel.Burst(80, Duration.ofSeconds(2)))
                .quota(100)
                .callbacks(160));

        assertThat(released).extracting(Released::delayed).containsOnly(false);
        assertThat(released.subList(0, 80)).extracting(Released::intended).containsOnly(0L);
        assertThat(released.subList(51, 80)).extracting(Released::at).containsOnly(255 * MILLI);
    }

    @Test
    void playsACampaignBehindTheWarmUpWhereTheWarmUpEnded() throws InterruptedException {
        source = everySecond();
        pace(plan -> plan.pace(new LoadModel.CampaignTime(10))
                .warmup(Duration.ofMillis(450))
                .callbacks(3));

        assertThat(released)
                .extracting(Released::at)
                .containsExactly(
                        100 * MILLI, 200 * MILLI, 300 * MILLI, 400 * MILLI, 500 * MILLI, 600 * MILLI, 700 * MILLI);
    }

    /** A schedule that began behind the first one would hold back each of the others as long as that one took. */
    @Test
    void startsWhatIsDrawnAtOnceHoweverLongTheFirstOneTook() throws InterruptedException {
        int[] left = {3};
        source = batch -> {
            batch.due(ticker.now / MILLI);
            ticker.now += left[0] == 3 ? 30 * MILLI : MILLI;
            return left[0]-- > 0;
        };
        pace(plan -> plan.pace(new LoadModel.WhenDrawn()));

        assertThat(released).extracting(Released::at).containsExactly(30 * MILLI, 31 * MILLI, 32 * MILLI);
    }

    @Test
    void countsWhatComesTooLateForTheWarmUp() throws InterruptedException {
        int[] left = {8};
        source = batch -> left[0]-- > 0;
        pace(plan -> plan.pace(new LoadModel.Constant(100)).warmup(Duration.ofMillis(45)));

        assertThat(released).hasSize(8);
        assertThat(drawing.counted()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {25, 35, 45, 55, 65})
    void tearsNoCopiesApartWhereTheWarmUpEnds(int warmupMillis) throws InterruptedException {
        pace(plan -> plan.pace(new LoadModel.Constant(100))
                .warmup(Duration.ofMillis(warmupMillis))
                .callbacks(6)
                .repeats(new Duplication(0, 2)));

        assertThat(released.subList(released.size() - 6, released.size()))
                .extracting(one -> one.at() - released.get(released.size() - 6).at())
                .containsExactly(0L, 0L, 20 * MILLI, 20 * MILLI, 40 * MILLI, 40 * MILLI);
        assertThat((released.size() - 6) % 2).isZero();
    }

    @Test
    void doesNotWaitForWhatAnEarlierRunHasPlayed() throws InterruptedException {
        source = everySecond();
        done = number -> number <= 4 || number == 6 || number == 7;
        pace(plan -> plan.pace(new LoadModel.CampaignTime(10)).callbacks(9));

        assertThat(released).extracting(Released::at).containsExactly(100 * MILLI, 200 * MILLI, 300 * MILLI);
    }

    @Test
    void keepsTheScheduleThoughTheReceiverHoldsItUp() throws InterruptedException {
        receiver = slot -> ticker.now += released.size() == 2 ? 25 * MILLI : 0;
        pace(plan -> plan.pace(new LoadModel.Constant(100)).callbacks(5));

        assertThat(released)
                .extracting(Released::intended)
                .containsExactly(0L, 10 * MILLI, 20 * MILLI, 30 * MILLI, 40 * MILLI);
        assertThat(released)
                .extracting(Released::at)
                .containsExactly(0L, 10 * MILLI, 35 * MILLI, 35 * MILLI, 40 * MILLI);
    }

    @Test
    void stopsAtTheEndOfTheDuration() throws InterruptedException {
        pace(plan -> plan.pace(new LoadModel.Constant(100)).duration(Duration.ofMillis(45)));

        assertThat(released).hasSize(5);
        assertThat(drawing.counted()).isEqualTo(5);
    }

    @Test
    void releasesCopiesAtTheSameMoment() throws InterruptedException {
        pace(plan -> plan.pace(new LoadModel.Constant(100)).callbacks(6).repeats(new Duplication(0, 3)));

        assertThat(released).extracting(Released::at).containsExactly(0L, 0L, 0L, 30 * MILLI, 30 * MILLI, 30 * MILLI);
    }

    /** A callback is due at the end of each second of the campaign. */
    private static Scenario everySecond() {
        return batch -> {
            batch.due(batch.dueMillis() + 1000);
            return true;
        };
    }

    private void pace(UnaryOperator<LoadPlanBuilder> settings) throws InterruptedException {
        Target target = new Target(CallbackUrl.parse("http://127.0.0.1:1/"), 1, null, List.of());
        LoadPlan plan = settings.apply(
                        LoadPlan.to(target).quota(LoadPlan.NO_QUOTA).transport(TransportOptions.defaults()))
                .build();
        drawing = new CallbackCursor(new Duplicator(source, plan.repeats(), 1), done);
        long origin = ticker.now;
        LinkedBlockingQueue<InFlight> free = new Slots(plan.repeats().copies());
        Consumer<InFlight> handOver = slot -> {
            released.add(new Released(
                    ticker.now - origin,
                    slot.intended() - origin,
                    slot.traits().delayed(),
                    slot.traits().onTime()));
            receiver.accept(slot);
            free.add(slot);
        };
        new Scheduler(plan, drawing, free, handOver, ticker).run();
    }
}
