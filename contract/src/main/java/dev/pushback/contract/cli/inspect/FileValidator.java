package dev.pushback.contract.cli.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pushback.emulator.journal.LineInput;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.json.Violation;
import dev.pushback.schema.json.WireSchema;
import dev.pushback.schema.kind.CallbackKind;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Judges a file: one callback or reply, or JSON lines of them, or a journal, whose bodies are judged. Lines are read one at
 * a time.
 */
final class FileValidator {

    private static final String COMMAND = "/Events/0/CallbackCommand";
    private static final int MOST_BREACHES = 1000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final CallbackKind only;
    private final List<FileReport.Breach> breaches = new ArrayList<>();
    private String kind = "callback";
    private int documents;
    private int more;

    private FileValidator(CallbackKind kind) {
        this.only = kind;
    }

    /**
     * Judges what is read.
     *
     * @param kind what callbacks must be; {@code null} to go by what they say
     */
    static FileReport of(String file, CallbackKind kind, InputStream in) {
        FileValidator check = new FileValidator(kind);
        try (LineInput lines = new LineInput(in)) {
            check.read(lines);
            return new FileReport(file, check.kind, check.documents, check.breaches, check.more, null);
        } catch (IOException e) {
            return unreadable(file, e);
        }
    }

    /** A file that can't be read. */
    static FileReport unreadable(String file, IOException e) {
        return new FileReport(file, "unreadable", 0, List.of(), 0, IoFaults.of(e));
    }

    private void read(LineInput lines) throws IOException {
        byte[] first = nextFilled(lines);
        int number = (int) lines.number();
        byte[] second = first == null || parsed(first).isEmpty() ? null : nextFilled(lines);
        boolean journal =
                first != null && parsed(first).filter(FileValidator::isJournal).isPresent();
        if (second == null && !journal) {
            judge(0, first == null ? new byte[0] : lines.withRest(first, LineInput.MAX_BYTES));
            return;
        }
        kind = journal ? "journal" : "lines";
        judgeLine(number, first, true);
        for (byte[] line = second; line != null; line = nextFilled(lines)) {
            judgeLine((int) lines.number(), line, !lines.isLastUnended());
        }
    }

    private void judgeLine(int number, byte[] line, boolean ended) {
        Optional<JsonText> text = parsed(line);
        if (text.isEmpty() && !ended && kind.equals("journal")) {
            return; // cut off by a crash: all before it counts
        }
        if (text.isPresent() && text.get().has("/tool") && number == 1) {
            return;
        }
        judge(
                number,
                text.filter(one -> kind.equals("journal"))
                        .map(FileValidator::body)
                        .orElse(line));
    }

    private void judge(int line, byte[] document) {
        documents++;
        boolean reply = parsed(document).filter(FileValidator::isReply).isPresent();
        if (line == 0 && reply) {
            kind = "reply";
        }
        for (Violation violation : (reply ? WireSchema.REPLY : kind(document).schema()).check(document)) {
            if (breaches.size() < MOST_BREACHES) {
                breaches.add(new FileReport.Breach(line, violation));
            } else {
                more++;
            }
        }
    }

    /** What the first event says; what says nothing that is known, is judged as the callback that Pushback is about. */
    private CallbackKind kind(byte[] document) {
        return only != null
                ? only
                : parsed(document)
                        .filter(text -> text.has(COMMAND))
                        .flatMap(text -> CallbackKind.all().stream()
                                .filter(one -> text.at(COMMAND).toString().equals('"' + one.command() + '"'))
                                .findFirst())
                        .orElse(CallbackKind.ALL_MEMBER_PUSH);
    }

    private static boolean isReply(JsonText text) {
        return !text.has("/Events") && (text.has("/ActionStatus") || text.has("/ErrorCode") || text.has("/ErrorInfo"));
    }

    private static boolean isJournal(JsonText text) {
        return text.has("/tool") || text.has("/attempt") && (text.has("/body") || text.has("/bodyBase64"));
    }

    /** The body that a line of a journal holds; the line itself if it holds none, so that this is told. */
    private static byte[] body(JsonText line) {
        try {
            if (line.has("/bodyBase64")) {
                return Base64.getDecoder().decode(string(line.at("/bodyBase64")));
            }
            return line.has("/body")
                    ? string(line.at("/body")).getBytes(java.nio.charset.StandardCharsets.UTF_8)
                    : line.bytes();
        } catch (JsonProcessingException | IllegalArgumentException noString) {
            return line.bytes();
        }
    }

    private static String string(JsonText text) throws JsonProcessingException {
        return String.valueOf(MAPPER.readValue(text.toString(), String.class));
    }

    private static Optional<JsonText> parsed(byte[] bytes) {
        try {
            return Optional.of(JsonText.parse(bytes));
        } catch (IllegalArgumentException notJson) {
            return Optional.empty();
        }
    }

    private static byte[] nextFilled(LineInput lines) throws IOException {
        byte[] line = lines.next(LineInput.MAX_BYTES);
        while (line != null && new String(line, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
            line = lines.next(LineInput.MAX_BYTES);
        }
        return line;
    }
}
