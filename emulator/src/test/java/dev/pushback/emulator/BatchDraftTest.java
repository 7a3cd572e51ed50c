package dev.pushback.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.schema.PushEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BatchDraftTest {

    @Test
    void pushesToTheAccountsNamed() {
        assertThat(BatchDraft.ofTask("t").recipients("a", "b").eventsAt(Instant.ofEpochSecond(1000)))
                .extracting(PushEvent::toAccount)
                .containsExactly("a", "b");
    }

    @Test
    void refusesAPushToNobody() {
        BatchDraft draft = BatchDraft.ofTask("t");

        assertThatThrownBy(() -> draft.recipients(new String[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("recipients must be at least 1, was 0");
        assertThatThrownBy(() -> draft.recipients(-1)).hasMessage("recipients must be at least 1, was -1");
    }

    @Test
    void refusesAFailureThatIsASuccess() {
        BatchDraft draft = BatchDraft.ofTask("t");

        assertThatThrownBy(() -> draft.failing(0, "OK")).hasMessage("code must not be 0, which means success");
    }
}
