package dev.pushback.schema.json;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.rule.Rule;
import org.apiguardian.api.API;

/**
 * A breach of a schema.
 *
 * @param pointer JSON pointer to the value that is wrong, empty for the document itself
 * @param keyword the schema's keyword that is broken, such as {@code required}
 * @param expected what should stand there
 * @param actual what stands there; what the sender wrote is quoted in it
 * @param rule the rule that is broken
 */
@API(status = API.Status.STABLE)
public record Violation(String pointer, String keyword, Message expected, Message actual, Rule rule) {

    /** Checks that nothing is null. */
    public Violation {
        requireNonNull(pointer, "pointer");
        requireNonNull(keyword, "keyword");
        requireNonNull(expected, "expected");
        requireNonNull(actual, "actual");
        requireNonNull(rule, "rule");
    }

    /** One line: where, expected, actual, and the rule's id. */
    public Message message() {
        Message wrong = isOfMissingMembers() ? actual : JsonMessage.EXPECTED_WAS.of(expected, actual);
        return pointer.isEmpty()
                ? JsonMessage.DOCUMENT_VIOLATION.of(wrong, rule.id())
                : JsonMessage.VIOLATION.of(Quoted.bare(pointer, 200), wrong, rule.id());
    }

    /** A document that lacks members tells in what it is what was expected. */
    private boolean isOfMissingMembers() {
        return pointer.isEmpty() && keyword.equals("required");
    }

    /** The same in English. */
    @Override
    public String toString() {
        return message().toString();
    }
}
