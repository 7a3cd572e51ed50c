package dev.pushback.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.message.Message;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    private static final String FAILURE = "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}";

    @Test
    void theDocumentedRepliesAreToldApart() {
        assertThat(of(replied(200, OK)).isAcknowledged()).isTrue();
        assertThat(of(replied(200, OK)).isRefused()).isFalse();
        assertThat(of(replied(200, FAILURE)).isAcknowledged()).isFalse();
        assertThat(of(replied(200, FAILURE)).isRefused()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {199, 201, 204, 302, 400, 500})
    void onlyHttp200Acknowledges(int status) {
        assertThat(of(replied(status, OK)).isAcknowledged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"399,false", "400,true", "401,true", "413,true", "499,true", "500,false", "503,false", "302,false"})
    void everyHttp4xxRefusesWhateverItsBody(int status, boolean refused) {
        assertThat(of(replied(status, "")).isRefused()).isEqualTo(refused);
        assertThat(of(replied(status, FAILURE)).isRefused()).isEqualTo(refused);
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void silenceNeitherAcknowledgesNorRefuses(Failure failure) {
        Delivery silent = of(new Attempt(call(), Instant.EPOCH, Duration.ZERO, null, failure, Message.NONE));
        assertThat(silent.isAcknowledged()).isFalse();
        assertThat(silent.isRefused()).isFalse();
    }

    @Test
    void aReplyThatBrokeOffIsNoAnswerWhateverItSaid() {
        HttpReply half = new HttpReply(200, List.of(), OK.getBytes(StandardCharsets.UTF_8), false);
        Delivery broken = of(new Attempt(call(), Instant.EPOCH, Duration.ZERO, half, Failure.TRUNCATED, Message.NONE));
        assertThat(broken.isAcknowledged()).isFalse();
        assertThat(broken.isRefused()).isFalse();
    }

    @Test
    void allCallbacksOfADeliveryCount() {
        assertThat(of(replied(200, OK), replied(200, OK)).isAcknowledged()).isTrue();
        assertThat(of(replied(200, OK), replied(200, FAILURE)).isAcknowledged()).isFalse();
        assertThat(of(replied(200, OK), replied(200, FAILURE)).isRefused()).isFalse();
        assertThat(of(replied(403, ""), replied(200, FAILURE)).isRefused()).isTrue();
    }

    @Test
    void aDeliveryHasAnAttempt() {
        assertThatIllegalArgumentException()
                .isThrownBy(DeliveryTest::of)
                .withMessage("a delivery must have at least one attempt");
    }

    @Test
    void attemptsOfARecipientAreThoseThatCarriedItsEvents() {
        Attempt first = replied(200, OK);
        Attempt second = replied(403, "");
        List<PushEvent> two = IntStream.range(0, 101)
                .mapToObj(i -> event(i == 0 || i == 100 ? "both" : i < 100 ? "first" : "none"))
                .toList();
        Delivery delivery = new Delivery(two, List.of(first, second));

        assertThat(delivery.attemptsOf("first")).containsExactly(first);
        assertThat(delivery.attemptsOf("both")).containsExactly(first, second);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delivery.attemptsOf("none"))
                .withMessageContaining("\"none\"");
    }

    @Test
    void copiesOfOneCallbackAllCarriedItsEvents() {
        Attempt first = replied(200, OK);
        Attempt copy = replied(403, "");
        List<PushEvent> hundred =
                IntStream.range(0, 100).mapToObj(i -> event("u")).toList();

        assertThat(new Delivery(hundred, List.of(first, copy)).attemptsOf("u")).containsExactly(first, copy);
    }

    private static PushEvent event(String account) {
        return new PushEvent(
                PushEvent.COMMAND,
                EventType.OFFLINE,
                "t",
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                account,
                Platform.APNS,
                null,
                Stage.SENT,
                0,
                "OK");
    }

    private static Delivery of(Attempt... attempts) {
        return new Delivery(List.of(), List.of(attempts));
    }

    private static Attempt replied(int status, String body) {
        HttpReply reply = new HttpReply(status, List.of(), body.getBytes(StandardCharsets.UTF_8), true);
        return new Attempt(call(), Instant.EPOCH, Duration.ZERO, reply, null, Message.NONE);
    }

    private static HttpCall call() {
        return new HttpCall("POST", URI.create("http://127.0.0.1:1/cb"), List.of(), new byte[0]);
    }
}
