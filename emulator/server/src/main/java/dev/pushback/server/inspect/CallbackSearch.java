package dev.pushback.server.inspect;

import dev.pushback.server.delivery.SentCallback;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    private interface Term {
        boolean matches(SentCallback callback);
    }

    private final List<Term> terms = new ArrayList<>();
    private boolean latest;

    private CallbackSearch() {}

    /**
     * Reads a search.
     *
     * @throws IllegalArgumentException if a word before a colon is none that is known, or nothing follows it
     */
    public static CallbackSearch parse(String text) {
        CallbackSearch search = new CallbackSearch();
        for (String word : text.strip().split("\\s+")) {
            if (word.equals("latest")) {
                search.latest = true;
            } else if (!word.isEmpty()) {
                search.terms.add(term(word));
            }
        }
        return search;
    }

    /** Those of them that are looked for, in their order. */
    public List<SentCallback> of(List<SentCallback> callbacks) {
        List<SentCallback> found = callbacks.stream()
                .filter(callback -> terms.stream().allMatch(term -> term.matches(callback)))
                .toList();
        return latest && !found.isEmpty() ? found.subList(found.size() - 1, found.size()) : found;
    }

    private static Term term(String word) {
        int colon = word.indexOf(':');
        String name = colon < 0 ? "" : word.substring(0, colon).toLowerCase(Locale.ROOT);
        String value = word.substring(colon + 1);
        if (colon >= 0 && value.isEmpty()) {
            throw new IllegalArgumentException("nothing follows '" + word + "' in the search");
        }
        return switch (name) {
            case "task" -> callback -> callback.tasks().stream().anyMatch(task -> task.endsWith(value));
            case "account" -> callback -> body(callback).contains("\"To_Account\":\"" + value + "\"");
            case "stage" -> stage(value);
            case "code" -> callback -> body(callback).matches("(?s).*\"ErrCode\":" + digits(value) + "[,}].*");
            case "outcome" -> callback -> callback.verdict().equals(value);
            case "kind" -> callback -> callback.attempts().stream().anyMatch(attempt -> attempt.kind().equals(value));
            case "" -> callback -> stands(value, callback);
            default -> throw new IllegalArgumentException("'" + name
                    + ":' is no word of the search: there are task, account, stage, code, outcome, kind and latest");
        };
    }

    private static Term stage(String word) {
        int code = List.of("sent", "reached", "clicked").indexOf(word) + 1;
        if (code == 0) {
            throw new IllegalArgumentException("stage: takes sent, reached or clicked, was '" + word + "'");
        }
        return callback -> body(callback).contains("\"PushStage\":" + code);
    }

    private static String digits(String value) {
        if (!value.matches("\\d{1,12}")) {
            throw new IllegalArgumentException("code: takes a number, was '" + value + "'");
        }
        return value;
    }

    private static boolean stands(String text, SentCallback callback) {
        return body(callback).contains(text)
                || callback.attempts().stream()
                        .anyMatch(attempt ->
                                attempt.query().contains(text) || attempt.reply().contains(text));
    }

    private static String body(SentCallback callback) {
        return new String(callback.body(), StandardCharsets.UTF_8);
    }
}
