package dev.pushback.emulator.http.netty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Attempt;
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

    @Test
    void keepsHeadersOfInterimRepliesOutOfTheReply() throws Exception {
        Attempt attempt = attempt("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: y\r\n\r\nok");
        assertThat(attempt.reply().header("Link")).isEmpty();
        assertThat(attempt.reply().header("X")).contains("y");
    }
}
