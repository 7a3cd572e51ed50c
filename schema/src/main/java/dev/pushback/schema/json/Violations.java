package dev.pushback.schema.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Words the validator's findings: its own messages leave out what stood there. */
final class Violations {

    private static final int LONGEST = 60;

    private Violations() {}

    static Violation of(Error error, JsonNode document) {
        String pointer = error.getInstanceLocation().toString();
        if (error.getKeyword().equals("required")) {
            String name = error.getProperty();
            return new Violation(pointer + "/" + name, "required", "the member " + name, "no such member");
        }
        return new Violation(pointer, error.getKeyword(), expected(error), shown(document.at(pointer)));
    }

    private static String expected(Error error) {
        JsonNode schema = error.getSchemaNode();
        String rule = String.valueOf(error.getEvaluationPath());
        return switch (error.getKeyword()) {
            case "type" -> schema.isArray() ? listed(schema) : schema.asText();
            case "enum" -> "one of " + listed(schema);
            case "const" -> schema + (rule.contains("/then/") ? because(rule) : "");
            case "minItems" -> "at least " + schema + " element(s)";
            case "maxItems" -> "at most " + schema + " elements";
            case "minLength" -> "at least " + schema + " character(s)";
            case "maxLength" -> "at most " + schema + " characters";
            case "minimum" -> "at least " + schema;
            case "maximum" -> "at most " + schema;
            case "not" -> "anything but " + schema.path("const");
            default -> error.getMessage();
        };
    }

    private static String because(String evaluationPath) {
        if (evaluationPath.contains("PushPlatform")) {
            return " in an online event (EventType 2)";
        }
        return evaluationPath.contains("DeviceType") ? " in an offline event (EventType 1)" : " with ActionStatus OK";
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::toString)
                .collect(Collectors.joining(", "));
    }

    static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "nothing";
        }
        if (value.isObject()) {
            return "an object with " + value.size() + " member(s)";
        }
        if (value.isArray()) {
            return "an array of " + value.size() + " element(s)";
        }
        String json = value.toString();
        String shortened = json.length() <= LONGEST ? json : json.substring(0, LONGEST) + "…";
        return value.isTextual() ? "the string " + shortened : shortened;
    }
}
