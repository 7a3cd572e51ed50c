package dev.pushback.emulator.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Makes a journal of the callbacks in an HTTP Archive (HAR 1.2), as browsers, proxies and {@code --report har=F} write them. */
final class HarFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int LOOK_AT = 4096;
    private static final int LONGEST = 200;

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Document(Log log) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Log(List<Entry> entries) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Entry(String startedDateTime, double time, Request request) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Request(String method, String url, Body postData) {

        boolean isCallback() {
            return "POST".equals(method)
                    && url != null
                    && url.contains(CallbackQuery.CALLBACK_COMMAND + "=")
                    && postData != null
                    && postData.text != null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Body(String text, String encoding) {

        byte[] bytes() {
            return "base64".equals(encoding) ? Base64.getDecoder().decode(text) : text.getBytes(UTF_8);
        }
    }

    private HarFile() {}

    /** Whether the file begins as an archive does, and no journal: its first member is {@code log}. */
    static boolean is(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LOOK_AT), UTF_8).matches("(?s)\\uFEFF?\\s*\\{\\s*\"log\"\\s*:.*");
        } catch (IOException saidWhenItIsOpened) {
            return false;
        }
    }

    /**
     * Writes a journal of what in the archive is a callback: a POST with {@code CallbackCommand} in its query.
     *
     * @return how many entries were none, and are left out
     * @throws JournalException if the file is no archive, or an entry has no time or no URL
     */
    static int toJournal(String name, Path har, Path journal, JournalHeader.Tool tool, String spec) {
        List<Entry> entries = entries(name, har);
        List<Entry> callbacks = entries.stream()
                .filter(entry -> entry.request != null && entry.request.isCallback())
                .toList();
        JournalHeader header = new JournalHeader("har", tool, spec, 0, name, Map.of("har", name));
        try (JournalWriter writer = JournalWriter.create(journal, header)) {
            for (int i = 0; i < callbacks.size(); i++) {
                writer.write(line(name, i + 1, callbacks.get(i)));
            }
        }
        return entries.size() - callbacks.size();
    }

    private static List<Entry> entries(String name, Path har) {
        byte[] all = bytes(name, har);
        try {
            Document document = MAPPER.readValue(all, Document.class);
            if (document.log == null || document.log.entries == null) {
                throw new JournalException(JournalMessage.NO_ARCHIVE.of(name, JournalMessage.NO_ENTRIES.of()));
            }
            return document.log.entries;
        } catch (JacksonException e) {
            throw new JournalException(JournalMessage.NO_ARCHIVE.of(name, JournalFault.of(all, e)));
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }

    private static byte[] bytes(String name, Path har) {
        try {
            return Files.readAllBytes(har);
        } catch (IOException e) {
            throw Recording.unreadable(name, e);
        }
    }

    private static JournalLine line(String name, long number, Entry entry) {
        try {
            return line(number, entry);
        } catch (MessageException e) {
            throw new JournalException(JournalMessage.ENTRY.of(name, number, e.reason()));
        }
    }

    private static JournalLine line(long number, Entry entry) {
        URI url = url(entry.request.url);
        return new JournalLine(
                number,
                1,
                JournalLine.POST,
                url.getRawPath(),
                at(entry.startedDateTime),
                url.getRawQuery(),
                body(entry.request.postData),
                null,
                null,
                JournalLine.RECORDED,
                0);
    }

    private static URI url(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw new MessageException(JournalMessage.ENTRY_URL.of(Quoted.bare(url, LONGEST)), e);
        }
    }

    private static byte[] body(Body body) {
        try {
            return body.bytes();
        } catch (IllegalArgumentException e) {
            throw new MessageException(JournalMessage.ENTRY_BODY.of(), e);
        }
    }

    private static Instant at(String time) {
        try {
            return OffsetDateTime.parse(String.valueOf(time)).toInstant();
        } catch (DateTimeException e) {
            throw new MessageException(JournalMessage.ENTRY_TIME.of(Quoted.of(String.valueOf(time))), e);
        }
    }
}
