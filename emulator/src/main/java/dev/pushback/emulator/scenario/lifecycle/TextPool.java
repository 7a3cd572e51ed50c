package dev.pushback.emulator.scenario.lifecycle;

import java.util.Arrays;

/**
 * Short texts by number, side by side in one array: none is far to fetch, and each is copied in whole blocks, so that the
 * processor meets no odd lengths that it cannot foresee.
 */
final class TextPool {

    /** The bytes of a block. */
    static final int BLOCK = 128;

    private static final int LENGTH = 16;
    private static final int LENGTH_MASK = (1 << LENGTH) - 1;

    private byte[] bytes;
    private final long[] labels;
    private int room = BLOCK;

    /** An empty one for so many texts. */
    TextPool(int texts) {
        bytes = new byte[texts * room];
        labels = new long[texts];
    }

    /**
     * Puts a text in the place of what was there.
     *
     * @param text {@code 1..65535} bytes
     * @param note what {@link #note} is to tell of it
     */
    void put(int number, byte[] text, int note) {
        if (text.length > room) {
            widen((text.length + BLOCK - 1) / BLOCK * BLOCK);
        }
        System.arraycopy(text, 0, bytes, number * room, text.length);
        labels[number] = (long) note << LENGTH | text.length;
    }

    /** Whether there is a text with this number. */
    boolean has(int number) {
        return labels[number] != 0;
    }

    /** What was noted of the text. */
    int note(int number) {
        return (int) (labels[number] >> LENGTH);
    }

    /** The text. */
    byte[] text(int number) {
        int start = number * room;
        return Arrays.copyOfRange(bytes, start, start + length(number));
    }

    /** How many bytes the longest text takes with what fills its last block. */
    int room() {
        return room;
    }

    /** Writes a text; returns where it ends. What fills its last block comes behind it, to be written over. */
    int write(int number, byte[] out, int at) {
        int length = length(number);
        System.arraycopy(bytes, number * room, out, at, length + BLOCK - 1 & -BLOCK);
        return at + length;
    }

    private int length(int number) {
        return (int) labels[number] & LENGTH_MASK;
    }

    private void widen(int newRoom) {
        byte[] wider = new byte[labels.length * newRoom];
        for (int i = 0; i < labels.length; i++) {
            System.arraycopy(bytes, i * room, wider, i * newRoom, room);
        }
        bytes = wider;
        room = newRoom;
    }
}
