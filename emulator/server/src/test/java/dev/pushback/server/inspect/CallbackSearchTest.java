package dev.pushback.server.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.server.delivery.SentCallback;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackSearchTest {

    private static final List<SentCallback> ALL = List.of(
            callback(
                    1,
                    "task_a",
                    "{\"To_Account\":\"alice\",\"PushStage\":1,\"ErrCode\":0}",
                    200,
                    "acknowledged",
                    "acknowledged"),
            callback(
                    2,
                    "task_b",
                    "{\"To_Account\":\"bob\",\"PushStage\":1,\"ErrCode\":410},{\"To_Account\":\"carol\",\"PushStage\":3}",
                    200,
                    "refused",
                    "refused"),
            callback(
                    3, "task_a", "{\"To_Account\":\"alice2\",\"PushStage\":3,\"ErrCode\":-1}", 0, "failed", "timeout"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | 1 2 3
            task:task_a         | 1 3
            task:_b             | 2
            account:alice       | 1
            stage:clicked       | 2 3
            code:410            | 2
            code:-1             | 3
            account:carol       | 2
            account:carol stage:sent | ''
            outcome:refused     | 2
            kind:timeout        | 3
            alice               | 1 3
            SdkAppid            | 1 2 3
            task:task_a latest  | 3
            latest              | 3
            task:x latest       | ''
            task:task_a outcome:acknowledged | 1
            """)
    void findsWhatAllWordsAskFor(String search, String numbers) {
        assertThat(CallbackSearch.parse(search).of(ALL).stream().map(one -> "" + one.n()))
                .containsExactlyElementsOf(numbers.isEmpty() ? List.of() : List.of(numbers.split(" ")));
    }

    @Test
    void refusesWordsThatMeanNothing() {
        assertThatThrownBy(() -> CallbackSearch.parse("recipient:alice")).hasMessageContaining("task, account, stage");
        assertThatThrownBy(() -> CallbackSearch.parse("task:")).hasMessageContaining("nothing follows 'task:'");
        assertThatThrownBy(() -> CallbackSearch.parse("stage:seen")).hasMessageContaining("was 'seen'");
        assertThatThrownBy(() -> CallbackSearch.parse("code:x")).hasMessageContaining("was 'x'");
    }

    private static SentCallback callback(long n, String task, String body, int status, String state, String kind) {
        SentCallback.Try attempt = new SentCallback.Try(Instant.EPOCH, "SdkAppid=1", status, "{}", state, kind, "", 1);
        return new SentCallback(
                n,
                List.of(task),
                1,
                ("{\"Events\":[" + body + "]}").getBytes(StandardCharsets.UTF_8),
                List.of(attempt),
                true,
                0);
    }
}
