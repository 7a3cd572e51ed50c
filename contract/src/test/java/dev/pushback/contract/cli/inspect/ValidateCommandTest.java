package dev.pushback.contract.cli.inspect;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

    private static final String VALID = "{\"Events\":[{\"CallbackCommand\":\"Push.AllMemberPush\",\"EventType\":1,"
            + "\"TaskId\":\"657bf434_537529d8_2000005e80aa873_2780d131_9\",\"TaskTime\":1557481127,"
            + "\"EventTime\":1557481128,\"To_Account\":\"jared\",\"PushPlatform\":1,\"PushStage\":1,\"ErrCode\":0,"
            + "\"ErrInfo\":\"\"}]}";
    private static final String INVALID = VALID.replace("\"PushStage\":1", "\"PushStage\":9");
    private static final String HEADER = "{\"tool\":{\"name\":\"pushback\",\"version\":\"0.1.0\"},\"seed\":1}";

    @TempDir
    private Path directory;

    @Test
    void takesCallbacksAndReplies() throws IOException {
        Cli.Outcome outcome =
                pushback("validate", file("callback.json", VALID), file("reply.json", StubReceiver.RIGHT));

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out()).contains("callback.json: valid (callback)", "reply.json: valid (reply)");
        assertThat(outcome.lastLine()).isEqualTo("2 valid, 0 invalid");
    }

    @Test
    void namesFilePointerExpectedActualAndRule() throws IOException {
        String file = file("callback.json", INVALID);
        Cli.Outcome outcome = pushback("validate", file);

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.lines().get(0))
                .startsWith(file + ": /Events/0/PushStage: expected ")
                .contains("was 9", "(rule push-stages)");
    }

    @Test
    void judgesWrongReplies() throws IOException {
        Cli.Outcome outcome = pushback("validate", file("reply.json", StubReceiver.RIGHT.replace(":0", ":\"0\"")));

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.out()).contains("/ErrorCode: expected integer");
    }

    @Test
    void readsStandardInput() {
        assertThat(new Cli().input(VALID).run("validate", "-")).returns(0, Cli.Outcome::code);
        assertThat(new Cli().input("").run("validate", "-")).returns(1, Cli.Outcome::code);
    }

    @Test
    void readsADocumentOverManyLines() throws IOException {
        assertThat(pushback("validate", file("pretty.json", VALID.replace(",", ",\r\n  "))))
                .returns(0, Cli.Outcome::code);
    }

    @Test
    void judgesTheBodiesOfAJournalByLine() throws IOException {
        String journal = HEADER + "\n" + attempt(1, VALID) + "\n" + attempt(2, INVALID) + "\n{\"n\":3,\"att";
        Cli.Outcome outcome = pushback("validate", file("run.jsonl", journal));

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.lines().get(0)).contains("run.jsonl:3: /Events/0/PushStage: expected ");
        assertThat(outcome.lines()).hasSize(2);
    }

    @Test
    void judgesWhatADryRunPrints() {
        Cli.Outcome bodies = pushback("send", "--dry-run", "-n", "20", "--seed", "1");
        Cli.Outcome outcome = new Cli().input(bodies.out()).run("validate", "-");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out()).contains("-: valid (lines, 20 documents)");
    }

    @Test
    void goesOnBehindAFileThatCantBeRead() throws IOException {
        Cli.Outcome outcome =
                pushback("validate", directory.resolve("none.json").toString(), file("a.json", VALID));

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("none.json: there is no such file");
        assertThat(outcome.lastLine()).isEqualTo("1 valid, 0 invalid, 1 unreadable");
    }

    @Test
    void survivesGarbage() throws IOException {
        Path file = Files.write(directory.resolve("garbage"), new byte[] {0, 1, (byte) 0xff, '\n', '{', '\n', 27});
        Cli.Outcome outcome = pushback("validate", file.toString(), file("deep.json", "[".repeat(100_000)));

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.out()).doesNotContain("\u001b");
        assertThat(outcome.lastLine()).isEqualTo("0 valid, 2 invalid");
    }

    @Test
    void tellsTheSameAsJson() throws IOException {
        Cli.Outcome outcome = pushback("validate", file("a.json", INVALID), "--json");
        JsonNode file = new ObjectMapper().readTree(outcome.out()).at("/files/0");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(file.at("/valid").asBoolean()).isFalse();
        assertThat(file.at("/violations/0/pointer").asText()).isEqualTo("/Events/0/PushStage");
        assertThat(file.at("/violations/0/rule").asText()).isEqualTo("push-stages");
    }

    private static String attempt(int n, String body) {
        return "{\"n\":" + n + ",\"attempt\":1,\"at\":\"2026-01-01T00:00:00Z\",\"query\":\"\",\"body\":\""
                + body.replace("\"", "\\\"") + "\",\"status\":200,\"outcome\":\"acknowledged\",\"millis\":1}";
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
