package dev.pushback.contract.cli.verify;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.Contract;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import dev.pushback.schema.kind.CallbackKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private final StubReceiver right = StubReceiver.answering(200, StubReceiver.RIGHT);
    private final StubReceiver wrong = StubReceiver.answering(201, "{\"code\":0}");

    @AfterEach
    void stop() {
        right.close();
        wrong.close();
    }

    @Test
    void tellsAGreenRunInALineACaseAndASummary() {
        Cli.Outcome outcome = pushback("verify", right.url(), "--only", "http.status-200,reply.json", "--seed", "42");

        assertThat(outcome).returns(0, Cli.Outcome::code).returns("", Cli.Outcome::err);
        assertThat(outcome.outWithout(right.url())).isEqualToNormalizingNewlines("""
                PASSED   http.status-200                       answers HTTP 200
                PASSED   reply.json                            answers with JSON

                conformant: 2 passed, 0 failed, 0 warned, 0 skipped; RECEIVER, seed 42; storage not judged
                """);
    }

    @Test
    void explainsWhatIsBrokenAtTheEnd() {
        Cli.Outcome outcome = pushback("verify", wrong.url(), "--only", "http.status-200", "--seed", "42");

        assertThat(outcome).returns(1, Cli.Outcome::code);
        assertThat(outcome.outWithout(wrong.url())).contains("""
                FAILED   http.status-200  MUST (documented)
                  the receiver answers HTTP 200
                  sent      a callback of 1 event
                            POST RECEIVER?SdkAppid=1400187352&CallbackCommand=Push.AllMemberPush&contenttype=json
                  expected  HTTP 200
                  but was   HTTP 201
                  source    Webhook Overview (1047/34354, 2024-08-09), Causes of failure
                  try       Frameworks that answer POST with 201""").contains("""
                  again     pushback verify RECEIVER --only http.status-200 --seed 42
                """);
        assertThat(outcome.lastLine())
                .isEqualTo("violated: 0 passed, 1 failed, 0 warned, 0 skipped; " + wrong.url()
                        + ", seed 42; storage not judged");
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        String url = "http://127.0.0.1:" + freePort() + "/cb";
        Cli.Outcome outcome = pushback("verify", url, "--only", "http.status-200,reply.json", "--seed", "1");

        assertThat(outcome).returns(3, Cli.Outcome::code);
        assertThat(outcome.out()).contains("The receiver can't be reached: the connection was refused");
        assertThat(outcome.lastLine())
                .isEqualTo("unreachable: 0 passed, 0 failed, 0 warned, 2 skipped; " + url
                        + ", seed 1; storage not judged");
    }

    @Test
    void printsExactlyOneDocumentAsJson() throws IOException {
        Cli.Outcome outcome = pushback("verify", wrong.url(), "--only", "http.status-200,reply.json", "--json");
        JsonNode document = document(outcome);

        assertThat(outcome.err()).isEmpty();
        assertThat(names(document))
                .containsExactly("tool", "spec", "target", "seed", "verdict", "counts", "headline", "storage", "cases");
        assertThat(names(document.at("/tool"))).containsExactly("name", "version");
        assertThat(names(document.at("/counts"))).containsExactly("passed", "failed", "warned", "skipped");
        assertThat(names(document.at("/cases/0")))
                .containsExactly(
                        "id",
                        "level",
                        "basis",
                        "rule",
                        "source",
                        "title",
                        "verdict",
                        "reason",
                        "expected",
                        "actual",
                        "again",
                        "curl",
                        "millis");
        assertThat(document.at("/verdict").asText()).isEqualTo("violated");
        assertThat(document.at("/cases/0/curl").asText())
                .startsWith("curl -i -X POST")
                .contains(wrong.url());
        assertThat(document.at("/cases/0/actual").asText()).isEqualTo("HTTP 201");
        assertThat(document.at("/cases/1/expected").isNull()).isTrue();
    }

    @Test
    void printsADocumentAlsoWhenNobodyIsThere() throws IOException {
        Cli.Outcome outcome = pushback("verify", "http://127.0.0.1:" + freePort() + "/cb", "--only", "http", "--json");

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(document(outcome).at("/verdict").asText()).isEqualTo("unreachable");
    }

    @Test
    void selectingNothingIsNotGreen() throws IOException {
        Cli.Outcome text = pushback("verify", right.url(), "--only", "reply.jsn");
        Cli.Outcome json = pushback("verify", right.url(), "--only", "reply.jsn", "--json");

        assertThat(text).returns(3, Cli.Outcome::code);
        assertThat(text.err()).contains("no case matches reply.jsn");
        assertThat(json.code()).isEqualTo(3);
        assertThat(document(json).at("/cases")).isEmpty();
    }

    @Test
    void drawsAndPrintsASeedIfNoneIsGiven() {
        Cli.Outcome outcome = pushback("verify", right.url(), "--only", "http.status-200");

        assertThat(outcome.lastLine()).matches("conformant: .*, seed \\d+; storage not judged");
    }

    @Test
    void quietPrintsOnlyWhatIsBrokenAndTheSummary() {
        Cli.Outcome green = pushback("verify", right.url(), "--only", "http.status-200,reply.json", "-q");
        Cli.Outcome red = pushback("verify", wrong.url(), "--only", "http.status-200,http.whole-reply", "-q");

        assertThat(green.lines()).hasSize(1);
        assertThat(red.out()).contains("FAILED   http.status-200").doesNotContain("http.whole-reply");
    }

    @Test
    void verboseShowsTheWire() {
        Cli.Outcome outcome = pushback("verify", right.url(), "--only", "http.status-200", "-v");

        assertThat(outcome.out())
                .contains("> POST /cb?SdkAppid=1400187352", "> {\"Events\":[", "< HTTP 200", "< " + StubReceiver.RIGHT);
    }

    @Test
    void coloursOnATerminalOrWhenAsked() {
        String[] arguments = {"verify", right.url(), "--only", "http.status-200"};

        assertThat(new Cli().run(arguments).out()).doesNotContain("\u001b");
        assertThat(new Cli().onTerminal().run(arguments).out()).contains("\u001b[32mPASSED");
        assertThat(new Cli().onTerminal().env("NO_COLOR", "1").run(arguments).out())
                .doesNotContain("\u001b");
        assertThat(new Cli()
                        .env("NO_COLOR", "1")
                        .env("PUSHBACK_COLOR", "always")
                        .run(arguments)
                        .out())
                .contains("\u001b[32mPASSED");
    }

    @Test
    void showsProgressOnATerminalWhenNothingElseTellsIt() {
        Cli onTerminal = new Cli().onTerminal();

        assertThat(onTerminal
                        .run("verify", right.url(), "--only", "http.status-200", "-q")
                        .err())
                .contains("1 of 1 cases");
        assertThat(onTerminal
                        .run("verify", right.url(), "--only", "http.status-200")
                        .err())
                .isEmpty();
    }

    @Test
    void speaksChinese() {
        Cli.Outcome outcome =
                pushback("verify", wrong.url(), "--only", "http.status-200", "--lang", "zh", "--seed", "7");

        assertThat(outcome.out()).contains("失败", "接收端", "期望      HTTP 200", "实际      HTTP 201", "建议      ");
        assertThat(outcome.lastLine()).isEqualTo("违反约定：通过 0，失败 1，警告 0，跳过 0；" + wrong.url() + "，种子 7；未判定存储");
    }

    @Test
    void showsAndDoesNotObeyWhatAReceiverSends() {
        String evil = "{\"code\":\"\u001b]0;owned\u0007\u202e\u001b[2J\"}";
        try (StubReceiver hostile = StubReceiver.answering(201, evil)) {
            Cli.Outcome outcome =
                    pushback("verify", hostile.url(), "--only", "http.status-200,reply.*", "-v", "--color", "never");

            assertThat(outcome.out())
                    .contains("\\u001b]0;owned\\u0007\\u202e\\u001b[2J")
                    .doesNotContain("\u001b", "\u0007", "\u202e");
        }
    }

    @Test
    void verifiesTheBuiltInReceiverWithoutAUrl() {
        Cli.Outcome outcome = pushback("verify", "--only", "http.status-200,signature.wrong", "--seed", "3");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.err())
                .startsWith("pushback: no URL given")
                .contains("the built-in receiver stands in at http://127.");
        assertThat(outcome.lastLine()).startsWith("conformant: 2 passed, 0 failed");
    }

    @Test
    void dryRunSendsNothing() throws IOException {
        String nobody = "http://127.0.0.1:" + freePort() + "/cb";
        Cli.Outcome text = pushback("verify", nobody, "--only", "batch.*", "--dry-run");
        Cli.Outcome json = pushback("verify", nobody, "--only", "batch.*", "--dry-run", "--json");

        assertThat(text).returns(0, Cli.Outcome::code);
        assertThat(text.out())
                .contains("batch.hundred-events", "a callback of 100 events")
                .contains("> POST /cb?SdkAppid=1400187352&CallbackCommand=Push.AllMemberPush&contenttype=json")
                .contains("> Content-Type: application/json", "> {\"Events\":[{", " bytes)");
        assertThat(text.lastLine()).matches("\\d+ cases, \\d+ calls; nothing was sent; " + nobody + ", seed \\d+");
        assertThat(document(json).at("/cases/0/sent/0").asText()).startsWith("a callback of");
        assertThat(document(json).at("/cases/0/shown/0/method").asText()).isEqualTo("POST");
        assertThat(document(json).at("/cases/0/shown/0/body").asText()).startsWith("{\"Events\":[");
    }

    @Test
    void dryRunShowsEveryCaseAndHidesCredentials(@TempDir Path directory) throws IOException {
        Path token = Files.writeString(directory.resolve("token.txt"), "secret-token\n");
        Cli.Outcome outcome = pushback(
                "verify",
                "http://receiver.test/cb",
                "--allow-remote",
                "--dry-run",
                "--json",
                "--token-file",
                token.toString(),
                "-H",
                "Authorization: Bearer abc");

        assertThat(outcome).returns(0, Cli.Outcome::code).returns("", Cli.Outcome::err);
        assertThat(document(outcome).at("/cases"))
                .hasSameSizeAs(Contract.cases(List.of(CallbackKind.ALL_MEMBER_PUSH)))
                .allSatisfy(one -> assertThat(one.at("/shown")).isNotEmpty());
        assertThat(outcome.out()).contains("Authorization: ***", "&Sign=").doesNotContain("Bearer abc", "secret-token");
    }

    @Test
    void dryRunNeedsNoReceiver() {
        Cli.Outcome outcome = pushback("verify", "--dry-run", "--only", "signature.missing");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out()).contains("only with a token", "> POST /callback?SdkAppid=");
    }

    @Test
    void aTypingErrorInOnlyIsNoSmallerRun() {
        Cli.Outcome outcome = pushback("verify", right.url(), "--only", "http.status-200,reply.jsn");

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("--only: no case matches reply.jsn");
    }

    @Test
    void aTypingErrorInExcludeIsToldInTheReport() {
        Cli.Outcome outcome = pushback("verify", right.url(), "--only", "http.status-200", "--exclude", "relpy");

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.out()).contains("--exclude relpy matches no case: is it spelled right?");
    }

    @Test
    void refusesToSendRubbishToStrangers() {
        Cli.Outcome outcome = pushback("verify", "http://192.0.2.1/cb", "--only", "malformed.not-json");

        assertThat(outcome).returns(2, Cli.Outcome::code).returns("", Cli.Outcome::out);
        assertThat(outcome.err()).contains("--allow-remote", "--exclude malformed");
    }

    @Test
    void waitsForAReceiverAndGoesOn() {
        Cli.Outcome up = pushback("verify", right.url(), "--only", "http.status-200", "--wait", "5s");

        assertThat(up).returns(0, Cli.Outcome::code);
    }

    @Test
    void saysWhenWaitingWasInVain() throws IOException {
        String url = "http://127.0.0.1:" + freePort() + "/cb";
        Cli.Outcome outcome = pushback("verify", url, "--only", "http.status-200", "--wait", "100ms");

        assertThat(outcome).returns(3, Cli.Outcome::code);
        assertThat(outcome.err())
                .contains("waiting for " + url + " to answer within 100ms")
                .contains("the receiver did not answer at " + url + " within 100ms");
    }

    @Test
    void repeatsTheFlagsInTheLineThatPlaysACaseAgain(@TempDir Path directory) throws IOException {
        Path token = Files.writeString(directory.resolve("a token.txt"), "secret-token\n");
        Cli.Outcome outcome = pushback(
                "verify",
                wrong.url(),
                "--only",
                "http.status-200",
                "--seed",
                "5",
                "--sdk-app-id",
                "1600000001",
                "--token-file",
                token.toString(),
                "-H",
                "X-Tenant: a b",
                "-H",
                "Authorization: Bearer abc",
                "--timeout",
                "1s");

        assertThat(outcome.out())
                .contains("pushback verify " + wrong.url() + " --sdk-app-id 1600000001 --token-file '" + token
                        + "' --timeout 1000ms -H 'X-Tenant: a b' -H 'Authorization: ***' --only http.status-200"
                        + " --seed 5")
                .doesNotContain("Bearer abc", "secret-token");
    }

    private static JsonNode document(Cli.Outcome outcome) throws IOException {
        return new ObjectMapper()
                .enable(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(outcome.out());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theHeadlineNamesTheStackItsDefaultAndTheLineToChange() {
        try (StubReceiver nest = StubReceiver.answering(
                201,
                "{\"message\":\"Cannot GET /cb\",\"error\":\"Not Found\",\"statusCode\":404}",
                Map.of("X-Powered-By", "Express"))) {
            Cli.Outcome english = pushback("verify", nest.url(), "--no-auth", "--only", "http.status-200");
            Cli.Outcome chinese =
                    pushback("verify", nest.url(), "--no-auth", "--only", "http.status-200", "--lang", "zh");

            assertThat(english.out())
                    .contains(
                            "This looks like NestJS 12 on Express. The usual cause there: Nest answers a POST with 201."
                                    + " What mends it: @Post('callback') @HttpCode(200)")
                    .contains("  fix       @Post('callback') @HttpCode(200)");
            assertThat(chinese.out()).contains("看起来是 NestJS 12 on Express。常见原因：Nest 对 POST 返回 201。");
        }
    }

    @Test
    void theUserMayTellTheStack() {
        try (StubReceiver any = StubReceiver.answering(403, "no")) {
            Cli.Outcome outcome =
                    pushback("verify", any.url(), "--no-auth", "--only", "http.status-200", "--stack", "egg");

            assertThat(outcome.out())
                    .contains("The receiver is written with Egg 4. The usual cause there: Egg's CSRF protection");
        }
    }
}
