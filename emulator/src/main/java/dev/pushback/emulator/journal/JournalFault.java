package dev.pushback.emulator.journal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.json.JsonFault;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** Why a document could not be read: it is no JSON, or a member of it is missing or of another type. */
final class JournalFault {

    private static final int LONGEST = 80;
    private static final JsonMapper MAPPER = new JsonMapper();

    private JournalFault() {}

    /** What kept this document from being read. */
    static Message of(byte[] document, JacksonException thrown) {
        Message syntax = JsonFault.of(document);
        if (!syntax.isNone()) {
            return syntax;
        }
        return thrown instanceof JsonMappingException mapping
                ? at(pointer(mapping), root(document))
                : Message.quoted(Quoted.bare(thrown.getOriginalMessage(), LONGEST));
    }

    private static Message at(String pointer, JsonNode root) {
        JsonNode member = root.at(JsonPointer.compile(pointer));
        if (member.isMissingNode()) {
            return JournalMessage.ABSENT.of(pointer);
        }
        Quoted actual = Quoted.bare(member.toString(), LONGEST);
        return pointer.isEmpty() ? Message.quoted(actual) : JournalMessage.UNFIT.of(pointer, actual);
    }

    private static String pointer(JsonMappingException thrown) {
        return thrown.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }

    private static JsonNode root(byte[] document) {
        try {
            return MAPPER.readTree(document);
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
    }
}
