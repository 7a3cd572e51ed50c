package dev.pushback.contract.run;

import static dev.pushback.contract.FakeReceiver.failure;
import static dev.pushback.contract.FakeReceiver.ok;
import static dev.pushback.contract.FakeReceiver.silence;
import static dev.pushback.contract.FakeReceiver.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissedTlsTest {

    private static final HttpCall PLAIN = call("http://127.0.0.1:8443/cb?a=b");

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "RESET", "TIMEOUT", "TRUNCATED", "NOT_HTTP"})
    void aPortThatGivesNoAnswerButMakesAHandshakeSpeaksTls(Failure failure) {
        assertThat(told(silence(PLAIN, failure), MissedTlsTest::untrusted)).satisfies(MissedTlsTest::isOne);
        assertThat(told(silence(PLAIN, failure), call -> ok(call))).satisfies(MissedTlsTest::isOne);
    }

    @Test
    void aPortThatAnswers400InItsOwnWordsMaySpeakTls() {
        assertThat(told(status(PLAIN, 400), MissedTlsTest::untrusted)).satisfies(MissedTlsTest::isOne);
    }

    @Test
    void theHandshakeIsMadeWithTheSamePort() {
        told(silence(PLAIN, Failure.CLOSED), call -> {
            assertThat(call.uri()).isEqualTo(URI.create("https://127.0.0.1:8443/cb?a=b"));
            return ok(call);
        });
    }

    @Test
    void whoMakesNoHandshakeIsLeftAsItIs() {
        Attempt closed = silence(PLAIN, Failure.CLOSED);

        assertThat(told(closed, call -> tls(call, HttpMessage.SPEAKS_NO_TLS))).isSameAs(closed);
        assertThat(told(closed, call -> tls(call, HttpMessage.CLOSED_IN_HANDSHAKE)))
                .isSameAs(closed);
        assertThat(told(closed, call -> silence(call, Failure.TIMEOUT))).isSameAs(closed);
    }

    @Test
    void whatAnAppAnswersIsNotAsked() {
        Function<HttpCall, Attempt> nobody = call -> {
            throw new AssertionError("asked");
        };
        List.of(ok(PLAIN), failure(PLAIN, "no"), status(PLAIN, 500), silence(PLAIN, Failure.REFUSED))
                .forEach(answered -> assertThat(told(answered, nobody)).isSameAs(answered));
        Attempt secure = silence(call("https://127.0.0.1:8443/cb"), Failure.CLOSED);
        assertThat(told(secure, nobody)).isSameAs(secure);
    }

    private static Attempt told(Attempt attempt, Function<HttpCall, Attempt> sender) {
        return MissedTls.told(attempt, sender);
    }

    private static void isOne(Attempt attempt) {
        assertThat(MissedTls.isOne(attempt)).isTrue();
    }

    private static Attempt untrusted(HttpCall call) {
        return tls(call, HttpMessage.NOT_TRUSTED);
    }

    private static Attempt tls(HttpCall call, HttpMessage why) {
        return new Attempt(call, Instant.EPOCH, Duration.ofMillis(1), null, Failure.TLS, why.of());
    }

    private static HttpCall call(String url) {
        return new HttpCall("POST", URI.create(url), List.<Header>of(), new byte[0]);
    }
}
