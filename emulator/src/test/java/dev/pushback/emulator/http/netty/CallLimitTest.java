package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Transport;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a limit of calls a connection, and of calls that are lost: what looks alike at first. */
class CallLimitTest {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7})
    void losesNoCallToReceiverThatClosesAfterSoMany(int limit) throws Exception {
        try (ScriptedReceiver receiver = limitedTo(limit)) {
            assertThat(failures(receiver.uri(), 30)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 7})
    void losesTheCallsThatTheReceiverTookAndDropped(int every) throws Exception {
        try (ScriptedReceiver receiver = dropping(every)) {
            assertThat(failures(receiver.uri(), 60)).isNotEmpty().containsOnly(Failure.CLOSED);
        }
    }

    @Test
    void saysThatTheCallHadBeenTaken() throws Exception {
        try (Caller caller = Caller.patient();
                ScriptedReceiver receiver = dropping(2)) {
            assertThat(caller.post(receiver.uri()).isAnswered()).isTrue();
            assertThat(caller.post(receiver.uri()).wasResent()).isTrue();
            assertThat(Stream.generate(() -> caller.post(receiver.uri()))
                            .filter(attempt -> !attempt.isAnswered())
                            .findFirst()
                            .map(attempt -> attempt.detail().toString()))
                    .hasValue("the receiver had taken the call on a kept connection; no byte of a reply came");
        }
    }

    /** The transport that is used where nobody has enabled native code, which Java wants from 24 on. */
    @Nested
    class WithoutAViewOnTheSystemsState {

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7})
        void losesNoCallToReceiverThatClosesAfterSoMany(int limit) throws Exception {
            try (ScriptedReceiver receiver = limitedTo(limit)) {
                assertThat(onNio(receiver)).isEqualTo("[]");
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {2, 5})
        void losesTheCallsThatTheReceiverTookAndDropped(int every) throws Exception {
            try (ScriptedReceiver receiver = dropping(every)) {
                assertThat(onNio(receiver)).startsWith("[CLOSED");
            }
        }

        private String onNio(ScriptedReceiver receiver) throws Exception {
            return Fork.printed(
                            List.of("-Dio.netty.transport.noNative=true"),
                            Map.of(),
                            Sixty.class,
                            receiver.uri().toString())
                    .strip();
        }
    }

    /** Says what failed of 60 calls. */
    public static final class Sixty {
        public static void main(String... arguments) {
            System.out.println(failures(URI.create(arguments[0]), 60));
        }
    }

    private static List<Failure> failures(URI receiver, int calls) {
        try (Caller caller = Caller.patient();
                Transport.Connection connection = caller.transport().connection()) {
            return IntStream.range(0, calls)
                    .mapToObj(i -> Caller.await(caller.watch(connection.send(Caller.post(receiver, "")))))
                    .filter(attempt -> !attempt.isAnswered())
                    .map(Attempt::failure)
                    .toList();
        }
    }

    /** Closes its side without a word, and goes on reading for a while, as servers do. */
    private static ScriptedReceiver limitedTo(int calls) {
        return ScriptedReceiver.start(peer -> {
            for (int i = 0; i < calls && peer.readRequest(); i++) {
                peer.write(OK);
            }
            peer.halfClose();
            peer.awaitEnd();
        });
    }

    /** Reads every so many-th call of a connection, and closes. */
    private static ScriptedReceiver dropping(int every) {
        return ScriptedReceiver.start(peer -> {
            for (int i = 1; peer.readRequest() && i < every; i++) {
                peer.write(OK);
            }
        });
    }
}
