package dev.pushback.contract.receiver;

import static dev.pushback.contract.receiver.Callbacks.body;
import static dev.pushback.contract.receiver.Callbacks.event;
import static dev.pushback.contract.receiver.Callbacks.post;
import static dev.pushback.contract.receiver.Callbacks.probe;
import static dev.pushback.contract.receiver.Callbacks.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.schema.Signature;
import dev.pushback.schema.Stage;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void acknowledgesACallbackWithTheDocumentedReply() {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults())) {
            HttpResponse<String> reply = post(receiver, body(100));

            assertThat(reply.statusCode()).isEqualTo(200);
            assertThat(reply.body()).isEqualTo("{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}");
            assertThat(reply.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(receiver.received()).isEqualTo(new Received(1, 1, 100, 0));
        }
    }

    @Test
    void countsWhatItRefuses() {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults())) {
            assertThat(post(receiver, "{}".getBytes()).body()).contains("FAILURE", "no Events");

            assertThat(receiver.received().refused()).isEqualTo(1);
        }
    }

    @Test
    void checksSignAndFreshnessByItsOwnClock() {
        ReceiverOptions options = ReceiverOptions.defaults().token("secret").clock(Clock.fixed(NOON, ZoneOffset.UTC));
        try (Receiver receiver = Receiver.start(options)) {
            assertThat(post(url(receiver, Signature.of("secret", NOON)), body(1))
                            .body())
                    .contains("OK");
            assertThat(post(url(receiver, Signature.of("guessed", NOON)), body(1))
                            .body())
                    .contains("FAILURE", "Sign");
            assertThat(post(url(receiver, Signature.of("secret", NOON.minusSeconds(61))), body(1))
                            .body())
                    .contains("FAILURE", "RequestTime");
            assertThat(post(receiver, body(1)).body()).contains("FAILURE", "Sign");
        }
    }

    @Test
    void tellsWhatItHasStored() {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults())) {
            post(receiver, body(event("anna", Stage.CLICKED), event("bert", Stage.SENT)));
            post(receiver, body(event("anna", Stage.SENT), event("anna", Stage.CLICKED)));

            assertThat(probe(receiver, "anna").body())
                    .isEqualTo(
                            "{\"stage\":3,\"events\":["
                                    + "{\"To_Account\":\"anna\",\"TaskTime\":1557481128,\"EventTime\":1557481128,\"EventType\":1,\"PushPlatform\":3,\"PushStage\":3,\"ErrCode\":0,\"ErrInfo\":\"\"},"
                                    + "{\"To_Account\":\"anna\",\"TaskTime\":1557481128,\"EventTime\":1557481128,\"EventType\":1,\"PushPlatform\":3,\"PushStage\":1,\"ErrCode\":0,\"ErrInfo\":\"\"}]}");
            assertThat(probe(receiver, "nobody").body()).isEqualTo("{\"stage\":0,\"events\":[]}");
            assertThat(receiver.received()).isEqualTo(new Received(2, 2, 4, 1));
        }
    }

    @Test
    void refusesAGet() {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults())) {
            HttpResponse<String> reply = Callbacks.send(HttpRequest.newBuilder(url(receiver, null)));

            assertThat(reply.statusCode()).isEqualTo(405);
            assertThat(reply.headers().firstValue("Allow")).contains("POST");
        }
    }

    @Test
    void tellsItsListenerEachCallWithItsAnswer() {
        List<ReceivedCall> calls = new CopyOnWriteArrayList<>();
        List<BackendReply> answers = new CopyOnWriteArrayList<>();
        ReceiverOptions options = ReceiverOptions.defaults().listener((call, answer) -> {
            calls.add(call);
            answers.add(answer);
        });
        try (Receiver receiver = Receiver.start(options)) {
            post(URI.create(receiver.uri() + "?" + Callbacks.query() + "&x=%20"), body(1));

            assertThat(calls.get(0).method()).isEqualTo("POST");
            assertThat(calls.get(0).query().raw()).isEqualTo(Callbacks.query() + "&x=%20");
            assertThat(calls.get(0).query().first("x")).contains(" ");
            assertThat(calls.get(0).body()).isEqualTo(body(1));
            assertThat(answers.get(0).taken()).isTrue();
        }
    }

    @Test
    void keepsTwoReceiversApart() {
        try (Receiver one = Receiver.start(ReceiverOptions.defaults());
                Receiver other = Receiver.start(ReceiverOptions.defaults())) {
            post(one, body(3));

            assertThat(one.received().events()).isEqualTo(3);
            assertThat(other.received().events()).isZero();
        }
    }

    @Test
    void saysWhereItCannotListen() {
        try (Receiver first = Receiver.start(ReceiverOptions.defaults())) {
            int taken = first.uri().getPort();

            assertThatThrownBy(() -> Receiver.start(ReceiverOptions.defaults().port(taken)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + taken);
        }
    }

    @Test
    void stopsListeningWhenClosed() {
        Receiver receiver = Receiver.start(ReceiverOptions.defaults());
        receiver.close();
        receiver.close();

        assertThatThrownBy(() -> post(receiver, body(1))).hasCauseInstanceOf(ConnectException.class);
    }

    @Test
    void neverShowsItsToken() {
        assertThat(ReceiverOptions.defaults().token("s3cret-token").toString()).doesNotContain("s3cret");
    }
}
