package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds names that stand twice in one object, however they are spelled. */
final class Duplicates {

    private Duplicates() {}

    /**
     * The JSON pointer of the first member whose name has stood before.
     *
     * @throws IOException if there is no value to read to its end
     */
    static Optional<String> first(JsonParser parser) throws IOException {
        Deque<Set<String>> seen = new ArrayDeque<>();
        JsonToken token = parser.nextToken();
        while (token != null) {
            if (token.isStructStart()) {
                seen.push(new HashSet<>());
            } else if (token.isStructEnd()) {
                seen.pop();
            } else if (token == JsonToken.FIELD_NAME && !seen.element().add(parser.currentName())) {
                return Optional.of(parser.getParsingContext().pathAsPointer().toString());
            }
            if (seen.isEmpty()) {
                return Optional.empty();
            }
            token = parser.nextToken();
        }
        return Optional.empty();
    }
}
