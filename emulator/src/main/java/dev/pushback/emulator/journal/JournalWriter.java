package dev.pushback.emulator.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.io.IoMessage;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.text.Utf8;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a journal, line by line.
 *
 * <p>Lines reach the file in batches: at the latest with the {@value #LINES_PER_BATCH}th, with {@link #flush()} and at the
 * end. No line is ever torn apart by this program; what a crash tears is only ever the last.
 *
 * <p>Safe for several threads. Every method throws {@link java.io.UncheckedIOException} if the file cannot be written, for example
 * because the disk is full; the message names the file. From then on every method but the second {@link #close()} throws it
 * again: a journal with a gap is none.
 */
public final class JournalWriter implements AutoCloseable {

    /** How many lines wait at most. */
    public static final int LINES_PER_BATCH = 32;

    private static final int BYTES_PER_BATCH = 256 * 1024;
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = new JsonMapper(JSON);

    private final Path file;
    private final OutputStream out;
    private final ByteArrayOutputStream batch = new ByteArrayOutputStream(64 * 1024);
    private int lines;
    private IOException failure;
    private boolean closed;

    private JournalWriter(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    /** Starts a new journal in place of what the file holds. */
    public static JournalWriter create(Path file, JournalHeader header) {
        try {
            FileChannel channel = locked(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.size() > 0) {
                channel.truncate(0);
            }
            return begin(file, Channels.newOutputStream(channel), header);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Starts a journal that is not kept in a file. */
    public static JournalWriter to(OutputStream out, JournalHeader header) {
        return begin(Path.of("journal"), out, header);
    }

    private static JournalWriter begin(Path file, OutputStream out, JournalHeader header) {
        try {
            JournalWriter writer = new JournalWriter(file, out);
            MAPPER.writeValue(writer.batch, header);
            writer.batch.write('\n');
            writer.flush();
            return writer;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /**
     * Goes on with a journal, behind its last whole line.
     *
     * @throws JournalException if the file is none
     */
    public static JournalWriter append(Path file) {
        long end;
        try (JournalReader reader = JournalReader.open(file)) {
            while (reader.next().isPresent()) {
                // Only to find the end.
            }
            end = reader.wholeBytes();
        }
        try {
            FileChannel channel = locked(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel.truncate(end).position(end - 1);
            boolean ended = Channels.newInputStream(channel).read() == '\n';
            JournalWriter writer = new JournalWriter(file, Channels.newOutputStream(channel));
            if (!ended) {
                writer.batch.write('\n');
            }
            return writer;
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** The file, to be written by nobody else until it is closed; where there are no locks, that can't be had. */
    private static FileChannel locked(Path file, OpenOption... options) throws IOException {
        FileChannel channel = FileChannel.open(file, options);
        if (!Files.isRegularFile(file)) {
            return channel; // a pipe or a device: several may write to it
        }
        boolean taken;
        try {
            taken = channel.tryLock() == null;
        } catch (OverlappingFileLockException ourselves) {
            taken = true;
        } catch (IOException noLocksHere) {
            taken = false;
        }
        if (taken) {
            channel.close();
            throw new IoFailure(
                    JournalMessage.UNWRITABLE.of(file.toString(), IoMessage.IN_USE.of()),
                    new IOException(file.toString()));
        }
        return channel;
    }

    /** Adds a line. */
    public synchronized void write(JournalLine line) {
        refuseBehindAFailure();
        try (JsonGenerator json = JSON.createGenerator(batch)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(json, line);
        } catch (IOException e) {
            throw failed(file, e);
        }
        batch.write('\n');
        if (++lines >= LINES_PER_BATCH || batch.size() >= BYTES_PER_BATCH) {
            flush();
        }
    }

    /** Brings all lines into the file. */
    public synchronized void flush() {
        refuseBehindAFailure();
        try {
            batch.writeTo(out);
            out.flush();
        } catch (IOException e) {
            failure = e;
            throw failed(file, e);
        } finally {
            batch.reset();
            lines = 0;
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            flush();
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private void refuseBehindAFailure() {
        if (failure != null) {
            throw failed(file, failure);
        }
    }

    private static void write(JsonGenerator json, JournalLine line) throws IOException {
        json.writeStartObject();
        json.writeNumberField("n", line.number());
        json.writeNumberField("attempt", line.attempt());
        if (line.method() != null) {
            json.writeStringField("method", line.method());
        }
        if (line.path() != null) {
            json.writeStringField("path", line.path());
        }
        json.writeStringField("at", line.at().toString());
        json.writeStringField("query", line.query());
        bytes(json, "body", line.body());
        if (line.status() == null) {
            json.writeNullField("status");
        } else {
            json.writeNumberField("status", line.status());
        }
        bytes(json, "reply", line.reply());
        json.writeStringField("outcome", line.outcome());
        json.writeNumberField("millis", line.millis());
        json.writeEndObject();
    }

    /** As a string, or, where the bytes are not UTF-8 and no string could hold them, as Base64 under another name. */
    private static void bytes(JsonGenerator json, String name, byte[] bytes) throws IOException {
        if (bytes == null) {
            json.writeNullField(name);
        } else if (Utf8.isValid(bytes)) {
            json.writeFieldName(name);
            json.writeUTF8String(bytes, 0, bytes.length);
        } else {
            json.writeBinaryField(name + "Base64", bytes);
        }
    }

    private static IoFailure failed(Path file, IOException e) {
        Message reason = e instanceof NoSuchFileException
                ? IoMessage.NO_DIRECTORY.of(String.valueOf(file.toAbsolutePath().getParent()))
                : IoFaults.of(e);
        return new IoFailure(JournalMessage.UNWRITABLE.of(file.toString(), reason), e);
    }
}
