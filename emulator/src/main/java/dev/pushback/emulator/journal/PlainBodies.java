package dev.pushback.emulator.journal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.kind.CallbackKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Makes a journal of bodies as they stand in a file: JSON texts, one a line or one document, or an array of them. */
final class PlainBodies {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String EVENTS = "Events";
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private PlainBodies() {}

    /** Whether the file begins with a body, and no journal: an object with Events. */
    static boolean is(Path file) {
        try (InputStream in = Files.newInputStream(file);
                JsonParser json = JSON.createParser(in)) {
            JsonToken first = json.nextToken();
            first = first == JsonToken.START_ARRAY ? json.nextToken() : first;
            while (first == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
                if (EVENTS.equals(json.currentName())) {
                    return true;
                }
                json.nextToken();
                json.skipChildren();
            }
            return false;
        } catch (IOException saidWhenItIsOpened) {
            return false;
        }
    }

    /**
     * Writes a journal of them, as if each had come when its last event happened.
     *
     * @param name how complaints call the file
     * @param app whose they are
     * @throws JournalException if something in it is no JSON
     */
    static void toJournal(String name, Path file, Path journal, JournalHeader header, long app) {
        try (JournalWriter writer = JournalWriter.create(journal, header)) {
            byte[] all = bytes(file);
            try (JsonParser json = JSON.createParser(all)) {
                long number = 0;
                for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                    if (!token.isStructEnd() && token != JsonToken.START_ARRAY) {
                        writer.write(line(++number, body(all, json), app));
                    }
                }
            }
        } catch (JacksonException e) {
            JsonLocation at = e.getLocation();
            throw new JournalException(JournalMessage.PLAIN_BODIES.of(name, at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw Recording.unreadable(name, e);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return Arrays.mismatch(all, MARK) == MARK.length ? Arrays.copyOfRange(all, MARK.length, all.length) : all;
    }

    /** The bytes of the value that begins here, exactly. */
    private static byte[] body(byte[] all, JsonParser json) throws IOException {
        int from = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        return Arrays.copyOfRange(all, from, (int) json.currentLocation().getByteOffset());
    }

    private static JournalLine line(long number, byte[] body, long app) throws IOException {
        BodyScan scan = BodyScan.of(body, 0);
        CallbackKind kind = CallbackKind.of(String.valueOf(scan.command())).orElse(CallbackKind.ALL_MEMBER_PUSH);
        String query = new CallbackQuery(app, kind.command(), null)
                .parameters().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&"));
        Instant at = Instant.ofEpochSecond(scan.last());
        return new JournalLine(number, 1, JournalLine.POST, null, at, query, body, null, null, JournalLine.RECORDED, 0);
    }
}
