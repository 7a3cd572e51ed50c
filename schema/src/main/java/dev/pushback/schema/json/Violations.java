package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.pushback.schema.rule.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Words the validator's findings: its own messages leave out what stood there, and why it matters. */
final class Violations {

    private static final Pattern RULE = Pattern.compile("\\bRules?: ([a-z0-9-]+)");

    private final JsonNode schema;
    private final JsonNode document;
    private final Rule otherwise;

    /**
     * Words findings about one document.
     *
     * @param otherwise the rule of a finding that stands below no mention of one
     */
    Violations(JsonNode schema, JsonNode document, Rule otherwise) {
        this.schema = schema;
        this.document = document;
        this.otherwise = otherwise;
    }

    Violation of(Error error) {
        String pointer = error.getInstanceLocation().toString();
        Rule rule = ruleAt(
                JsonPointer.compile(error.getSchemaLocation().getFragment().toString()));
        JsonNode value = document.at(pointer);
        if (error.getKeyword().equals("required")) {
            String name = error.getProperty();
            String actual = value.isEmpty() ? "no members at all" : "no such member among " + Snippet.names(value);
            return new Violation(pointer + "/" + name, "required", "the member " + name, actual, rule);
        }
        return new Violation(pointer, error.getKeyword(), expected(error, rule), Snippet.value(value), rule);
    }

    /** The rule named nearest to a place in the schema. */
    private Rule ruleAt(JsonPointer place) {
        for (JsonPointer at = place; at != null; at = at.head()) {
            JsonNode part = schema.at(at);
            Matcher named = RULE.matcher(part.path("$comment").asText() + "\n"
                    + part.path("description").asText());
            if (named.find()) {
                return Rule.fromId(named.group(1)).orElse(otherwise);
            }
        }
        return otherwise;
    }

    private static String expected(Error error, Rule rule) {
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> limit.asText();
            case "enum" -> "one of " + listed(limit);
            case "const" -> limit + circumstance(rule, "OK");
            case "not" -> "anything but " + limit.path("const") + circumstance(rule, "FAILURE");
            case "minItems" -> "at least " + limit + " element";
            case "maxItems" -> "at most " + limit + " elements";
            case "minLength" -> "at least " + limit + " character";
            case "maxLength" -> "at most " + limit + " characters";
            case "minimum" -> "at least " + limit;
            case "maximum" -> "at most " + limit + unit(rule);
            default -> error.getMessage();
        };
    }

    private static String circumstance(Rule rule, String actionStatus) {
        return switch (rule) {
            case ONLINE_HAS_NO_PLATFORM -> " in an online event (EventType 2)";
            case OFFLINE_HAS_NO_DEVICE -> " in an offline event (EventType 1)";
            case REPLY_IS_COHERENT -> " with ActionStatus " + actionStatus;
            default -> "";
        };
    }

    private static String unit(Rule rule) {
        return rule == Rule.TIMES_IN_SECONDS ? " (seconds, not milliseconds)" : "";
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining(", "));
    }

    /** The breach of {@link Rule#DATA_ID_LENGTH}, which JSON Schema can't tell: it counts characters, not bytes. */
    static Optional<Violation> dataIdBytes(String pointer, JsonNode dataId, int most) {
        int bytes = Encoding.utf8Length(dataId.asText());
        return dataId.isTextual() && bytes > most
                ? Optional.of(new Violation(
                        pointer,
                        "maxLength",
                        "at most " + most + " bytes in UTF-8",
                        bytes + " bytes: " + Snippet.quoted(dataId.textValue()),
                        Rule.DATA_ID_LENGTH))
                : Optional.empty();
    }
}
