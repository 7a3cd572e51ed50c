package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.ScriptedReceiver.Script;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver can do to its reply, and the name each fault gets, whichever way it is sent. */
public abstract class BrokenReplies extends EitherWay {

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    @Test
    public void namesReceiverThatResetsBeforeItsReply() throws Exception {
        Attempt attempt = attempt(patient(), peer -> {
            peer.readRequest();
            peer.reset();
        });
        assertThat(attempt.failure()).isEqualTo(Failure.RESET);
        assertThat(attempt.reply()).isNull();
    }

    @Test
    public void namesReceiverThatResetsWithoutReadingTheCall() throws Exception {
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(ScriptedReceiver.Peer::reset)) {
            Attempt attempt = caller.send(Caller.post(receiver.uri(), "x".repeat(4_000_000)));
            assertThat(attempt.failure()).isEqualTo(Failure.RESET);
        }
    }

    @Test
    public void keepsWhatCameBeforeTheReset() throws Exception {
        Attempt attempt = attempt(patient(), peer -> {
            peer.readRequest();
            peer.write(HEAD + "Content-Length: 10\r\n\r\nhalf");
            peer.reset();
        });
        assertThat(attempt.failure()).isEqualTo(Failure.TRUNCATED);
        assertThat(attempt.detail().toString()).isEqualTo("Connection reset by peer");
        assertThat(body(attempt)).isEqualTo("half");
    }

    @Test
    public void takesReplyOfReceiverThatWillNotReadTheRest() throws Exception {
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    peer.readHead();
                    peer.write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
                    peer.socket().close();
                })) {
            Attempt attempt = caller.send(Caller.post(receiver.uri(), "x".repeat(8_000_000)));
            assertThat(attempt.detail().toString()).isEmpty();
            assertThat(attempt.reply().status()).isEqualTo(413);
        }
    }

    @Test
    public void givesUpOnReceiverThatNeverComesToThePoint() throws Exception {
        assertThat(endless(impatient(), "HTTP/1.1 100 Continue\r\n\r\n")).isEqualTo(Failure.TIMEOUT);
        assertThat(endless(patient(), "\r\n")).isEqualTo(Failure.NOT_HTTP);
        assertThat(endless(patient(), "\u0000")).isEqualTo(Failure.NOT_HTTP);
        assertThat(endless(patient(), "HTTP/1.1 200 OK\r\nX: y")).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    public void takesReplyThatIsFollowedByReset() throws Exception {
        Attempt attempt = attempt(patient(), peer -> {
            peer.readRequest();
            peer.write(HEAD + "Content-Length: 2\r\n\r\nok");
            peer.awaitEnd();
            peer.reset();
        });
        assertThat(attempt.isAnswered()).isTrue();
    }

    @Test
    public void namesReceiverThatClosesWithoutReply() throws Exception {
        Attempt attempt = attempt(patient(), ScriptedReceiver.Peer::readRequest);
        assertThat(attempt.failure()).isEqualTo(Failure.CLOSED);
        assertThat(attempt.detail().toString()).isEqualTo("no byte of a reply came");
    }

    @Test
    public void namesReceiverThatOnlyHalfCloses() throws Exception {
        Attempt attempt = attempt(patient(), peer -> {
            peer.readRequest();
            peer.halfClose();
            peer.awaitEnd();
        });
        assertThat(attempt.failure()).isEqualTo(Failure.CLOSED);
    }

    @Test
    public void takesReplyOfReceiverThatHalfCloses() throws Exception {
        Attempt attempt = attempt(patient(), peer -> {
            peer.readRequest();
            peer.write(HEAD + "Content-Length: 2\r\n\r\nok");
            peer.halfClose();
            peer.awaitEnd();
        });
        assertThat(body(attempt)).isEqualTo("ok");
    }

    @Test
    public void givesUpOnReceiverThatNeverReplies() throws Exception {
        Attempt attempt = attempt(impatient(), peer -> {
            peer.readRequest();
            peer.awaitEnd();
        });
        assertThat(attempt.failure()).isEqualTo(Failure.TIMEOUT);
        assertThat(attempt.detail().toString()).isEqualTo("no byte of a reply came");
    }

    @Test
    public void givesUpOnReceiverThatNeverReads() throws Exception {
        try (Calls caller = impatient();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> peer.pause(20_000))) {
            Attempt attempt = caller.send(Caller.post(receiver.uri(), "x".repeat(50_000_000)));
            assertThat(attempt.failure()).isEqualTo(Failure.TIMEOUT);
        }
    }

    @Test
    public void countsTimeToTheLastByteOfTrickle() throws Exception {
        try (Calls caller = calls(TransportOptions.defaults().withTimeout(Duration.ofSeconds(1)));
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    peer.readRequest();
                    peer.write(
                            HEAD + "Content-Length: 2\r\n\r\nok"); // now nothing is slow because it is the first time
                    peer.readRequest();
                    peer.write(HEAD + "Content-Length: 100000\r\n\r\n");
                    while (true) {
                        peer.write("x");
                        peer.pause(20);
                    }
                })) {
            caller.post(receiver.uri());
            Attempt attempt = caller.post(receiver.uri());
            assertThat(attempt.failure()).isEqualTo(Failure.TIMEOUT);
            assertThat(attempt.detail().toString()).contains("of 100000 bytes of the body had come");
        }
    }

    @Test
    public void readsReplyWithoutLengthToTheEnd() throws Exception {
        assertThat(body(attempt(HEAD + "\r\nuntil the end"))).isEqualTo("until the end");
        assertThat(body(attempt("HTTP/1.0 200 OK\r\n\r\nuntil the end"))).isEqualTo("until the end");
        assertThat(body(attempt(HEAD + "\r\n"))).isEmpty();
    }

    @Test
    public void namesBodyShorterThanSaid() throws Exception {
        Attempt attempt = attempt(HEAD + "Content-Length: 10\r\n\r\nhalf");
        assertThat(attempt.failure()).isEqualTo(Failure.TRUNCATED);
        assertThat(attempt.detail().toString()).isEqualTo("4 of 10 bytes of the body had come");
        assertThat(attempt.reply().complete()).isFalse();
        assertThat(body(attempt)).isEqualTo("half");
    }

    @Test
    public void takesNoMoreOfBodyThanSaid() throws Exception {
        Attempt attempt = attempt(HEAD + "Content-Length: 2\r\n\r\nok and more");
        assertThat(body(attempt)).isEqualTo("ok");
        assertThat(attempt.isAnswered()).isTrue();
    }

    @Test
    public void takesTheFirstOfTwoRepliesAndDropsTheConnection() throws Exception {
        String twice = (HEAD + "Content-Length: 2\r\n\r\nok").repeat(2);
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(twice)) {
            assertThat(body(caller.post(receiver.uri()))).isEqualTo("ok");
            assertThat(body(caller.post(receiver.uri()))).isEqualTo("ok");
            assertThat(receiver.accepted()).isEqualTo(2);
        }
    }

    @Test
    public void readsBoundedPartOfOneGigabyte() throws Exception {
        AtomicLong written = new AtomicLong();
        Attempt attempt = attempt(patient(), peer -> {
            peer.readRequest();
            peer.write(HEAD + "Content-Length: 1073741824\r\n\r\n");
            byte[] piece = new byte[64 * 1024];
            for (int n = 0; n < 16 * 1024; n++) {
                peer.write(piece);
                written.addAndGet(piece.length);
            }
        });
        assertThat(attempt.failure()).isEqualTo(Failure.TOO_LARGE);
        assertThat(attempt.reply().body().length).isIn(LoadClient.MOST_REPLY_BYTES, 1 << 20);
        assertThat(written).hasValueLessThan(64 << 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 200 OK\r\nX: %s", "HTTP/1.1 200 OK\r\n%s: x", "HTTP/1.1 200 %s"})
    public void boundsTheHead(String bomb) throws Exception {
        Attempt attempt = attempt(String.format(bomb, "x".repeat(100_000)) + "\r\n\r\n");
        assertThat(attempt.failure()).isEqualTo(Failure.TOO_LARGE);
        assertThat(attempt.reply()).isNull();
    }

    @Test
    public void boundsTheNumberOfHeaders() throws Exception {
        Attempt attempt = attempt(HEAD + "X: y\r\n".repeat(100_000));
        assertThat(attempt.failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    public void boundsChunkExtensions() throws Exception {
        Attempt attempt = attempt(HEAD + "Transfer-Encoding: chunked\r\n\r\n2;" + "x".repeat(100_000));
        assertThat(attempt.failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    public void boundsTheTrailers() throws Exception {
        Attempt attempt =
                attempt(HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n" + "X: y\r\n".repeat(100_000));
        assertThat(attempt.failure()).isEqualTo(Failure.TOO_LARGE);
    }

    @Test
    public void skipsInterimReplies() throws Exception {
        Attempt attempt = attempt("HTTP/1.1 100 Continue\r\n\r\n" + "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                + HEAD + "Content-Length: 2\r\n\r\nok");
        assertThat(attempt.reply().status()).isEqualTo(200);
        assertThat(body(attempt)).isEqualTo("ok");
    }

    @Test
    public void takesNoInterimReplyForTheReply() throws Exception {
        Attempt attempt = attempt("HTTP/1.1 100 Continue\r\n\r\n");
        assertThat(attempt.failure()).isEqualTo(Failure.TRUNCATED);
        assertThat(attempt.reply()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
            })
    public void takesReplyWithoutBody(String reply) throws Exception {
        try (Calls caller = patient();
                ScriptedReceiver receiver = ScriptedReceiver.answering(reply)) {
            assertThat(body(caller.post(receiver.uri()))).isEmpty();
            assertThat(body(caller.post(receiver.uri()))).isEmpty();
            assertThat(receiver.accepted()).isEqualTo(1);
        }
    }

    @Test
    public void joinsChunksAndSkipsTrailers() throws Exception {
        Attempt attempt =
                attempt(HEAD + "Transfer-Encoding: chunked\r\n\r\n1\r\no\r\n1;x=y\r\nk\r\n0\r\nTrailer: t\r\n\r\n");
        assertThat(body(attempt)).isEqualTo("ok");
        assertThat(attempt.isAnswered()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\nok\r\n0\r\n\r\n", "-1\r\nok\r\n", "2\r\nokay\r\n0\r\n\r\n"})
    public void namesChunksThatAreNone(String chunks) throws Exception {
        Attempt attempt = attempt(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        assertThat(attempt.failure()).isEqualTo(Failure.NOT_HTTP);
        assertThat(attempt.reply().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "2\r\n", "2\r\nok", "2\r\nok\r\n", "2\r\nok\r\n0\r\n"})
    public void namesChunksThatBreakOff(String chunks) throws Exception {
        Attempt attempt = attempt(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
        assertThat(attempt.failure()).isEqualTo(Failure.TRUNCATED);
        assertThat(attempt.reply().complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTT", "HTTP/1.1 2", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nContent-Le"})
    public void namesHeadThatBreaksOff(String head) throws Exception {
        Attempt attempt = attempt(head);
        assertThat(attempt.failure()).isEqualTo(Failure.TRUNCATED);
        assertThat(attempt.reply()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "SSH-2.0-OpenSSH_9.2\r\n",
                "<html>no</html>\r\n\r\n",
                "RTSP/1.0 200 OK\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok"
            })
    public void namesWhatIsNotHttp(String other) throws Exception {
        assertThat(attempt(other).failure()).isEqualTo(Failure.NOT_HTTP);
    }

    @Test
    public void knowsTlsWhenItMeetsIt() throws Exception {
        Attempt attempt = attempt("\u0015\u0003\u0001\u0000\u0002\u0002\u0046");
        assertThat(attempt.failure()).isEqualTo(Failure.NOT_HTTP);
        assertThat(attempt.detail().toString()).contains("TLS");
    }

    private Failure endless(Calls caller, String piece) throws IOException, InterruptedException {
        String much = piece.repeat(1000);
        return attempt(caller, peer -> {
                    peer.readRequest();
                    while (true) {
                        peer.write(much);
                    }
                })
                .failure();
    }

    private static String body(Attempt attempt) {
        return new String(attempt.reply().body(), UTF_8);
    }

    /** What comes of a receiver that says this and closes. */
    public final Attempt attempt(String reply) throws IOException, InterruptedException {
        return attempt(patient(), peer -> {
            peer.readRequest();
            peer.write(reply);
        });
    }

    private Attempt attempt(Calls sender, Script script) throws IOException, InterruptedException {
        try (ScriptedReceiver receiver = ScriptedReceiver.start(script)) {
            Attempt attempt;
            try (Calls caller = sender) {
                attempt = caller.post(receiver.uri());
            }
            assertThat(receiver.awaitAllEnded()).as("every connection ended").isTrue();
            return attempt;
        }
    }
}
