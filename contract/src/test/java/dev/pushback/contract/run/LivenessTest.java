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
        return new Liveness(new CaseExecutor(options, receiver), Duration.ofMillis(1), () -> recovered.set(true));
    }
}
