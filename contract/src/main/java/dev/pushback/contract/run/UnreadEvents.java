package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a receiver that parses JSON and never looks at Events: all it is told goes lost, and it says OK. */
final class UnreadEvents {

    private static final Set<String> TAKEN = Set.of(
            "malformed.empty-object", "malformed.events-object", "malformed.events-string", "malformed.event-number");

    private static final String NOTE =
            "The receiver acknowledges whatever Events holds, a string or an object too: it does"
                    + " not seem to read Events. Does it bind them to a class with getEvents(), which many libraries take for events?"
                    + " --probe URL shows what is stored.";

    private UnreadEvents() {}

    static Optional<String> note(List<CaseResult> results) {
        long taken = results.stream()
                .filter(result -> TAKEN.contains(result.contractCase().id()))
                .filter(result -> result.shownAttempt() != null && Expectations.acknowledges(result.shownAttempt()))
                .count();
        return taken == TAKEN.size() ? Optional.of(NOTE) : Optional.empty();
    }
}
