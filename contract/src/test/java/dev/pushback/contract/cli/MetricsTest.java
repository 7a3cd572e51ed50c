package dev.pushback.contract.cli;

import static dev.pushback.contract.cli.Cli.pushback;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Pattern METRIC = Pattern.compile("\\b(pushback|http_client)_\\w+");
    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    @Test
    void prometheusIsAnsweredWhileTheRunGoesOn() throws Exception {
        int port = freePort();
        AtomicReference<String> scraped = new AtomicReference<>();
        HttpServer receiver = receiver(number -> {
            if (number == 10) {
                scraped.set(scrape(port));
            }
        });
        try {
            Cli.Outcome outcome = pushback(
                    "send",
                    url(receiver),
                    "-n",
                    "30",
                    "--connections",
                    "1",
                    "--max",
                    "--timeout",
                    "60s",
                    "--shard",
                    "2/3",
                    "--metrics",
                    "prometheus=127.0.0.1:" + port);

            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(outcome.err()).contains("metrics at http://127.0.0.1:" + port + "/metrics");
            assertThat(scraped.get())
                    .contains("pushback_callbacks_total{outcome=\"acknowledged\",shard=\"2/3\"} 9.0")
                    .contains("http_client_request_duration_seconds_count{")
                    .contains("http_client_request_duration_seconds_bucket{")
                    .contains("http_response_status_code=\"200\"");
            assertThat(namesOnTheDashboard()).hasSizeGreaterThan(3).allMatch(scraped.get()::contains);
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void otlpGetsTheLastFiguresAtTheEnd() throws Exception {
        Queue<byte[]> pushed = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/metrics", exchange -> {
            try (exchange) {
                pushed.add(exchange.getRequestBody().readAllBytes());
                exchange.sendResponseHeaders(200, -1);
            }
        });
        collector.start();
        try {
            Cli.Outcome outcome = pushback(
                    "send",
                    "--built-in",
                    "-n",
                    "5",
                    "--metrics",
                    "otlp=http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/metrics");

            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(pushed)
                    .anySatisfy(body -> assertThat(new String(body, StandardCharsets.ISO_8859_1))
                            .contains("pushback.callbacks")
                            .contains("http.client.request.duration"));
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void collectorThatIsNotThereIsToldOnceAndDoesNoHarm() throws Exception {
        String url = "http://127.0.0.1:" + freePort() + "/v1/metrics";

        Cli.Outcome outcome = pushback("send", "--built-in", "-n", "5", "--metrics", "otlp=" + url);

        assertThat(outcome).returns(0, Cli.Outcome::code);
        assertThat(outcome.err())
                .containsOnlyOnce("metrics don't reach " + url + ": the connection was refused;")
                .doesNotContain("Exception");
        assertThat(pushback("send", "--built-in", "-n", "5", "--lang", "zh", "--metrics", "otlp=" + url)
                        .err())
                .contains("指标到不了 " + url + "：连接被拒绝");
    }

    @Test
    void collectorThatTakesNothingIsTold() throws Exception {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.start();
        try {
            String url = "http://127.0.0.1:" + collector.getAddress().getPort();

            assertThat(pushback("send", "--built-in", "-n", "5", "--metrics", "otlp=" + url)
                            .err())
                    .containsOnlyOnce("metrics are not taken at " + url + ": HTTP 404; is that the path");
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void refusesWhatIsNoPlaceForMetrics() {
        for (String wrong : new String[] {"statsd=x:1", "prometheus=9464", "prometheus=h:99999", "otlp=collector"}) {
            assertThat(pushback("send", "--built-in", "-n", "1", "--metrics", wrong))
                    .returns(2, Cli.Outcome::code)
                    .satisfies(outcome -> assertThat(outcome.err()).contains("write "));
        }
    }

    /** What the panels for Grafana ask for. */
    private static List<String> namesOnTheDashboard() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Docs.guide("../grafana/pushback.json").toFile());
        return dashboard.findValuesAsText("expr").stream()
                .flatMap(query -> METRIC.matcher(query).results())
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private interface Step {
        void at(int number);
    }

    private static HttpServer receiver(Step step) throws IOException {
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int[] number = {0};
        receiver.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                step.at(++number[0]);
                byte[] reply = OK.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, reply.length);
                exchange.getResponseBody().write(reply);
            }
        });
        receiver.start();
        return receiver;
    }

    private static String url(HttpServer receiver) {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    }

    private static String scrape(int port) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
