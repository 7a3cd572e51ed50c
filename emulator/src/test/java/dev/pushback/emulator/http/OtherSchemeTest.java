package dev.pushback.emulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.message.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whether a port speaks the other of http and https is found out by asking it, and asked only where it may be. */
class OtherSchemeTest {

    private static final HttpCall PLAIN = call("http://127.0.0.1:8443/cb?Sign=ab");
    private static final HttpCall SECURE = call("https://127.0.0.1:8080/cb?Sign=ab");

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "RESET", "TIMEOUT", "TRUNCATED", "NOT_HTTP"})
    void aPortThatGivesNoAnswerButMakesAHandshakeSpeaksTls(Failure failure) {
        for (Function<HttpCall, Attempt> port : List.<Function<HttpCall, Attempt>>of(
                call -> tls(call, HttpMessage.NOT_TRUSTED),
                call -> answer(call, 404),
                call -> silence(call, Failure.TIMEOUT))) {
            assertThat(told(silence(PLAIN, failure), port)).satisfies(told -> {
                assertThat(told.failure()).isEqualTo(Failure.NOT_HTTP);
                assertThat(told.detail().is(HttpMessage.SPEAKS_TLS)).isTrue();
            });
        }
    }

    @Test
    void aPortThatAnswers400InItsOwnWordsMaySpeakTls() {
        assertThat(told(answer(PLAIN, 400), call -> tls(call, HttpMessage.NOT_TRUSTED)))
                .matches(OtherScheme::isMetBy);
    }

    @Test
    void aPortThatMakesNoHandshakeButAnswersInPlainSpeaksNoTls() {
        for (Attempt broken : List.of(
                tls(SECURE, HttpMessage.CLOSED_IN_HANDSHAKE),
                tls(SECURE, HttpMessage.RESET_BY_PEER),
                silence(SECURE, Failure.CONNECT_TIMEOUT))) {
            assertThat(told(broken, call -> answer(call, 404))).satisfies(told -> {
                assertThat(told.failure()).isEqualTo(Failure.TLS);
                assertThat(told.detail().is(HttpMessage.SPEAKS_NO_TLS)).isTrue();
            });
            assertThat(told(broken, call -> answer(call, 400))).isSameAs(broken);
            assertThat(told(broken, call -> silence(call, Failure.CLOSED))).isSameAs(broken);
        }
    }

    @Test
    void theSamePortIsAskedForNothingAndWithoutASecret() {
        List<HttpCall> asked = new ArrayList<>();
        Function<HttpCall, Attempt> port = call -> {
            asked.add(call);
            return answer(call, 200);
        };
        told(silence(PLAIN, Failure.CLOSED), port);
        told(tls(SECURE, HttpMessage.CLOSED_IN_HANDSHAKE), port);
        told(silence(call("http://[::1]/cb"), Failure.CLOSED), port);

        assertThat(asked)
                .allMatch(call -> call.method().equals("HEAD") && call.headers().isEmpty() && call.body().length == 0)
                .extracting(HttpCall::uri)
                .containsExactly(
                        URI.create("https://127.0.0.1:8443/"),
                        URI.create("http://127.0.0.1:8080/"),
                        URI.create("https://[::1]:80/"));
    }

    @Test
    void whoMakesNoHandshakeIsLeftAsItIs() {
        Attempt closed = silence(PLAIN, Failure.CLOSED);

        assertThat(told(closed, call -> tls(call, HttpMessage.SPEAKS_NO_TLS))).isSameAs(closed);
        assertThat(told(closed, call -> tls(call, HttpMessage.CLOSED_IN_HANDSHAKE)))
                .isSameAs(closed);
        assertThat(told(closed, call -> silence(call, Failure.CONNECT_TIMEOUT))).isSameAs(closed);
    }

    @Test
    void whatHasAnotherReasonIsNotAsked() {
        Function<HttpCall, Attempt> nobody = call -> {
            throw new AssertionError("asked");
        };
        List.of(
                        answer(PLAIN, 200),
                        answer(PLAIN, 500),
                        refusal(PLAIN),
                        silence(PLAIN, Failure.REFUSED),
                        answer(SECURE, 400),
                        silence(SECURE, Failure.TIMEOUT),
                        tls(SECURE, HttpMessage.NOT_TRUSTED),
                        tls(SECURE, HttpMessage.SPEAKS_NO_TLS))
                .forEach(attempt -> assertThat(told(attempt, nobody)).isSameAs(attempt));
    }

    @Test
    void aReceiverIsAskedOnceAndNotAfterItHasUnderstoodACall() {
        List<HttpCall> asked = new ArrayList<>();
        Function<HttpCall, CompletableFuture<Attempt>> port = call -> {
            asked.add(call);
            return CompletableFuture.completedFuture(tls(call, HttpMessage.NOT_TRUSTED));
        };
        SchemeDoubt wrong = new SchemeDoubt(port);
        assertThat(wrong.told(silence(PLAIN, Failure.REFUSED)).join().failure()).isEqualTo(Failure.REFUSED);
        assertThat(wrong.told(silence(PLAIN, Failure.CLOSED)).join()).matches(OtherScheme::isMetBy);
        assertThat(wrong.told(silence(PLAIN, Failure.CLOSED)).join()).matches(OtherScheme::isMetBy);
        assertThat(asked).hasSize(1);

        SchemeDoubt right = new SchemeDoubt(port);
        right.told(answer(PLAIN, 200)).join();
        assertThat(right.told(silence(PLAIN, Failure.CLOSED)).join().failure()).isEqualTo(Failure.CLOSED);
        assertThat(asked).hasSize(1);
    }

    private static Attempt told(Attempt attempt, Function<HttpCall, Attempt> port) {
        return OtherScheme.told(attempt, call -> CompletableFuture.completedFuture(port.apply(call)))
                .join();
    }

    private static Attempt answer(HttpCall call, int status) {
        return answer(call, status, "");
    }

    private static Attempt refusal(HttpCall call) {
        return answer(call, 400, "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}");
    }

    private static Attempt answer(HttpCall call, int status, String body) {
        HttpReply reply = new HttpReply(status, List.of(), body.getBytes(UTF_8), true);
        return new Attempt(call, Instant.EPOCH, Duration.ofMillis(1), reply, null, Message.NONE);
    }

    private static Attempt silence(HttpCall call, Failure failure) {
        return new Attempt(call, Instant.EPOCH, Duration.ofMillis(1), null, failure, Message.NONE);
    }

    private static Attempt tls(HttpCall call, HttpMessage why) {
        return new Attempt(call, Instant.EPOCH, Duration.ofMillis(1), null, Failure.TLS, why.of());
    }

    private static HttpCall call(String url) {
        return new HttpCall("POST", URI.create(url), List.of(), new byte[0]);
    }
}
