package dev.pushback.contract.cli.console;

import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers what went wrong: writers above it swallow that. Not safe for several threads. */
public final class Stdout extends OutputStream {

    private static final Message READER_HAD_ENOUGH = Message.quoted(new Quoted("Broken pipe"));

    private final OutputStream to;
    private IOException failure;

    /** Writes there. */
    public Stdout(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            to.write(bytes, start, length);
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    /** Why not all could be written; empty if it could, or if nobody wanted to read on, as {@code head} does. */
    public Optional<Message> problem() {
        return Optional.ofNullable(failure).map(IoFaults::of).filter(reason -> !reason.equals(READER_HAD_ENOUGH));
    }
}
