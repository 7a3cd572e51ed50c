package dev.pushback.schema.json;

import static dev.pushback.schema.json.ReplyAspect.ACTION_STATUS_STRING;
import static dev.pushback.schema.json.ReplyAspect.ACTION_STATUS_WORD;
import static dev.pushback.schema.json.ReplyAspect.COHERENT;
import static dev.pushback.schema.json.ReplyAspect.ERROR_CODE_INTEGER;
import static dev.pushback.schema.json.ReplyAspect.ERROR_CODE_VALUE;
import static dev.pushback.schema.json.ReplyAspect.ERROR_INFO_STRING;
import static dev.pushback.schema.json.ReplyAspect.FAILURE_CODE;
import static dev.pushback.schema.json.ReplyAspect.FAILURE_WORD;
import static dev.pushback.schema.json.ReplyAspect.MEMBERS;
import static dev.pushback.schema.json.ReplyAspect.OBJECT;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.Reply;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the bytes of a reply say, aspect by aspect, so that each fault is told by its own name.
 *
 * <p>Never throws, whatever the bytes. Immutable; safe for any number of threads.
 */
public final class ReplyReading {

    private static final List<String> NAMES = List.of("ActionStatus", "ErrorCode", "ErrorInfo");
    private static final List<String> WORDS = List.of(Reply.OK, Reply.FAILURE, Reply.FAIL);

    private final Map<ReplyAspect, Violation> faults = new EnumMap<>(ReplyAspect.class);
    private ReplyAspect stoppedAt;
    private Reply reply;

    private ReplyReading() {}

    /** Reads the body of a reply, which may be anything. */
    public static ReplyReading of(byte[] body) {
        ReplyReading reading = new ReplyReading();
        try {
            reading.readDocument(StrictJson.read(body));
        } catch (StrictJson.NotJson e) {
            reading.stop(aspectOf(e.flaw()), "json", "one JSON text in UTF-8", e.getMessage());
        }
        return reading;
    }

    /** The breach of this aspect, or empty if it is kept or {@linkplain #isOpen open}. */
    public Optional<Violation> fault(ReplyAspect aspect) {
        return Optional.ofNullable(faults.get(aspect));
    }

    /** Whether an earlier fault leaves nothing to judge this aspect by. */
    public boolean isOpen(ReplyAspect aspect) {
        return stoppedAt != null && aspect.compareTo(stoppedAt) > 0 && !faults.containsKey(aspect);
    }

    /** All breaches, in the order of the aspects. */
    public List<Violation> faults() {
        return List.copyOf(faults.values());
    }

    /** The reply, or empty if its members do not make one. */
    public Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    /** Whether this says, without a fault, that the callback was taken. */
    public boolean acknowledges() {
        return faults.isEmpty() && reply.acknowledges();
    }

    /** Whether this says that the callback was not taken: FAILURE or FAIL with a code other than 0. */
    public boolean refuses() {
        return reply != null
                && faults.keySet().stream().noneMatch(ReplyReading::spoilsRefusal)
                && !reply.acknowledges();
    }

    private static boolean spoilsRefusal(ReplyAspect aspect) {
        return aspect != FAILURE_WORD && aspect != FAILURE_CODE;
    }

    private void readDocument(JsonNode document) {
        if (!document.isObject()) {
            stop(OBJECT, "type", "object", document.isTextual() ? textual(document) : Violations.shown(document));
            return;
        }
        List<String> missing =
                NAMES.stream().filter(name -> !document.has(name)).toList();
        if (!missing.isEmpty()) {
            fault(
                    MEMBERS,
                    "",
                    "required",
                    String.join(", ", NAMES),
                    "without " + String.join(", ", missing) + "; has " + namesOf(document)
                            + whereElse(document, missing));
        }
        checkType(document, ACTION_STATUS_STRING, "ActionStatus", "string", JsonNode::isTextual);
        checkType(document, ERROR_CODE_INTEGER, "ErrorCode", "integer", JsonNode::isIntegralNumber);
        checkType(document, ERROR_INFO_STRING, "ErrorInfo", "string", JsonNode::isTextual);
        if (!faults.isEmpty()) {
            stoppedAt = ERROR_INFO_STRING;
            return;
        }
        judge(document.get("ActionStatus").textValue(), document.get("ErrorCode"));
        if (!faults.containsKey(ACTION_STATUS_WORD) && document.get("ErrorCode").canConvertToLong()) {
            reply = new Reply(
                    document.get("ActionStatus").textValue(),
                    document.get("ErrorInfo").textValue(),
                    document.get("ErrorCode").longValue());
        }
    }

    private void judge(String status, JsonNode code) {
        if (!WORDS.contains(status)) {
            stop(ACTION_STATUS_WORD, "enum", "OK or FAILURE", "the word " + status);
            return;
        }
        boolean ok = status.equals(Reply.OK);
        boolean zero = code.canConvertToLong() && code.longValue() == 0;
        boolean one = code.canConvertToLong() && code.longValue() == 1;
        if (status.equals(Reply.FAIL)) {
            fault(FAILURE_WORD, "/ActionStatus", "enum", "FAILURE", "FAIL");
        }
        if (!zero && !one) {
            fault(ok ? ERROR_CODE_VALUE : FAILURE_CODE, "/ErrorCode", "enum", ok ? "0" : "1", code.toString());
        } else if (ok == one) {
            fault(COHERENT, "/ErrorCode", "const", ok ? "0 with OK" : "1 with " + status, code.toString());
        }
    }

    private void checkType(
            JsonNode document, ReplyAspect aspect, String name, String type, Predicate<JsonNode> isRight) {
        JsonNode value = document.path(name);
        if (!value.isMissingNode() && !isRight.test(value)) {
            fault(aspect, "/" + name, "type", type, Violations.shown(value));
        }
    }

    private void stop(ReplyAspect aspect, String keyword, String expected, String actual) {
        stoppedAt = aspect;
        fault(aspect, aspect == ACTION_STATUS_WORD ? "/ActionStatus" : "", keyword, expected, actual);
    }

    private void fault(ReplyAspect aspect, String pointer, String keyword, String expected, String actual) {
        faults.put(aspect, new Violation(pointer, keyword, expected, actual));
    }

    private static String namesOf(JsonNode object) {
        return object.isEmpty() ? "no members" : String.join(", ", (Iterable<String>) object::fieldNames);
    }

    private static String textual(JsonNode text) {
        try {
            if (StrictJson.MAPPER.readTree(text.textValue()).isObject()) {
                return "a string that holds an object (JSON encoded twice)";
            }
        } catch (java.io.IOException justText) {
            // Said below.
        }
        return Violations.shown(text);
    }

    /** Says where the missing members went: into a wrapper, or under another spelling. */
    private static String whereElse(JsonNode document, List<String> missing) {
        String wrapper = StreamSupport.stream(((Iterable<String>) document::fieldNames).spliterator(), false)
                .filter(name -> missing.stream().allMatch(document.get(name)::has))
                .findFirst()
                .map(name -> "; they stand under " + name)
                .orElse("");
        String respelled =
                missing.stream().flatMap(name -> respellings(document, name)).collect(Collectors.joining(", "));
        return wrapper + (respelled.isEmpty() ? "" : "; spelled otherwise: " + respelled);
    }

    private static Stream<String> respellings(JsonNode document, String name) {
        return StreamSupport.stream(((Iterable<String>) document::fieldNames).spliterator(), false)
                .filter(other -> other.replaceAll("[_-]", "").equalsIgnoreCase(name));
    }

    private static ReplyAspect aspectOf(StrictJson.Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> ReplyAspect.NOT_EMPTY;
            case BYTE_ORDER_MARK -> ReplyAspect.NO_BYTE_ORDER_MARK;
            case NOT_UTF_8 -> ReplyAspect.UTF_8;
            case SYNTAX -> ReplyAspect.JSON;
            case TRAILING -> ReplyAspect.ONE_TEXT;
            case DUPLICATE -> ReplyAspect.MEMBERS_ONCE;
        };
    }
}
