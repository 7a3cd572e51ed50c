package dev.pushback.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerformanceTest {

    private static final Instant END = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void tellsWhatTheScriptSaysAndEndsNow() {
        List<PushEvent> events = events("bob on huawei in launch: sent, +2s reached, +10s clicked");

        assertThat(events).extracting(PushEvent::stage).containsExactly(Stage.SENT, Stage.REACHED, Stage.CLICKED);
        assertThat(events)
                .extracting(PushEvent::eventTime)
                .containsExactly(END.minusSeconds(12), END.minusSeconds(10), END);
        assertThat(events).extracting(PushEvent::taskId).containsOnly("launch");
        assertThat(events).extracting(PushEvent::platform).containsOnly(Platform.HUAWEI);
    }

    @Test
    void nameOfAPushIsTaskOneUnlessSaid() {
        assertThat(events("bob: sent")).extracting(PushEvent::taskId).containsExactly("task-1");
    }

    @Test
    void copiesAtOnceGoTogether() {
        assertThat(Performance.of("bob: sent\nbob again, twice at once", 1, END).callbacks())
                .extracting(Performance.Together::copies)
                .containsExactly(1, 2);
    }

    @Test
    void aWrongScriptIsToldWithLineAndColumn() {
        assertThatThrownBy(() -> Performance.of("bob: sent\nanna on nokia: sent", 1, END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2")
                .hasMessageContaining("nokia");
    }

    @Test
    void aDraftTakesNamesOfACollection() {
        assertThat(BatchDraft.ofTask("t").recipients(List.of("anna", "bert")).eventsAt(END))
                .extracting(PushEvent::toAccount)
                .containsExactly("anna", "bert");
    }

    private static List<PushEvent> events(String script) {
        return Performance.of(script, 1, END).callbacks().stream()
                .flatMap(one -> one.callback().events().stream())
                .toList();
    }
}
