package dev.pushback.contract.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.receiver.broken.BrokenReceivers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
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
    void closesConnectionsThatTrickle() throws IOException {
        ReceiverOptions options =
                ReceiverOptions.defaults().limits(new ReceiverLimits(1 << 20, 10, Duration.ofMillis(300), 1 << 20));
        try (Receiver receiver = Receiver.start(options);
                Socket socket = open(receiver)) {
            assertThat(trickled(socket, "POST " + TARGET + " HTTP/1.1\r\nX: "))
                    .as("bytes taken before the end")
                    .isLessThan(1_000_000);
        }
    }

    @Test
    void closesConnectionsThatRestAfterACall() throws IOException {
        ReceiverOptions options =
                ReceiverOptions.defaults().limits(new ReceiverLimits(1 << 20, 10, Duration.ofMillis(300), 1 << 20));

        assertThat(said(options, post(""))).startsWith("HTTP/1.1 200 OK").endsWith("}");
    }

    @Test
    void boundsHeadsAndSaysSo() throws IOException {
        String line = "X: " + "y".repeat(1000) + "\r\n";

        assertThat(said(ReceiverOptions.defaults(), "POST " + TARGET + " HTTP/1.1\r\n" + line.repeat(100) + "\r\n"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(said(ReceiverOptions.defaults(), "POST /" + "y".repeat(100_000) + " HTTP/1.1\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void refusesALengthOverItsBoundBeforeTheBodyComes() throws IOException {
        String head = "POST " + TARGET + " HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n";

        assertThat(said(ReceiverOptions.defaults(), head)).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void refusesChunksOverItsBoundAsSoonAsTheyAre() throws IOException {
        ReceiverOptions options = ReceiverOptions.defaults().limits(limits(100, 10));
        String chunk = "64\r\n" + "x".repeat(100) + "\r\n";
        String endless = "POST " + TARGET + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(2);

        assertThat(said(options, endless)).startsWith("HTTP/1.1 413 ").contains("Connection: close");
    }

    @Test
    void stopsListeningToWhoNeverReadsItsAnswers() throws Exception {
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults());
                SocketChannel channel = SocketChannel.open(new InetSocketAddress(
                        receiver.uri().getHost(), receiver.uri().getPort()));
                Selector takesMore = Selector.open()) {
            channel.configureBlocking(false);
            channel.register(takesMore, SelectionKey.OP_WRITE);
            ByteBuffer calls = ByteBuffer.wrap(post("").repeat(100).getBytes(StandardCharsets.UTF_8));
            long sent = 0;
            while (takesMore.select(500) > 0) {
                takesMore.selectedKeys().clear();
                sent += channel.write(calls);
                assertThat(sent).as("bytes taken").isLessThan(128 << 20);
                if (!calls.hasRemaining()) {
                    calls.rewind();
                }
            }
            assertThat(sent).isPositive();
        }
    }

    /** Sends one byte after the other until the other side has had enough; how many. */
    private static int trickled(Socket socket, String head) throws IOException {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.setSoTimeout(5);
        for (int sent = 0; ; sent++) {
            try {
                socket.getOutputStream().write('x');
                if (socket.getInputStream().read() < 0) {
                    return sent;
                }
            } catch (SocketTimeoutException goesOn) {
                // Not yet.
            } catch (SocketException closed) {
                return sent;
            }
        }
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
        return said(ReceiverOptions.defaults().fault(BrokenReceivers.byId(fault).orElseThrow()), post(CLOSING));
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
