package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.PushEmulator;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plain program ends when its work is done: no thread that is left keeps the process alive. */
class AfterCloseTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    /** Prints the threads of ours that the process would wait for; Netty has one of its own, which ends after a second. */
    public static void main(String... url) {
        try (PushEmulator emulator = new PushEmulator(CallbackUrl.parse(url[0]), 1400187352L, null)) {
            emulator.send(batch -> batch.recipients(2));
        }
        try (Calls lean = new LeanCaller(TransportOptions.defaults())) {
            lean.post(URI.create(url[0]));
        }
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.isAlive() && !thread.isDaemon() && thread != Thread.currentThread())
                .map(Thread::getName)
                .filter(name -> !name.startsWith("globalEventExecutor"))
                .forEach(System.out::println);
        System.out.println("sent");
    }

    @Test
    void leavesNoThreadThatKeepsTheProcessAlive() throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.answering(OK)) {
            assertThat(Fork.printed(
                            List.of(),
                            Map.of(),
                            AfterCloseTest.class,
                            receiver.uri().toString()))
                    .isEqualTo("sent\n");
            assertThat(receiver.awaitAllEnded()).isTrue();
        }
    }
}
