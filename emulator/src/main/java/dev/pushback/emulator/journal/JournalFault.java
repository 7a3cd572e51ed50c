package dev.pushback.emulator.journal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.message.Message;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * Why a document could not be read: it is no JSON, or a member of it is missing or of another type. Nothing of it is quoted:
 * whoever gives the wrong file may have given one with a secret in it.
 */
final class JournalFault {

    private static final JsonMapper MAPPER = new JsonMapper();

    private JournalFault() {}

    /** What kept this document from being read. */
    static Message of(byte[] document, JacksonException thrown) {
        String pointer = thrown instanceof JsonMappingException mapping ? pointer(mapping) : "";
        return pointer.isEmpty() ? place(thrown.getLocation()) : at(pointer, document);
    }

    private static Message place(JsonLocation at) {
        return at == null ? JournalMessage.NO_OBJECT.of() : JournalMessage.NO_JSON.of(at.getLineNr(), at.getColumnNr());
    }

    private static Message at(String pointer, byte[] document) {
        try {
            JsonNode member = MAPPER.readTree(document).at(JsonPointer.compile(pointer));
            return member.isMissingNode()
                    ? JournalMessage.ABSENT.of(pointer)
                    : JournalMessage.UNFIT.of(
                            pointer,
                            JournalMessage.valueOf("TYPE_" + member.getNodeType())
                                    .of());
        } catch (IOException | IllegalArgumentException cannotBeSaid) {
            return JournalMessage.NO_OBJECT.of();
        }
    }

    private static String pointer(JsonMappingException thrown) {
        return thrown.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
    }
}
