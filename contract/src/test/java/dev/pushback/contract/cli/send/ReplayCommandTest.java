package dev.pushback.contract.cli.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.cli.Background;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code pushback replay} sends what came, whatever it came as. */
class ReplayCommandTest {

    private static final String PUSH = "{\"Events\":[{\"CallbackCommand\":\"Push.AllMemberPush\",\"EventType\":1,"
            + "\"TaskId\":\"t1\",\"TaskTime\":1700000000,\"EventTime\":1700000005,\"To_Account\":\"%s\","
            + "\"PushPlatform\":2,\"PushStage\":1,\"ErrCode\":0,\"ErrInfo\":\"OK\"}]}";
    private static final String REFUSED = "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}";

    @TempDir
    private Path directory;

    @Test
    void aForwardedRecordingOfTwoKindsIsSentByteForByte() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "s3cr3t-of-both");
        Path first = directory.resolve("first.jsonl");
        try (StubReceiver app = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Background between =
                    Background.receive("--forward-to", app.url(), "-n", "9", "-q", "--journal", first.toString());
            send(between, token, "Push.AllMemberPush", 4);
            send(between, token, "Push.OfflinePush", 3);
            call("GET", between.url() + "?health=1", "");
            call(
                    "POST",
                    between.url()
                            + "?OptPlatform=Web&CallbackCommand=Push.AllMemberPush&SdkAppid=77&ClientIP=%3A%3A1&x=",
                    PUSH.formatted("zoe"));
            assertThat(between.code()).isZero();
        }
        Path second = directory.resolve("second.jsonl");
        Background again = Background.receive("-n", "8", "-q", "--journal", second.toString());
        Cli.Outcome replayed = Cli.pushback(
                "replay",
                first.toString(),
                rooted(again.url()),
                "--connections",
                "1",
                "--max",
                "--timeout",
                "30s",
                "--token-file",
                token.toString());

        assertThat(again.code()).isZero();
        assertThat(replayed.out()).contains("left out  1 recorded call without POST or CallbackCommand");
        assertThat(callbacks(second)).hasSize(8).isEqualTo(callbacks(first));
        assertThat(queries(second)).allMatch(query -> query.matches(".*&RequestTime=\\d+&Sign=[0-9a-f]{64}"));
        assertThat(header(first)).contains("\"kind\":\"forward\"");
        assertThat(header(second)).contains("\"kind\":\"receive\"");
    }

    @Test
    void aPathOfTheUrlGoesBeforeTheRecordedOne() throws Exception {
        Path first = directory.resolve("first.jsonl");
        Background recorder = Background.receive("-n", "1", "-q", "--journal", first.toString());
        Cli.pushback("send", recorder.url(), "-n", "1", "--max");
        assertThat(recorder.code()).isZero();
        Path second = directory.resolve("second.jsonl");
        Background again = Background.receive("-n", "1", "-q", "--journal", second.toString());

        Cli.pushback("replay", first.toString(), again.url().replace("/callback", "/elsewhere"), "--sdk-app-id", "5");

        assertThat(again.code()).isZero();
        JournalLine line = lines(second).get(0);
        assertThat(line.path()).isEqualTo("/elsewhere");
        assertThat(line.query()).isEqualTo("SdkAppid=5&CallbackCommand=Push.AllMemberPush&contenttype=json");
    }

    @Test
    void aJournalOfAnOlderVersionPlaysWithoutItsNoise() throws Exception {
        Path second = directory.resolve("second.jsonl");
        Background again = Background.receive("-n", "2", "-q", "--journal", second.toString());

        Cli.Outcome replayed =
                Cli.pushback("replay", old(), again.url(), "--connections", "1", "--max", "--timeout", "30s", "--json");

        assertThat(again.code()).isZero();
        JsonNode document = new ObjectMapper().readTree(replayed.out());
        assertThat(document.at("/leftOut").asInt()).isEqualTo(2);
        assertThat(document.at("/callbacks/planned").asInt()).isEqualTo(2);
        assertThat(document.at("/tasks/0/id").asText()).isEqualTo("old-1");
        assertThat(document.at("/tasks/0/sent").asInt()).isEqualTo(2);
        assertThat(queries(second).get(0)).endsWith("&ClientIP=203.0.113.7&OptPlatform=RESTAPI");
    }

    @Test
    void onlyWhatDidNotGetThroughIsSentAgain() throws Exception {
        Cli.Outcome printed = Cli.pushback("replay", old(), "--failed", "--dry-run");

        assertThat(printed).returns(0, Cli.Outcome::code);
        assertThat(printed.lines()).hasSize(1).allMatch(body -> body.contains("\"To_Account\":\"bob\""));
    }

    @Test
    void whatWasRefusedComesAgainUntilAllGotThrough() {
        String first = directory.resolve("first.jsonl").toString();
        String second = directory.resolve("second.jsonl").toString();
        try (StubReceiver refusing = StubReceiver.answering(200, REFUSED);
                StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.pushback("send", refusing.url(), "-n", "3", "--max", "--journal", first);

            Cli.Outcome again = Cli.pushback(
                    "replay", first, right.url(), "--failed", "--max", "--timeout", "30s", "--journal", second);
            Cli.Outcome nothing = Cli.pushback("replay", second, right.url(), "--failed");

            assertThat(again.lastLine()).contains(": 3 acknowledged, ");
            assertThat(nothing).returns(0, Cli.Outcome::code);
            assertThat(nothing.err()).contains("nothing to send: every callback of " + second + " was acknowledged");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n%s\n", "[%s,\n %s]", "%s%s", "\ufeff%s\r\n\r\n%s"})
    void plainBodiesAreSentAsTheyStand(String form) throws Exception {
        String anna = PUSH.formatted("anna").replace("{\"Events\":[", "{ \"Events\" : [");
        Path file = Files.writeString(directory.resolve("bodies.json"), form.formatted(anna, PUSH.formatted("bert")));

        assertThat(Cli.pushback("replay", file.toString(), "--dry-run").lines())
                .containsExactly(anna, PUSH.formatted("bert"));
    }

    @Test
    void aBodyOnStandardInputGoesOutUnderItsOwnCommand() throws Exception {
        String body = PUSH.formatted("anna").replace("Push.AllMemberPush", "Push.OfflinePush");
        Path journal = directory.resolve("journal.jsonl");
        Background recorder = Background.receive("-n", "1", "-q", "--journal", journal.toString());

        new Cli().input(body + "\n").run("replay", "-", recorder.url());

        assertThat(recorder.code()).isZero();
        JournalLine line = lines(journal).get(0);
        assertThat(line.query()).isEqualTo("SdkAppid=1400187352&CallbackCommand=Push.OfflinePush&contenttype=json");
        assertThat(new String(line.body(), UTF_8)).isEqualTo(body);
    }

    @Test
    void aJournalOnStandardInputPlaysToo() throws Exception {
        String journal = Files.readString(Path.of(old()));

        assertThat(new Cli().input(journal).run("replay", "-", "--dry-run").lines())
                .hasSize(2);
    }

    @Test
    void bodiesHaveNoOutcome() throws Exception {
        Path file = Files.writeString(directory.resolve("bodies.json"), PUSH.formatted("anna"));

        Cli.Outcome outcome = Cli.pushback("replay", file.toString(), "--failed");

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--failed", "does not say what came of its callbacks");
    }

    @Test
    void aForeignKindOfCallbackIsToldNoCombinationsOfAnother() throws Exception {
        Path recording = directory.resolve("first.jsonl");
        try (StubReceiver app = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Background recorder = Background.receive("-n", "1", "-q", "--journal", recording.toString());
            call(
                    "POST",
                    recorder.url() + "?SdkAppid=1400187352&CallbackCommand=State.StateChange",
                    "{\"CallbackCommand\":\"State.StateChange\"}");
            assertThat(recorder.code()).isZero();
            Cli.Outcome replayed = Cli.pushback("replay", recording.toString(), app.url());

            assertThat(replayed).returns(0, Cli.Outcome::code);
            assertThat(replayed.out()).contains("events    0 sent").doesNotContain("combinations", "missing");
        }
    }

    @Test
    void aJournalThatBreaksOffIsPlayedAndToldSo() throws Exception {
        Path whole = directory.resolve("whole.jsonl");
        try (StubReceiver app = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.pushback("send", app.url(), "-n", "3", "--journal", whole.toString());
            String text = Files.readString(whole);
            Files.writeString(whole, text.substring(0, text.length() - 40));
            Cli.Outcome replayed = Cli.pushback("replay", whole.toString(), app.url());

            assertThat(replayed).returns(0, Cli.Outcome::code);
            assertThat(replayed.err()).contains("whole.jsonl ends in the middle of a line");
            assertThat(replayed.lastLine()).contains("of 2 callbacks");
        }
    }

    @Test
    void whatIsNoJsonIsToldWithItsLine() throws Exception {
        Path file = Files.writeString(directory.resolve("bodies.json"), PUSH.formatted("anna") + "\n{\"Events\":[}\n");

        Cli.Outcome outcome = Cli.pushback("replay", file.toString());

        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains(file + ", line 2, column ");
    }

    @Test
    void whoReplaysSignedCallbacksWithoutATokenIsTold() throws Exception {
        Path token = Files.writeString(directory.resolve("token"), "s3cr3t-of-both");
        String journal = directory.resolve("journal.jsonl").toString();
        try (StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT)) {
            Cli.pushback("send", right.url(), "-n", "1", "--token-file", token.toString(), "--journal", journal);

            assertThat(Cli.pushback("replay", journal, right.url()).err())
                    .contains("without a token they go out unsigned");
            assertThat(Cli.pushback("replay", journal, right.url(), "--signatures", "old")
                            .err())
                    .doesNotContain("unsigned");
        }
    }

    private static void send(Background to, Path token, String command, int callbacks) throws Exception {
        Cli.Outcome sent = Cli.pushback(
                "send",
                to.url(),
                "-n",
                String.valueOf(callbacks),
                "--command",
                command,
                "--batch",
                "1-9",
                "--connections",
                "1",
                "--max",
                "--timeout",
                "30s",
                "--token-file",
                token.toString());
        assertThat(sent).returns(0, Cli.Outcome::code);
    }

    private static void call(String method, String url, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    }

    /** The same address without a path. */
    private static String rooted(String url) {
        return url.replaceFirst("/callback$", "");
    }

    private static String old() throws Exception {
        return Path.of(ReplayCommandTest.class
                        .getResource("/dev/pushback/contract/journal-0.1.jsonl")
                        .toURI())
                .toString();
    }

    /** All that a replay must keep: path, query and body. */
    private static List<String> callbacks(Path journal) throws IOException {
        return lines(journal).stream()
                .filter(line -> line.query().contains("CallbackCommand="))
                .map(line -> line.method() + " " + line.path() + "?"
                        + line.query().replaceAll("&(RequestTime|Sign)=[^&]*", "") + " "
                        + new String(line.body(), UTF_8))
                .toList();
    }

    private static List<String> queries(Path journal) throws IOException {
        return lines(journal).stream().map(JournalLine::query).toList();
    }

    private static String header(Path journal) throws IOException {
        return Files.readAllLines(journal).get(0);
    }

    private static List<JournalLine> lines(Path journal) {
        List<JournalLine> lines = new ArrayList<>();
        try (JournalReader reader = JournalReader.open(journal)) {
            for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                lines.add(next.get());
            }
        }
        return lines;
    }
}
