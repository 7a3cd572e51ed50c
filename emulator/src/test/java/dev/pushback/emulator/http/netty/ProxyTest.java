package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.TransportOptions;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProxyTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    /** Far above what a cold JVM on a busy machine takes: what is asserted is the way that calls go, not how long they take. */
    private static final TransportOptions OPTIONS = TransportOptions.defaults().withTimeout(Duration.ofSeconds(30));

    /** Sends both ways. */
    public static void main(String... url) {
        Stream.<Function<TransportOptions, Calls>>of(Caller::new, LeanCaller::new)
                .forEach(way -> {
                    try (Calls calls = way.apply(OPTIONS)) {
                        Attempt attempt = calls.post(URI.create(url[0]));
                        System.out.println(
                                attempt.isAnswered() ? attempt.reply().status() : attempt.failure());
                    }
                });
    }

    @Test
    void goesStraightToTheReceiver() throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.answering(OK);
                ScriptedReceiver proxy = ScriptedReceiver.answering(OK)) {
            Map<String, String> variables = Stream.of(
                            "http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                    .collect(Collectors.toMap(name -> name, name -> "http://127.0.0.1:" + proxy.port()));
            List<String> properties = List.of(
                    "-Dhttp.proxyHost=127.0.0.1",
                    "-Dhttp.proxyPort=" + proxy.port(),
                    "-DsocksProxyHost=127.0.0.1",
                    "-DsocksProxyPort=" + proxy.port(),
                    "-Dhttp.nonProxyHosts=");

            assertThat(Fork.printed(
                            properties,
                            variables,
                            ProxyTest.class,
                            receiver.uri().toString()))
                    .isEqualTo("200\n200\n");
            assertThat(proxy.accepted()).isZero();
        }
    }
}
