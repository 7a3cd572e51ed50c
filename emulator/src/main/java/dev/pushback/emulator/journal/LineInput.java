package dev.pushback.emulator.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bytes line by line, and never holds many more than a bound. Not safe for several threads. */
public final class LineInput implements AutoCloseable {

    /** The longest line: far more than the largest body takes. */
    public static final int MAX_BYTES = 64 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(64 * 1024);
    private int start;
    private int end;
    private long number;
    private long position;
    private boolean unended;

    /** Thrown for a line above the bound. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(int maxBytes) {
            super("it holds more than " + (maxBytes >> 20) + " MiB in one piece");
        }
    }

    /** Reads from there; closed with this. */
    public LineInput(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end, {@code null} behind the last; it may be longer than the bound by one buffer.
     *
     * @throws TooLong if it is longer
     */
    public byte[] next(int maxBytes) throws IOException {
        line.reset();
        number++;
        while (start < end || fill()) {
            int stop = indexOfEnd();
            line.write(buffer, start, stop - start);
            unended = stop == end;
            position += stop - start + (unended ? 0 : 1);
            start = unended ? stop : stop + 1;
            if (!unended) {
                return line.toByteArray();
            }
            if (line.size() > maxBytes) {
                throw new TooLong(maxBytes);
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    /**
     * The line that came last with its end, and all that is left.
     *
     * @throws TooLong if that is above the bound
     */
    public byte[] withRest(byte[] last, int maxBytes) throws IOException {
        line.reset();
        line.writeBytes(last);
        if (!unended) {
            line.write('\n');
        }
        while (start < end || fill()) {
            line.write(buffer, start, end - start);
            start = end;
            if (line.size() > maxBytes) {
                throw new TooLong(maxBytes);
            }
        }
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        start = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private int indexOfEnd() {
        int i = start;
        while (i < end && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Which line came last, counted from 1. */
    public long number() {
        return number;
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    /** Whether the line that came last had no end. */
    public boolean isLastUnended() {
        return unended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
