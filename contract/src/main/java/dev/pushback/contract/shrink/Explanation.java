package dev.pushback.contract.shrink;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.expect.Symptom;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why callbacks are not acknowledged, as far as that was found out.
 *
 * @param message all of it, with the effort that it took
 * @param causes what of the events matters; empty if it is not about events
 * @param flaky whether they fail now and then only
 */
public record Explanation(Message message, List<Cause> causes, boolean flaky) {

    /** Checks that nothing is null, and copies the list. */
    public Explanation {
        requireNonNull(message, "message");
        causes = List.copyOf(causes);
    }

    /** What is not about events. */
    static Explanation of(Message message) {
        return new Explanation(message, List.of(), false);
    }

    /** The same, said with the effort. */
    Explanation found(Budget budget) {
        ShrinkMessage found = budget.isSpent() ? ShrinkMessage.FOUND_AT_MOST : ShrinkMessage.FOUND;
        return new Explanation(found.of(message, budget.sent()), causes, flaky);
    }

    /** What points to a remedy. */
    public Set<Symptom> symptoms() {
        if (flaky) {
            return Set.of(Symptom.FLAKY);
        }
        boolean isCounted = Stream.of(ShrinkMessage.UP_TO_REFUSES, ShrinkMessage.UP_TO_FAILS)
                .anyMatch(key -> message.find(key).isPresent());
        if (isCounted) {
            return Set.of(Symptom.COUNTED);
        }
        return causes.isEmpty() || causes.get(0).events().size() > 1 ? Set.of() : Set.of(Symptom.NOTED);
    }
}
