package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.body;
import static dev.pushback.contract.model.Sample.must;
import static dev.pushback.contract.model.Sample.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcurrencyProbeTest {

    private static final int CASES = 16;
    private static final Duration THINKING = Duration.ofMillis(250);

    @Test
    void playsOneAfterTheOtherWithAReceiverOfOneThread() {
        Crowd crowd = new Crowd(1);

        assertThat(outcome(crowd, place -> THINKING.multipliedBy(place))).isEqualTo(RunResult.Outcome.CONFORMANT);
        assertThat(crowd.most).hasValue(1);
    }

    /** A queue is one even where this machine was slow when the first answers were measured. */
    @Test
    void knowsAReceiverOfOneThreadBesideSlowFirstAnswers() {
        Crowd crowd = new Crowd(1);
        AtomicInteger plain = new AtomicInteger();

        assertThat(outcome(
                        crowd,
                        place -> plain.getAndIncrement() < 2 ? Duration.ofMillis(900) : THINKING.multipliedBy(place)))
                .isEqualTo(RunResult.Outcome.CONFORMANT);
        assertThat(crowd.most).hasValue(1);
    }

    @Test
    void playsTwoSideBySideWithAReceiverOfTwoThreads() {
        Crowd crowd = new Crowd(2);

        assertThat(outcome(crowd, place -> THINKING.multipliedBy((place + 1) / 2)))
                .isEqualTo(RunResult.Outcome.CONFORMANT);
        assertThat(crowd.most).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {100, 250, 999})
    void playsEightSideBySideWithAReceiverThatThinksForEachByItself(long millis) {
        Crowd crowd = new Crowd(ConcurrencyProbe.MOST);

        assertThat(outcome(crowd, place -> Duration.ofMillis(millis))).isEqualTo(RunResult.Outcome.CONFORMANT);
        assertThat(crowd.most).hasValue(ConcurrencyProbe.MOST);
    }

    @Test
    void playsFourSideBySideWithAReceiverThatAnswersAtOnce() {
        Crowd crowd = new Crowd(ConcurrencyProbe.FAST);

        assertThat(outcome(crowd, place -> Duration.ofMillis(1))).isEqualTo(RunResult.Outcome.CONFORMANT);
        assertThat(crowd.most).hasValue(ConcurrencyProbe.FAST);
    }

    @Test
    void asksForTwoAndPlaysOneAfterTheOtherIfTheSecondIsTooLate() {
        Crowd crowd = new Crowd(1);

        assertThat(outcome(crowd, place -> Duration.ofMillis(1001 * place))).isEqualTo(RunResult.Outcome.CONFORMANT);
        assertThat(crowd.most).hasValue(1);
        assertThat(crowd.trials).hasPositiveValue();
    }

    @Test
    void playsEightSideBySideEvenIfOneAfterTheOtherEveryoneWouldBeTooLate() {
        Crowd crowd = new Crowd(ConcurrencyProbe.MOST);

        assertThat(outcome(crowd, place -> Duration.ofMillis(1500))).isEqualTo(RunResult.Outcome.CONFORMANT);
        assertThat(crowd.most).hasValue(ConcurrencyProbe.MOST);
    }

    /** What is said of a receiver that answers the plain callback of this place among those at once after this time. */
    private static RunResult.Outcome outcome(Crowd crowd, Function<Integer, Duration> thinking) {
        FakeReceiver receiver = new FakeReceiver(call -> {
            int place = body(call).contains("\"event.") ? 0 : place(body(call));
            if (place == 0) {
                crowd.meet();
            }
            crowd.trials.addAndGet(place > 1 ? 1 : 0);
            return FakeReceiver.okAfter(call, thinking.apply(Math.max(1, place)));
        });
        return run(
                        receiver,
                        IntStream.range(0, CASES)
                                .mapToObj(i -> must("event.e" + i))
                                .toArray(ContractCase[]::new))
                .outcome();
    }

    private static int place(String body) {
        String account = body.substring(body.indexOf("\"user") + "\"user".length());
        return Integer.parseInt(account.replaceFirst("(?s)\\D.*", ""));
    }

    /** Lets so many cases pass only together, and counts how many there are at most. */
    private static final class Crowd {
        final AtomicInteger trials = new AtomicInteger();
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger present = new AtomicInteger();
        private final CyclicBarrier together;

        Crowd(int size) {
            together = new CyclicBarrier(size);
        }

        void meet() {
            most.accumulateAndGet(present.incrementAndGet(), Math::max);
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (Exception notTogether) {
                throw new AssertionError(notTogether);
            } finally {
                present.decrementAndGet();
            }
        }
    }
}
