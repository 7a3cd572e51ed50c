package dev.pushback.contract.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Forked;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A name with two addresses, of which only the second has a receiver, as localhost often has. */
@EnabledOnOs(OS.LINUX)
class NetworkScopeTest {

    @Test
    void waitsForAReceiverAtAnyAddressOfItsName(@TempDir Path directory) throws Exception {
        Path hosts = Files.writeString(directory.resolve("hosts"), "127.0.0.1 twofold\n127.0.0.2 twofold\n");
        try (Socket held = new Socket()) {
            // Held, and not listened at: another test's receiver must not be found at the name's first address.
            held.bind(new InetSocketAddress("127.0.0.1", 0));
            waitsForTheSecond(hosts, held.getLocalPort(), directory);
        }
    }

    private static void waitsForTheSecond(Path hosts, int port, Path directory) throws Exception {
        try (Receiver receiver =
                Receiver.start(ReceiverOptions.defaults().host("127.0.0.2").port(port))) {
            Process process = Forked.start(
                    "export JAVA_TOOL_OPTIONS=-Djdk.net.hosts.file=" + hosts,
                    directory.resolve("err"),
                    "send",
                    "http://twofold:" + receiver.uri().getPort() + "/cb",
                    "-n",
                    "1",
                    "--wait",
                    "2s");
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(out).contains("done: 1 acknowledged");
            assertThat(process.exitValue()).isZero();
        }
    }
}
