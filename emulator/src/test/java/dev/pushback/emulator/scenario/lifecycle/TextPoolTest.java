package dev.pushback.emulator.scenario.lifecycle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextPoolTest {

    private final TextPool shelf = new TextPool(3);

    @Test
    void hasOnlyWhatWasPutThere() {
        shelf.put(1, bytes("one"), 0);

        assertThat(shelf.has(0)).isFalse();
        assertThat(shelf.has(1)).isTrue();
        assertThat(shelf.has(2)).isFalse();
    }

    @Test
    void writesATextAndSaysWhereItEnds() {
        shelf.put(0, bytes("zero"), 0);
        shelf.put(1, bytes("one"), 0);
        byte[] out = new byte[2 + shelf.room()];

        assertThat(shelf.write(1, out, 2)).isEqualTo(5);
        assertThat(new String(out, 0, 5, US_ASCII)).isEqualTo("\0\0one");
    }

    @Test
    void putsATextInTheOthersPlace() {
        shelf.put(2, bytes("longer"), 1);
        shelf.put(2, bytes("short"), -1);

        assertThat(text(2)).isEqualTo("short");
        assertThat(shelf.note(2)).isEqualTo(-1);
    }

    @Test
    void keepsAllTextsAndNotesWhenALongOneComes() {
        shelf.put(0, bytes("zero"), Integer.MAX_VALUE);
        shelf.put(1, bytes("x".repeat(TextPool.BLOCK)), Integer.MIN_VALUE);
        shelf.put(2, bytes("y".repeat(3 * TextPool.BLOCK + 1)), 7);

        assertThat(shelf.room()).isEqualTo(4 * TextPool.BLOCK);
        assertThat(text(0)).isEqualTo("zero");
        assertThat(text(1)).isEqualTo("x".repeat(TextPool.BLOCK));
        assertThat(text(2)).isEqualTo("y".repeat(3 * TextPool.BLOCK + 1));
        assertThat(shelf.note(0)).isEqualTo(Integer.MAX_VALUE);
        assertThat(shelf.note(1)).isEqualTo(Integer.MIN_VALUE);
        assertThat(shelf.note(2)).isEqualTo(7);
    }

    private String text(int number) {
        byte[] out = new byte[shelf.room()];
        int end = shelf.write(number, out, 0);
        assertThat(shelf.text(number)).hasSize(end);
        return new String(out, 0, end, US_ASCII);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
