package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import dev.pushback.server.delivery.SentCallback;
import dev.pushback.server.message.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What of the callbacks somebody looks for, in the one language of page and API: words apart by blanks, all of which must be
 * true.
 *
 * <ul>
 *   <li>{@code task:ID}, or a part of its end
 *   <li>{@code account:NAME}, {@code stage:sent|reached|clicked}, {@code code:410}: of one of its events
 *   <li>{@code outcome:acknowledged|refused|failed|pending}
 *   <li>{@code kind:timeout}: why there is no reply
 *   <li>{@code latest}: the newest of what else is asked for
 *   <li>any other word: stands in the body, the query or the reply
 * </ul>
 */
public final class CallbackSearch {

    private static final List<String> STAGES = List.of("sent", "reached", "clicked");
    private static final String WORDS = "task, account, stage, code, outcome, kind, latest";
    private static final int LONGEST = 100;

    private final List<Predicate<SentCallback>> ofCallback = new ArrayList<>();
    private final List<Predicate<JsonNode>> ofEvent = new ArrayList<>();
    private boolean latest;

    private CallbackSearch() {}

    /**
     * Reads a search.
     *
     * @throws MessageException if a word before a colon is none that is known, or nothing follows it
     */
    public static CallbackSearch parse(String text) {
        CallbackSearch search = new CallbackSearch();
        for (String word : text.strip().split("\\s+")) {
            search.add(word);
        }
        return search;
    }

    /** Those of them that are looked for, in their order. */
    public List<SentCallback> of(List<SentCallback> callbacks) {
        List<SentCallback> found = callbacks.stream().filter(this::matches).toList();
        return latest && !found.isEmpty() ? found.subList(found.size() - 1, found.size()) : found;
    }

    private boolean matches(SentCallback callback) {
        return ofCallback.stream().allMatch(term -> term.test(callback))
                && (ofEvent.isEmpty() || hasEvent(Views.read(body(callback)).path("Events")));
    }

    /** What is said of an event must be true of one and the same. */
    private boolean hasEvent(JsonNode events) {
        for (JsonNode event : events) {
            if (ofEvent.stream().allMatch(term -> term.test(event))) {
                return true;
            }
        }
        return false;
    }

    private void add(String word) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = word.substring(colon + 1);
        if (colon >= 0 && value.isEmpty()) {
            throw new MessageException(ServerMessage.SEARCH_NOTHING.of(theirs(word)));
        }
        switch (name) {
            case "task" -> ofCallback.add(callback -> callback.tasks().stream().anyMatch(task -> task.endsWith(value)));
            case "outcome" -> ofCallback.add(callback -> callback.verdict().equals(value));
            case "kind" ->
                ofCallback.add(callback -> callback.attempts().stream()
                        .anyMatch(attempt -> attempt.kind().equals(value)));
            case "account" ->
                ofEvent.add(event -> event.path("To_Account").asText().equals(value));
            case "stage" -> ofEvent.add(is("PushStage", stage(value)));
            case "code" -> ofEvent.add(is("ErrCode", code(value)));
            case "" -> addPlain(value);
            default -> throw new MessageException(ServerMessage.SEARCH_WORD.of(theirs(name + ":"), WORDS));
        }
    }

    private void addPlain(String word) {
        if (word.equals("latest")) {
            latest = true;
        } else if (!word.isEmpty()) {
            ofCallback.add(callback -> stands(word, callback));
        }
    }

    private static Predicate<JsonNode> is(String member, long number) {
        return event -> event.path(member).isNumber() && event.path(member).asLong() == number;
    }

    private static long stage(String word) {
        if (!STAGES.contains(word)) {
            throw new MessageException(
                    ServerMessage.SEARCH_STAGE.of("stage:", String.join(", ", STAGES), theirs(word)));
        }
        return STAGES.indexOf(word) + 1L;
    }

    private static long code(String value) {
        if (!value.matches("-?\\d{1,12}")) {
            throw new MessageException(ServerMessage.SEARCH_CODE.of("code:", theirs(value)));
        }
        return Long.parseLong(value);
    }

    private static Quoted theirs(String word) {
        return Quoted.bare(word, LONGEST);
    }

    private static boolean stands(String text, SentCallback callback) {
        return body(callback).contains(text)
                || callback.attempts().stream()
                        .anyMatch(attempt -> attempt.query().contains(text)
                                || attempt.reply().contains(text));
    }

    private static String body(SentCallback callback) {
        return new String(callback.body(), StandardCharsets.UTF_8);
    }
}
