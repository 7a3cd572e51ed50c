package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
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
            Message actual =
                    value.isEmpty() ? JsonMessage.NO_MEMBERS.of() : JsonMessage.NOT_AMONG.of(Snippet.names(value));
            return new Violation(pointer + "/" + name, "required", JsonMessage.THE_MEMBER.of(name), actual, rule);
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

    private static Message expected(Error error, Rule rule) {
        JsonNode limit = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> type(limit.asText());
            case "enum" -> JsonMessage.ONE_OF.of(listed(limit));
            case "const" -> circumstance(rule, Message.term(limit.toString()), "OK");
            case "not" ->
                circumstance(
                        rule, JsonMessage.ANYTHING_BUT.of(limit.path("const").toString()), "FAILURE");
            case "minItems" -> JsonMessage.AT_LEAST_ELEMENTS.of(limit.asLong());
            case "maxItems" -> JsonMessage.AT_MOST_ELEMENTS.of(limit.asLong());
            case "minLength" -> JsonMessage.AT_LEAST_CHARACTERS.of(limit.asLong());
            case "maxLength" -> JsonMessage.AT_MOST_CHARACTERS.of(limit.asLong());
            case "minimum" -> JsonMessage.AT_LEAST.of(limit.toString());
            case "maximum" ->
                (rule == Rule.TIMES_IN_SECONDS ? JsonMessage.AT_MOST_SECONDS : JsonMessage.AT_MOST)
                        .of(limit.toString());
            default -> Message.quoted(Quoted.bare(error.getMessage(), 200));
        };
    }

    /** A JSON type. */
    static Message type(String type) {
        return switch (type) {
            case "object" -> JsonMessage.TYPE_OBJECT.of();
            case "array" -> JsonMessage.TYPE_ARRAY.of();
            case "string" -> JsonMessage.TYPE_STRING.of();
            case "integer" -> JsonMessage.TYPE_INTEGER.of();
            default -> Message.term(type);
        };
    }

    private static Message circumstance(Rule rule, Message value, String actionStatus) {
        return switch (rule) {
            case ONLINE_HAS_NO_PLATFORM -> JsonMessage.IN_ONLINE_EVENT.of(value);
            case OFFLINE_HAS_NO_DEVICE -> JsonMessage.IN_OFFLINE_EVENT.of(value);
            case REPLY_IS_COHERENT -> JsonMessage.WITH_STATUS.of(value, actionStatus);
            default -> value;
        };
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
                        JsonMessage.AT_MOST_BYTES.of(most),
                        JsonMessage.BYTES.of(bytes, Quoted.of(dataId.textValue())),
                        Rule.DATA_ID_LENGTH))
                : Optional.empty();
    }
}
