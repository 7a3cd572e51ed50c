package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.silence;
import static dev.pushback.contract.FakeReceiver.status;
import static dev.pushback.contract.model.Sample.OPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherTest {

    private final AtomicLong millis = new AtomicLong();
    private CaseExecutor player;

    @ParameterizedTest
    @CsvSource({
        "4000,  1000",
        "10000, 3000",
        "2000,  400",
        "12000, 5000",
    })
    void whatIsAwayAtTimesIsFound(long each, long away) {
        Weather weather = watch(call -> millis.get() % each < away ? status(call, 500) : ok(call), false);

        assertThat(weather.circumstance(player))
                .hasValueSatisfying(found -> assertThat(found.message())
                        .asString()
                        .contains("for about " + away + " ms at a time", "HTTP 500", "seen 2 times"));
    }

    @Test
    void whatIsSilentAtTimesIsBelievedTheSecondTime() {
        Weather weather = watch(call -> millis.get() / 1000 % 5 == 4 ? late(call) : ok(call), false);

        assertThat(weather.circumstance(player))
                .hasValueSatisfying(
                        found -> assertThat(found.message()).asString().contains("seen 3 times"));
    }

    @Test
    void aRestartIsNoWeather() {
        Weather weather = watch(call -> millis.get() < 1500 ? silence(call, Failure.REFUSED) : ok(call), false);

        assertThat(weather.isUp()).isTrue();
        assertThat(weather.wasAwayOnce()).isTrue();
        assertThat(weather.circumstance(player)).isEmpty();
    }

    @Test
    void aRestartIsWaitedForNoLongerThanItTakesOnceThatIsKnown() {
        assertThat(watch(call -> millis.get() < 1500 ? silence(call, Failure.REFUSED) : ok(call), true)
                        .took())
                .isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void whoIsGoneIsNotWaitedForLong() {
        Weather weather = watch(call -> silence(call, Failure.REFUSED), false);

        assertThat(weather.isUp()).isFalse();
        assertThat(weather.took()).isLessThan(Duration.ofSeconds(7));
        assertThat(weather.circumstance(player)).isEmpty();
    }

    @Test
    void oneSilenceMayBeOfThisMachine() {
        AtomicInteger calls = new AtomicInteger();
        Weather weather = watch(call -> calls.incrementAndGet() == 20 ? late(call) : ok(call), false);

        assertThat(weather.circumstance(player)).isEqualTo(Optional.empty());
    }

    @Test
    void whatStrikesSingleCallbacksIsNoMatterOfTime() {
        AtomicInteger calls = new AtomicInteger();
        Weather weather = watch(call -> calls.incrementAndGet() % 7 == 0 ? status(call, 503) : ok(call), false);

        assertThat(weather.circumstance(player)).isEmpty();
        assertThat(calls).hasValueLessThan(30);
    }

    private Weather watch(Function<HttpCall, Attempt> answers, boolean untilBack) {
        player = new CaseExecutor(OPTIONS, new FakeReceiver(answers));
        return Weather.of(
                player, () -> millis.get() * 1_000_000, pause -> millis.addAndGet(pause.toMillis()), untilBack);
    }

    private Attempt late(HttpCall call) {
        millis.addAndGet(2000);
        return new Attempt(call, Instant.EPOCH, Duration.ofSeconds(2), null, Failure.TIMEOUT, Message.NONE);
    }
}
