package dev.pushback.emulator.load.stats;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaskCountsTest {

    private static final String EVENTS = """
            {"Events":[{"TaskId":"a","PushStage":1,"ErrCode":0},{"TaskId":"a","PushStage":2},{"TaskId":"b","PushStage":3},
            {"TaskId":"b","PushStage":1,"ErrCode":410}]}""";

    private final TaskCounts counts = new TaskCounts();

    @Test
    void countsEachTaskByStageAndWhatFailed() {
        end(EVENTS, true);

        assertThat(counts.tasks())
                .containsExactly(new TaskCounts.Task("a", 1, 1, 0, 0, 0), new TaskCounts.Task("b", 0, 0, 1, 1, 0));
        assertThat(counts.all()).isEqualTo(new TaskCounts.Task("", 1, 1, 1, 1, 0));
    }

    @Test
    void takesWhatIsNotAcknowledgedForLostWhateverItSays() {
        end(EVENTS, false);

        assertThat(counts.all()).isEqualTo(new TaskCounts.Task("", 0, 0, 0, 0, 4));
    }

    /** As {@code --set /PushStage=5} makes it. */
    @Test
    void countsAStageThatIsNoneForNothing() {
        for (int stage : new int[] {-1, 0, 4, 5, 6}) {
            end("{\"Events\":[{\"TaskId\":\"a\",\"PushStage\":" + stage + "}]}", true);
        }

        assertThat(counts.all()).isEqualTo(new TaskCounts.Task("", 0, 0, 0, 0, 0));
    }

    private void end(String body, boolean isTaken) {
        counts.count(body.getBytes(UTF_8), isTaken);
    }
}
