package dev.pushback.emulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProxyTest {

    /** In a JVM of its own: the environment and the properties are the whole process's. */
    public static void main(String... url) {
        try (NettyTransport transport = new NettyTransport(TransportOptions.defaults())) {
            Attempt attempt =
                    transport.send(Caller.post(URI.create(url[0]), "")).join();
            System.out.print(attempt.isAnswered() ? attempt.reply().status() : attempt.failure());
        }
    }

    @Test
    void goesStraightToTheReceiver() throws Exception {
        String ok = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedReceiver receiver = ScriptedReceiver.answering(ok);
                ScriptedReceiver proxy = ScriptedReceiver.answering(ok)) {
            assertThat(printed(receiver, proxy)).isEqualTo("200");
            assertThat(proxy.accepted()).isZero();
        }
    }

    private static String printed(ScriptedReceiver receiver, ScriptedReceiver proxy) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=" + proxy.port(),
                "-Dhttp.nonProxyHosts=",
                ProxyTest.class.getName(),
                receiver.uri().toString());
        for (String name : new String[] {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"}) {
            builder.environment().put(name, "http://127.0.0.1:" + proxy.port());
        }
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output;
    }
}
