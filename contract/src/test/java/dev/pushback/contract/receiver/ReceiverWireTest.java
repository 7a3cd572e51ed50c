package dev.pushback.contract.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.receiver.fault.Faults;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReceiverWireTest {

    private static final String TARGET = "/callback?" + Callbacks.query();
    private static final String BODY = new String(Callbacks.body(1), StandardCharsets.UTF_8);
    private static final String CLOSING = "Host: x\r\nConnection: close\r\n";

    @Test
    void takesChunkedRequests() throws IOException {
        String request = "POST " + TARGET + " HTTP/1.1\r\n" + CLOSING + "Transfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";

        assertThat(said(ReceiverOptions.defaults(), request))
                .startsWith("HTTP/1.1 200 OK")
                .contains("\"OK\"");
    }

    @Test
    void takesRequestsOfHttp10() throws IOException {
        String request = "POST " + TARGET + " HTTP/1.0\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;

        assertThat(said(ReceiverOptions.defaults(), request))
                .startsWith("HTTP/1.1 200 OK")
                .contains("\"OK\"");
    }

    @Test
    void answersPipelinedCallsInTurn() throws IOException {
        assertThat(said(ReceiverOptions.defaults(), post("") + post(CLOSING)))
                .containsPattern("(?s)\"OK\".*HTTP/1.1 200 OK.*\"OK\"");
    }

    @Test
    void refusesBodiesOverItsBoundWith413() throws IOException {
        ReceiverOptions options = ReceiverOptions.defaults().limits(limits(100, 10));

        assertThat(said(options, post(""))).startsWith("HTTP/1.1 413 ").contains("Connection: close");
    }

    @Test
    void answersWhatIsNotHttpWith400() throws IOException {
        assertThat(said(ReceiverOptions.defaults(), "rubbish\r\n\r\n")).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void closesConnectionsOverItsBound() throws IOException {
        ReceiverOptions options = ReceiverOptions.defaults().limits(limits(1 << 20, 1));
        try (Receiver receiver = Receiver.start(options);
                Socket first = open(receiver)) {
            first.getOutputStream().write(post("").getBytes(StandardCharsets.UTF_8));
            assertThat(first.getInputStream().read()).isEqualTo('H');

            try (Socket second = open(receiver)) {
                assertThat(second.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void closesConnectionsThatAreSilentForTooLong() throws IOException {
        ReceiverOptions options =
                ReceiverOptions.defaults().limits(new ReceiverLimits(1 << 20, 10, Duration.ofMillis(50), 1 << 20));

        assertThat(said(options, "POST " + TARGET + " HTTP/1.1\r\n")).isEmpty();
    }

    @Test
    void breaksOffWithinTheBodyWhenToldTo() throws IOException {
        assertThat(saidBy("truncates-body"))
                .startsWith("HTTP/1.1 200 OK")
                .contains("{\"ActionStatus\"")
                .doesNotContain("}");
    }

    @Test
    void breaksOffWithinTheHeadWhenToldTo() throws IOException {
        assertThat(saidBy("truncates-head")).startsWith("HTTP/1.1").doesNotContain("\r\n\r\n");
    }

    @Test
    void closesWithoutAReplyWhenToldTo() throws IOException {
        assertThat(saidBy("closes-before-reply")).isEmpty();
    }

    @Test
    void resetsTheConnectionWhenToldTo() {
        assertThatThrownBy(() -> saidBy("resets-before-reply")).isInstanceOf(SocketException.class);
    }

    @Test
    void promisesMoreBytesThanItSendsWhenToldTo() throws IOException {
        assertThat(saidBy("length-too-long")).contains("Content-Length: 500").endsWith("}");
    }

    @Test
    void cutsAChunkWhenToldTo() throws IOException {
        assertThat(saidBy("chunk-cut")).contains("\r\n80\r\n").endsWith("}");
    }

    private static String saidBy(String fault) throws IOException {
        return said(ReceiverOptions.defaults().fault(Faults.byId(fault).orElseThrow()), post(CLOSING));
    }

    private static String said(ReceiverOptions options, String request) throws IOException {
        try (Receiver receiver = Receiver.start(options);
                Socket socket = open(receiver)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String post(String headers) {
        return "POST " + TARGET + " HTTP/1.1\r\n" + headers + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    }

    private static Socket open(Receiver receiver) throws IOException {
        Socket socket = new Socket(receiver.uri().getHost(), receiver.uri().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static ReceiverLimits limits(int bodyBytes, int connections) {
        return new ReceiverLimits(bodyBytes, connections, Duration.ofSeconds(60), 1 << 20);
    }
}
