package dev.pushback.emulator.scenario.lifecycle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Writes several bytes at once: for a few dozen of them cheaper than a call of arraycopy. */
final class ByteCopy {

    /** How many bytes {@link #copy} takes. */
    static final int COPIED = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private ByteCopy() {}

    /** Copies {@value #COPIED} bytes: those behind the wanted ones are rubbish, to be written over. */
    static void copy(byte[] from, int start, byte[] to, int at) {
        LONGS.set(to, at, (long) LONGS.get(from, start));
        LONGS.set(to, at + 8, (long) LONGS.get(from, start + 8));
        LONGS.set(to, at + 16, (long) LONGS.get(from, start + 16));
        LONGS.set(to, at + 24, (long) LONGS.get(from, start + 24));
    }

    /** Two ASCII characters as {@link #put} takes them. */
    static short pair(char first, char second) {
        return (short) (second << 8 | first);
    }

    /** Writes two characters. */
    static void put(short pair, byte[] to, int at) {
        SHORTS.set(to, at, pair);
    }
}
