package dev.pushback.server.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToldEventTest {

    @Test
    void readsPushStageAndCodeOfEveryKind() {
        assertThat(ToldEvent.of(bytes("{\"x\":{\"Events\":[1]},\"Events\":["
                        + "{\"TaskId\":\"a\",\"More\":[{\"PushStage\":9}],\"PushStage\":2,\"ErrCode\":0},"
                        + "{\"PushID\":\"b\",\"PushStage\":1,\"ErrCode\":-7}]}")))
                .containsExactly(new ToldEvent("a", 2, 0), new ToldEvent("b", 1, -7));
    }

    @Test
    void whatIsNoEventIsCountedAndNamesNoPush() {
        assertThat(ToldEvent.of(bytes("{\"Events\":[3,[{\"TaskId\":\"a\"}],{}]}")))
                .hasSize(3)
                .containsOnly(new ToldEvent("", 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "[]", "{\"Events\":3}", "{\"Events\":[{\"TaskId\":\"a\"", "{}", "\u0000"})
    void whatIsNoCallbackHoldsNone(String body) {
        assertThat(ToldEvent.of(bytes(body))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
