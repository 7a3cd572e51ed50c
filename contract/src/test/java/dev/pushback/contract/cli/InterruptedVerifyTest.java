package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.pushback.contract.Contract;
import dev.pushback.schema.kind.CallbackKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A signal in the middle of a run: the summary so far, whole reports, exit code 130. */
class InterruptedVerifyTest {

    @Test
    void signalEndsARunInGoodOrder(@TempDir Path directory) throws IOException, InterruptedException {
        HttpServer slow = slowReceiver();
        Path json = directory.resolve("report.json");
        Path html = directory.resolve("report.html");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "verify",
                        "http://127.0.0.1:" + slow.getAddress().getPort() + "/cb",
                        "--seed",
                        "1",
                        "--report",
                        "json=" + json + ",html=" + html)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String first = out.readLine();
            process.toHandle().destroy();
            List<String> rest = out.lines().toList();

            assertThat(first).startsWith("PASSED");
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(rest.get(rest.size() - 1)).contains(" passed, ").endsWith(", seed 1; storage not judged");
            assertThat(rest).anyMatch(line -> line.startsWith("Interrupted: "));
            assertWhole(new ObjectMapper().readTree(json.toFile()));
            assertThat(Files.readString(html)).endsWith("</html>\n");
        } finally {
            process.destroyForcibly();
            slow.stop(0);
        }
    }

    private static void assertWhole(JsonNode report) {
        assertThat(report.at("/cases")).hasSameSizeAs(Contract.cases(List.of(CallbackKind.ALL_MEMBER_PUSH)));
        assertThat(report.at("/counts/skipped").asInt()).isPositive();
        assertThat(report.findValuesAsText("reason")).contains("interrupted before this case");
    }

    /** Takes as long as the time limit allows, so that a signal always finds a run under way. */
    private static HttpServer slowReceiver() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Object never = new Object();
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            synchronized (never) {
                try {
                    never.wait(500);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            byte[] reply = StubReceiver.RIGHT.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.start();
        return server;
    }
}
