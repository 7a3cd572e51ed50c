package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.target.CallbackUrl;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivenessTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean recovered = new AtomicBoolean();
    private CaseExecutor player;

    /** Waiting for a lock ends; who goes on asking meanwhile prolongs it. */
    @ParameterizedTest
    @CsvSource({
        "0, TIMEOUT, false, false",
        "3, TIMEOUT, false, false",
        "4, TIMEOUT, false, true",
        "5, TIMEOUT, true,  false",
        "4, REFUSED, true,  false",
    })
    void aReceiverThatIsHeldUpIsLeftAloneOnce(int silent, Failure failure, boolean ails, boolean isRecovery) {
        Liveness liveness = of(new FakeReceiver(call ->
                asked.getAndIncrement() < silent ? FakeReceiver.silence(call, failure) : FakeReceiver.ok(call)));

        assertThat(liveness.look().isPresent()).isEqualTo(ails);
        assertThat(recovered.get()).isEqualTo(isRecovery);
    }

    /** Each callback that comes meanwhile waits, too: it is asked little, and from then on left alone so long. */
    @ParameterizedTest
    @CsvSource({
        "0, false, 0",
        "1, false, 2",
        "2, false, 6",
        "3, false, 25",
        "4, true,  0",
    })
    void aReceiverThatIsHeldUpByManyIsLeftAloneLonger(int silent, boolean ails, int rest) {
        Liveness liveness = of(new FakeReceiver(call -> asked.getAndIncrement() < silent
                ? FakeReceiver.silence(call, Failure.TIMEOUT)
                : FakeReceiver.ok(call)));

        assertThat(liveness.lookBehindMany().isPresent()).isEqualTo(ails);
        assertThat(player.rest().needed()).isEqualTo(Duration.ofSeconds(rest).dividedBy(1_000_000));
    }

    @Test
    void whoDiedBehindManyIsAskedAsOftenAsElse() {
        Liveness liveness = of(new FakeReceiver(call -> {
            asked.incrementAndGet();
            return FakeReceiver.silence(call, Failure.REFUSED);
        }));

        assertThat(liveness.lookBehindMany()).isPresent();
        assertThat(asked).hasValue(4);
    }

    @Test
    void aRefusalIsNoSilence() {
        Liveness liveness = of(new FakeReceiver(call -> FakeReceiver.failure(call, "no" + asked.incrementAndGet())));

        assertThat(liveness.look())
                .hasValueSatisfying(ailment -> assertThat(ailment.isDeath()).isFalse());
        assertThat(asked).hasValue(4);
    }

    private Liveness of(FakeReceiver receiver) {
        RunOptions options =
                RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb")).build();
        player = new CaseExecutor(options, receiver);
        FakeReceiver silent = new FakeReceiver(call -> FakeReceiver.silence(call, Failure.TIMEOUT));
        return new Liveness(
                player,
                wait -> wait.dividedBy(1_000_000),
                () -> recovered.set(true),
                new Lateness(player, () -> silent));
    }
}
