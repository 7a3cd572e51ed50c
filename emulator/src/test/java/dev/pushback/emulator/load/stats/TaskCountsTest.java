package dev.pushback.emulator.load.stats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.message.Message;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TaskCountsTest {

    private static final String EVENTS = """
            {"Events":[{"TaskId":"a","PushStage":1,"ErrCode":0},{"TaskId":"a","PushStage":2},{"TaskId":"b","PushStage":3},
            {"TaskId":"b","PushStage":1,"ErrCode":410}]}""";

    private final TaskCounts counts = new TaskCounts();

    @Test
    void countsEachTaskByStageAndWhatFailed() {
        end(EVENTS, Outcome.ACKNOWLEDGED);

        assertThat(counts.tasks())
                .containsExactly(new TaskCounts.Task("a", 1, 1, 0, 0, 0), new TaskCounts.Task("b", 0, 0, 1, 1, 0));
        assertThat(counts.all()).isEqualTo(new TaskCounts.Task("", 1, 1, 1, 1, 0));
    }

    @Test
    void takesWhatIsNotAcknowledgedForLostWhateverItSays() {
        end(EVENTS, Outcome.of(500, new byte[0]));

        assertThat(counts.all()).isEqualTo(new TaskCounts.Task("", 0, 0, 0, 0, 4));
    }

    /** As {@code --set /PushStage=5} makes it. */
    @Test
    void countsAStageThatIsNoneForNothing() {
        for (int stage : new int[] {-1, 0, 4, 5, 6}) {
            end("{\"Events\":[{\"TaskId\":\"a\",\"PushStage\":" + stage + "}]}", Outcome.ACKNOWLEDGED);
        }

        assertThat(counts.all()).isEqualTo(new TaskCounts.Task("", 0, 0, 0, 0, 0));
    }

    private void end(String body, Outcome outcome) {
        counts.ended(new Ended(body.getBytes(UTF_8), outcome), 0, 0);
    }

    /** One that says no more than what is counted. */
    private record Ended(byte[] body, Outcome outcome) implements LoadAttempt {

        @Override
        public long number() {
            return 1;
        }

        @Override
        public int events() {
            return 1;
        }

        @Override
        public int attempt() {
            return 1;
        }

        @Override
        public Instant at() {
            return Instant.EPOCH;
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public int status() {
            return 200;
        }

        @Override
        public byte[] reply() {
            return new byte[0];
        }

        @Override
        public Failure failure() {
            return null;
        }

        @Override
        public Message detail() {
            return Message.NONE;
        }

        @Override
        public double millis() {
            return 1;
        }
    }
}
