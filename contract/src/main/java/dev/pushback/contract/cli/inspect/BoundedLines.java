package dev.pushback.contract.cli.inspect;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads bytes line by line, and never holds more than so many of them. */
final class BoundedLines implements AutoCloseable {

    private final InputStream in;
    private final int most;
    private int number;
    private boolean ended;

    BoundedLines(InputStream in, int most) {
        this.in = new BufferedInputStream(in);
        this.most = most;
    }

    /** The number of the line read last, from 1. */
    int number() {
        return number;
    }

    /** Whether the line read last had a line feed behind it. */
    boolean wasEnded() {
        return ended;
    }

    /**
     * The next line without its line feed; {@code null} at the end.
     *
     * @throws IOException if it can't be read, or is too long
     */
    byte[] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return null;
        }
        number++;
        while (read >= 0 && read != '\n') {
            add(line, read);
            read = in.read();
        }
        ended = read == '\n';
        return line.toByteArray();
    }

    /**
     * These bytes and all that is left.
     *
     * @throws IOException if it can't be read, or is too long
     */
    byte[] withRest(byte[] first) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(first);
        if (ended) {
            whole.write('\n');
        }
        for (int read = in.read(); read >= 0; read = in.read()) {
            add(whole, read);
        }
        return whole.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void add(ByteArrayOutputStream bytes, int next) throws IOException {
        if (bytes.size() >= most) {
            throw new IOException("it holds more than " + (most >> 20) + " MiB in one piece");
        }
        bytes.write(next);
    }
}
