package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.handler.codec.http.HttpUtil;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReplyTest {

    private static final String PLAIN =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: Keep-Alive\r\n"
                    + "content-length: 2\r\nServer: a b\r\n\r\n{}";

    private final PlainReply reply = new PlainReply();

    @Test
    void readsAPlainReply() {
        assertThat(read(PLAIN)).isTrue();
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("{}".getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 100 Continue\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 2000 OK\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\nContent-Length: 0\n\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nx",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: +0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: \r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 4294967296\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length : 0\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n folded: 1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nA: \u0000\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n"
            })
    void leavesAllElseToTheDecoder(String other) {
        assertThat(read(other)).isFalse();
    }

    @Test
    void readsWhatItTakesAsTheDecoderDoes() {
        SplittableRandom random = new SplittableRandom(1);
        int taken = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = PLAIN.getBytes(ISO_8859_1);
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            if (reply.read(bytes, bytes.length)) {
                taken++;
                assertDecoderReads(bytes);
            }
        }
        assertThat(taken).isGreaterThan(1_000);
    }

    private void assertDecoderReads(byte[] bytes) {
        EmbeddedChannel channel = new EmbeddedChannel(new HttpResponseDecoder(), new HttpObjectAggregator(4096));
        channel.writeInbound(Unpooled.wrappedBuffer(bytes));
        FullHttpResponse decoded = channel.readInbound();
        String text = new String(bytes, ISO_8859_1);
        assertThat(decoded).as(text).isNotNull();
        assertThat(decoded.decoderResult().isSuccess()).as(text).isTrue();
        assertThat(decoded.status().code()).as(text).isEqualTo(reply.status());
        assertThat(ByteBufUtil.getBytes(decoded.content())).as(text).isEqualTo(reply.body());
        assertThat(HttpUtil.isKeepAlive(decoded)).as(text).isTrue();
        decoded.release();
        channel.finishAndReleaseAll();
    }

    private boolean read(String text) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return reply.read(bytes, bytes.length);
    }
}
