package dev.pushback.emulator.journal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads a journal, line by line, holding one at a time.
 *
 * <p>Every method throws {@link JournalException} for a line that is wrong, and {@link UncheckedIOException} if the file
 * cannot be read. Members not known are passed over. A last line that was cut, as a crash leaves it, is left out;
 * {@link #isCut()} tells.
 */
public final class JournalReader implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    /** Far more than all flags take. */
    private static final int MAX_HEADER_BYTES = 1 << 20;

    private final String file;
    private final LineInput lines;
    private final JournalHeader header;
    private long wholeBytes;
    private boolean cut;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Raw(
            @JsonProperty(value = "n", required = true) long n,

            @JsonProperty(value = "attempt", required = true)
            int attempt,

            @JsonProperty("method") String method,
            @JsonProperty("path") String path,
            @JsonProperty(value = "at", required = true) String at,
            @JsonProperty(value = "query", required = true) String query,
            @JsonProperty("body") String body,
            @JsonProperty("bodyBase64") byte[] bodyBase64,
            @JsonProperty(value = "status") Integer status,
            @JsonProperty("reply") String reply,
            @JsonProperty("replyBase64") byte[] replyBase64,

            @JsonProperty(value = "outcome", required = true)
            String outcome,

            @JsonProperty(value = "millis", required = true) double millis) {}

    private JournalReader(String file, LineInput lines) throws IOException {
        this.file = file;
        this.lines = lines;
        byte[] first = next(MAX_HEADER_BYTES);
        if (first == null) {
            throw new JournalException(JournalMessage.EMPTY.of(file));
        }
        header = parse(first, JournalHeader.class, JournalMessage.NO_HEADER);
        wholeBytes = lines.position();
    }

    /** Opens a journal and reads its header. */
    public static JournalReader open(Path file) {
        return open(file, file.toString());
    }

    /** Opens a journal that complaints call by another name than its file's. */
    static JournalReader open(Path file, String name) {
        InputStream in = null;
        try {
            in = Files.newInputStream(file);
            return new JournalReader(name, new LineInput(in));
        } catch (IOException e) {
            close(in);
            throw Recording.unreadable(name, e);
        } catch (JournalException e) {
            close(in);
            throw e;
        }
    }

    /** The first line. */
    public JournalHeader header() {
        return header;
    }

    /** The next attempt, empty at the end. */
    public Optional<JournalLine> next() {
        byte[] line;
        try {
            line = next(LineInput.MAX_BYTES);
        } catch (IOException e) {
            throw Recording.unreadable(file, e);
        }
        if (line == null) {
            return Optional.empty();
        }
        try {
            JournalLine parsed = line(parse(line, Raw.class, JournalMessage.NO_ATTEMPT));
            wholeBytes = lines.position();
            return Optional.of(parsed);
        } catch (JournalException e) {
            if (lines.isLastUnended()) {
                cut = true;
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether the last line was cut and is left out; known when {@link #next()} was empty. */
    public boolean isCut() {
        return cut;
    }

    /** How many bytes the lines read so far take. */
    long wholeBytes() {
        return wholeBytes;
    }

    @Override
    public void close() {
        close(lines);
    }

    private byte[] next(int maxBytes) throws IOException {
        try {
            return lines.next(maxBytes);
        } catch (LineInput.TooLong e) {
            throw wrong(JournalMessage.TOO_LONG.of(maxBytes));
        }
    }

    private JournalLine line(Raw raw) {
        if ((raw.body == null) == (raw.bodyBase64 == null)) {
            throw wrong(JournalMessage.BODY_ONCE.of());
        }
        try {
            return new JournalLine(
                    raw.n,
                    raw.attempt,
                    raw.method,
                    path(raw.path),
                    time(raw.at),
                    query(raw.query),
                    bytes(raw.body, raw.bodyBase64),
                    raw.status,
                    raw.reply == null && raw.replyBase64 == null ? null : bytes(raw.reply, raw.replyBase64),
                    raw.outcome,
                    raw.millis);
        } catch (DateTimeException e) {
            throw wrong(JournalMessage.TIME.of(Quoted.of(raw.at)));
        } catch (JournalException e) {
            throw e;
        } catch (MessageException e) {
            throw wrong(e.reason());
        }
    }

    /** No more than four digits of a year: with others, times can't be subtracted. */
    private static Instant time(String text) {
        Instant time = Instant.parse(text);
        int year = time.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > 9999) {
            throw new DateTimeException(text);
        }
        return time;
    }

    /** A query may be sent again as it is, so nothing in it may end the request line. */
    private String query(String text) {
        return ofRequestLine("query", text);
    }

    private String path(String text) {
        return text == null ? null : ofRequestLine("path", text);
    }

    private String ofRequestLine(String member, String text) {
        if (text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw wrong(JournalMessage.BLANKS.of(member));
        }
        return text;
    }

    private <T> T parse(byte[] line, Class<T> type, JournalMessage otherwise) {
        try {
            T value = MAPPER.readValue(line, type);
            if (value == null) {
                throw wrong(otherwise.of(Message.term("null")));
            }
            return value;
        } catch (JacksonException e) {
            throw wrong(otherwise.of(JournalFault.of(line, e)));
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }

    private JournalException wrong(Message problem) {
        return new JournalException(JournalMessage.LINE.of(file, lines.number(), problem));
    }

    private static byte[] bytes(String text, byte[] binary) {
        return text == null ? binary : text.getBytes(StandardCharsets.UTF_8);
    }

    private static void close(AutoCloseable resource) {
        try {
            if (resource != null) {
                resource.close();
            }
        } catch (Exception nothingIsLost) {
            // It was only read.
        }
    }
}
