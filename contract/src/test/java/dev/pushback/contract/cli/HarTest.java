package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarTest {

    @TempDir
    Path folder;

    @Test
    void archiveOfRunHoldsEveryCallAndCanBeReplayed() throws Exception {
        Path har = folder.resolve("run.har");
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults().port(0))) {
            String url = receiver.uri().toString();

            assertThat(Cli.pushback("verify", url, "--no-auth", "--only", "event.*", "--report", "har=" + har)
                            .code())
                    .isZero();
            JsonNode entries = new ObjectMapper().readTree(har.toFile()).at("/log/entries");
            assertThat(entries.size()).isGreaterThan(10);
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.at("/request/method").asText()).isEqualTo("POST");
                assertThat(entry.at("/request/queryString/1/value").asText()).isEqualTo("Push.AllMemberPush");
                assertThat(entry.at("/response/status").asInt()).isEqualTo(200);
                assertThat(entry.at("/response/content/text").asText()).contains("\"OK\"");
                assertThat(entry.at("/comment").asText()).endsWith(": passed");
                assertThat(entry.at("/startedDateTime").asText()).matches("20[0-9-]{8}T[0-9:]{8}\\.[0-9]{3}Z");
            });

            Cli.Outcome replayed = Cli.pushback("replay", har.toString(), url, "--json");
            assertThat(replayed.code()).as(replayed.err()).isZero();
            assertThat(new ObjectMapper()
                            .readTree(replayed.out())
                            .at("/callbacks/acknowledged")
                            .asInt())
                    .isEqualTo(entries.size());
        }
    }

    @Test
    void archiveTellsNoToken() throws Exception {
        Path har = folder.resolve("run.har");
        Path token = Files.writeString(folder.resolve("token"), "a-long-secret-token");
        ReceiverOptions right = ReceiverOptions.defaults().port(0).token("a-long-secret-token");
        try (Receiver receiver = Receiver.start(right)) {
            String url = receiver.uri().toString();

            assertThat(Cli.pushback(
                                    "verify",
                                    url,
                                    "--token-file",
                                    token.toString(),
                                    "--only",
                                    "reply.*",
                                    "-H",
                                    "X-Api-Key: very-secret-key",
                                    "--report",
                                    "har=" + har)
                            .code())
                    .isZero();
        }
        assertThat(har).content().contains("Sign=").doesNotContain("a-long-secret-token", "very-secret-key");
    }

    @Test
    void whatIsNoCallbackIsLeftOutAndCounted() throws Exception {
        Path har = Files.writeString(folder.resolve("browser.har"), """
                {"log":{"version":"1.2","entries":[
                  {"startedDateTime":"2026-11-23T08:00:00.000+08:00","time":3,
                   "request":{"method":"GET","url":"http://app/","headers":[]},"response":{"status":200}},
                  {"startedDateTime":"2026-11-23T08:00:01.000+08:00","time":3,
                   "request":{"method":"POST","url":"http://app/cb?SdkAppid=1&CallbackCommand=Push.AllMemberPush&contenttype=json",
                     "postData":{"mimeType":"application/json","text":"{\\"Events\\":[]}"}},"response":{"status":200}}]}}
                """);

        Cli.Outcome printed = Cli.pushback("replay", har.toString(), "--dry-run");

        assertThat(printed.out()).isEqualTo("{\"Events\":[]}\n");
        assertThat(printed.err())
                .contains("1 entry of " + har + " left out: no POST with CallbackCommand in its query");
    }

    @Test
    void brokenArchiveIsToldAsSuch() throws Exception {
        Path har = Files.writeString(folder.resolve("broken.har"), "{\"log\": {\"entries\": [{]}}");

        Cli.Outcome refused = Cli.pushback("replay", har.toString(), "--dry-run");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(har + " is no HTTP Archive: ");
    }
}
