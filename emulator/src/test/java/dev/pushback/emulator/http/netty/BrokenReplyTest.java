package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.TransportOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenReplyTest extends BrokenReplies {

    @Override
    public Calls calls(TransportOptions options) {
        return new Caller(options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok and more", "okHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"})
    void saysThatMoreCameThanTheReply(String body) throws Exception {
        Attempt attempt = attempt("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n" + body);
        assertThat(attempt.detail().toString()).isEqualTo("more bytes came after the reply");
        assertThat(attempt.hasSurplus()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"this is no field", "X Sum: 1", ": 1", "X(Sum): 1", " folded: 1", "X-Sum: 1\r\nrest"})
    void namesATrailerThatIsNoHeaderField(String trailer) throws Exception {
        Attempt attempt =
                attempt("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n" + trailer + "\r\n\r\n");
        assertThat(attempt.failure()).isEqualTo(Failure.NOT_HTTP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-Sum: 1\r\n", "X-Sum:\r\nServer-Timing: a;dur=1\r\n"})
    void takesARightTrailer(String trailer) throws Exception {
        Attempt attempt = attempt("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n\r\n0\r\na:\r\n0;x=y\r\n"
                + trailer + "\r\n");
        assertThat(attempt.failure()).isNull();
        assertThat(attempt.reply().body()).hasSize(7);
    }

    @Test
    void keepsHeadersOfInterimRepliesOutOfTheReply() throws Exception {
        Attempt attempt = attempt("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: y\r\n\r\nok");
        assertThat(attempt.reply().header("Link")).isEmpty();
        assertThat(attempt.reply().header("X")).contains("y");
    }
}
