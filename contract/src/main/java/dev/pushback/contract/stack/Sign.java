package dev.pushback.contract.stack;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Regular expressions on replies as {@link ReplyText} writes them, each of which must be found in some reply.
 *
 * @param patterns at least one
 */
public record Sign(List<Pattern> patterns) {

    @JsonCreator
    static Sign of(List<String> patterns) {
        return new Sign(patterns.stream().map(Pattern::compile).toList());
    }

    boolean isSeenIn(List<String> replies) {
        return patterns.stream()
                .allMatch(pattern -> replies.stream()
                        .anyMatch(reply -> pattern.matcher(reply).find()));
    }
}
