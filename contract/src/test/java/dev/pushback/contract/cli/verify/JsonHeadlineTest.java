package dev.pushback.contract.cli.verify;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What must be known first, and what else, stands in the JSON too. */
class JsonHeadlineTest {

    @Test
    void theHeadlineAndTheNotesAreInTheDocument() throws IOException {
        try (StubReceiver receiver = StubReceiver.answering(201, StubReceiver.RIGHT)) {
            JsonNode document = read(receiver);
            assertThat(document.get("headline").asText()).contains("HTTP 201", "Only HTTP 200 counts");
            assertThat(document.get("notes").isArray()).isTrue();
            assertThat(document.get("notes").toString()).contains("--probe URL");
        }
    }

    @Test
    void whereThereIsNothingToSayThereIsNoHeadline() throws IOException {
        try (StubReceiver receiver = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            assertThat(read(receiver).hasNonNull("headline")).isFalse();
        }
    }

    private static JsonNode read(StubReceiver receiver) throws IOException {
        Cli.Outcome outcome = pushback(
                "verify", receiver.url(), "--no-auth", "--json", "--only", "http.status-200,event.plainest-stored");
        return JsonMapper.builder().build().readTree(outcome.out());
    }
}
