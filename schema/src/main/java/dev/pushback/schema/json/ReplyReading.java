package dev.pushback.schema.json;

import static dev.pushback.schema.json.ReplyAspect.ACTION_STATUS_STRING;
import static dev.pushback.schema.json.ReplyAspect.ACTION_STATUS_WORD;
import static dev.pushback.schema.json.ReplyAspect.COHERENT;
import static dev.pushback.schema.json.ReplyAspect.ERROR_CODE_INTEGER;
import static dev.pushback.schema.json.ReplyAspect.ERROR_CODE_VALUE;
import static dev.pushback.schema.json.ReplyAspect.ERROR_INFO_STRING;
import static dev.pushback.schema.json.ReplyAspect.FAILURE_CODE;
import static dev.pushback.schema.json.ReplyAspect.FAILURE_WORD;
import static dev.pushback.schema.json.ReplyAspect.JSON;
import static dev.pushback.schema.json.ReplyAspect.MEMBERS;
import static dev.pushback.schema.json.ReplyAspect.MEMBERS_ONCE;
import static dev.pushback.schema.json.ReplyAspect.NOT_EMPTY;
import static dev.pushback.schema.json.ReplyAspect.NO_BYTE_ORDER_MARK;
import static dev.pushback.schema.json.ReplyAspect.OBJECT;
import static dev.pushback.schema.json.ReplyAspect.ONE_TEXT;
import static dev.pushback.schema.json.ReplyAspect.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.Reply;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the bytes of a reply say, aspect by aspect, so that each fault is told by its own name.
 *
 * <p>An aspect is kept, broken ({@link #fault}) or open ({@link #isOpen}), independently of the others as far as that
 * makes sense: of a reply with a byte order mark in front the members are still judged.
 *
 * <p>Never throws, whatever the bytes. Immutable; safe for any number of threads.
 */
public final class ReplyReading {

    private static final String ACTION_STATUS = "ActionStatus";
    private static final String ERROR_CODE = "ErrorCode";
    private static final String ERROR_INFO = "ErrorInfo";
    private static final List<String> NAMES = List.of(ACTION_STATUS, ERROR_CODE, ERROR_INFO);
    private static final List<String> WORDS = List.of(Reply.OK, Reply.FAILURE, Reply.FAIL);

    private final Map<ReplyAspect, Violation> faults = new EnumMap<>(ReplyAspect.class);
    private final Set<ReplyAspect> judged = EnumSet.of(NOT_EMPTY);
    private Reply reply;
    private String actionStatus;

    private ReplyReading() {}

    /** Reads the body of a reply, which may be anything. */
    public static ReplyReading of(byte[] body) {
        ReplyReading reading = new ReplyReading();
        StrictJson json = StrictJson.of(body);
        json.flaws().forEach((flaw, words) -> reading.fault(aspectOf(flaw), "", "json", words));
        if (!json.flaws().containsKey(StrictJson.Flaw.EMPTY)) {
            reading.judged.addAll(EnumSet.of(NO_BYTE_ORDER_MARK, UTF_8));
        }
        if (json.value() != null) {
            reading.judged.addAll(EnumSet.of(JSON, ONE_TEXT, MEMBERS_ONCE, OBJECT));
            reading.readDocument(json.value());
        }
        return reading;
    }

    /** The breach of this aspect, or empty if it is kept or {@linkplain #isOpen open}. */
    public Optional<Violation> fault(ReplyAspect aspect) {
        return Optional.ofNullable(faults.get(aspect));
    }

    /** Whether another fault leaves nothing to judge this aspect by. */
    public boolean isOpen(ReplyAspect aspect) {
        return !judged.contains(aspect);
    }

    /** All breaches, in the order of the aspects. */
    public List<Violation> faults() {
        return List.copyOf(faults.values());
    }

    /** The reply, or empty if its members do not make one (a code beyond 64 bits makes none). */
    public Optional<Reply> reply() {
        return Optional.ofNullable(reply);
    }

    /** What ActionStatus says, known or not, or empty if it is no string; the other members may be as they like. */
    public Optional<String> actionStatus() {
        return Optional.ofNullable(actionStatus);
    }

    /** Whether this says, without a fault, that the callback was taken. */
    public boolean acknowledges() {
        return faults.isEmpty() && reply.acknowledges();
    }

    /**
     * Whether this says that the callback was not taken: ActionStatus is FAILURE or FAIL, whatever else is wrong with the
     * reply, which its own aspect tells.
     */
    public boolean refuses() {
        return Reply.FAILURE.equals(actionStatus) || Reply.FAIL.equals(actionStatus);
    }

    private void readDocument(JsonNode document) {
        if (!document.isObject()) {
            fault(OBJECT, "", "type", MemberHint.inside(document, NAMES));
            return;
        }
        judged.add(MEMBERS);
        JsonNode status = document.get(ACTION_STATUS);
        JsonNode code = document.get(ERROR_CODE);
        JsonNode info = document.get(ERROR_INFO);
        if (status == null || code == null || info == null) {
            missing(document);
        }
        boolean isWord = isRight(status, status != null && status.isTextual(), ACTION_STATUS_STRING);
        boolean isCode = isRight(code, code != null && code.isIntegralNumber(), ERROR_CODE_INTEGER);
        boolean isInfo = isRight(info, info != null && info.isTextual(), ERROR_INFO_STRING);
        actionStatus = isWord ? status.textValue() : null;
        boolean isKnown = isWord && isKnown(status.textValue());
        if (isKnown && isCode) {
            judgeCode(status.textValue(), code);
        }
        if (isKnown && isCode && isInfo && code.canConvertToLong()) {
            reply = new Reply(status.textValue(), info.textValue(), code.longValue());
        }
    }

    private void missing(JsonNode document) {
        List<String> missing =
                NAMES.stream().filter(name -> !document.has(name)).toList();
        Message has =
                document.isEmpty() ? JsonMessage.HAS_NO_MEMBERS.of() : JsonMessage.HAS.of(Snippet.names(document));
        Message actual = JsonMessage.WITHOUT.of(listed(missing), MemberHint.elsewhere(has, document, missing));
        fault(MEMBERS, "", "required", actual);
    }

    private static Message listed(List<String> names) {
        return Message.joined(Plain.COMMA, names.stream().map(Message::term).toList());
    }

    /** Judges one member's type, if it is there. */
    private boolean isRight(JsonNode value, boolean right, ReplyAspect aspect) {
        if (value != null) {
            judged.add(aspect);
            if (!right) {
                fault(aspect, "/" + nameOf(aspect), "type", Snippet.value(value));
            }
        }
        return right;
    }

    private boolean isKnown(String status) {
        judged.add(ACTION_STATUS_WORD);
        if (!WORDS.contains(status)) {
            fault(ACTION_STATUS_WORD, "/ActionStatus", "enum", JsonMessage.THE_WORD.of(Quoted.of(status)));
            return false;
        }
        judged.add(FAILURE_WORD);
        if (status.equals(Reply.FAIL)) {
            fault(FAILURE_WORD, "/ActionStatus", "enum", Message.term("FAIL"));
        }
        return true;
    }

    private void judgeCode(String status, JsonNode code) {
        judged.addAll(EnumSet.of(ERROR_CODE_VALUE, FAILURE_CODE));
        boolean ok = status.equals(Reply.OK);
        boolean zero = code.canConvertToLong() && code.longValue() == 0;
        boolean one = code.canConvertToLong() && code.longValue() == 1;
        if (!zero && !one) {
            fault(ok ? ERROR_CODE_VALUE : FAILURE_CODE, "/ErrorCode", "enum", Snippet.value(code));
        }
        if (zero || one || !ok) {
            judged.add(COHERENT);
        }
        if (ok ? one : zero) {
            Message expected = JsonMessage.CODE_WITH.of(ok ? 0 : 1, status);
            faults.put(COHERENT, new Violation("/ErrorCode", "const", expected, Snippet.value(code), COHERENT.rule()));
        }
    }

    private void fault(ReplyAspect aspect, String pointer, String keyword, Message actual) {
        judged.add(aspect);
        faults.put(aspect, new Violation(pointer, keyword, aspect.expected(), actual, aspect.rule()));
    }

    private static String nameOf(ReplyAspect aspect) {
        return switch (aspect) {
            case ACTION_STATUS_STRING -> ACTION_STATUS;
            case ERROR_CODE_INTEGER -> ERROR_CODE;
            default -> ERROR_INFO;
        };
    }

    private static ReplyAspect aspectOf(StrictJson.Flaw flaw) {
        return switch (flaw) {
            case EMPTY -> NOT_EMPTY;
            case BYTE_ORDER_MARK -> NO_BYTE_ORDER_MARK;
            case NOT_UTF_8 -> UTF_8;
            case SYNTAX -> JSON;
            case TRAILING -> ONE_TEXT;
            case DUPLICATE -> MEMBERS_ONCE;
        };
    }
}
