package dev.pushback.schema.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.text.Utf8;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EncodingTest {

    @Test
    void asciiEndsAt127() {
        assertThat(Utf8.isAscii(bytes(0, 1, 127))).isTrue();
        assertThat(Utf8.isAscii(bytes('a', 128))).isFalse();
        assertThat(Utf8.isAscii(bytes(255))).isFalse();
    }

    @Test
    void aByteOrderMarkHasThreeBytes() {
        assertThat(Encoding.hasByteOrderMark(bytes(0xEF, 0xBB, 0xBF))).isTrue();
        assertThat(Encoding.hasByteOrderMark(bytes(0xEF, 0xBB))).isFalse();
        assertThat(Encoding.hasByteOrderMark(bytes(0xEF, 0xBB, 0xBE))).isFalse();
    }

    @Test
    void wideCharactersShowByTheZerosOfTheFirstFourBytes() {
        assertThat(Encoding.looksWide(bytes('{', 0, '"', 0))).isTrue();
        assertThat(Encoding.looksWide(bytes(0, 0, 0, '{', 0, 0, 0, '"'))).isTrue();
        assertThat(Encoding.looksWide(bytes('{', 0, '"', 'a'))).isFalse();
        assertThat(Encoding.looksWide(bytes(0, 0, 0, 0))).isFalse();
        assertThat(Encoding.looksWide(bytes('{', 0, 0))).isFalse();
        assertThat(Encoding.looksWide(bytes('{', '"', 'a', 0, 0))).isFalse();
    }

    @Test
    void aFlawIsFoundWhereItIs() {
        assertThat(Encoding.flawOf(bytes())).isNull();
        assertThat(Encoding.flawOf(bytes('a', 0xE4, 0xB8, 0xAD))).isNull();
        assertThat(Encoding.flawOf(bytes(0x80, 'a'))).hasToString("bytes that are not UTF-8, from byte 0 on: 80 61");
        assertThat(Encoding.flawOf(bytes('a', 0xE4, 0xB8)))
                .hasToString("bytes that are not UTF-8, from byte 1 on: E4 B8");
    }

    @Test
    void aFlawBehindTheFirstBlockIsFoundToo() {
        byte[] filled = new byte[20_001];
        Arrays.fill(filled, (byte) 'a');
        assertThat(Encoding.flawOf(filled)).isNull();
        filled[20_000] = (byte) 0xFF;
        assertThat(Encoding.flawOf(filled)).hasToString("bytes that are not UTF-8, from byte 20000 on: FF");
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
