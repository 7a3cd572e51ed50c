package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Trait;
import java.util.List;
import java.util.Optional;

/** Tells a receiver that parses JSON and never looks at Events: all it is told goes lost, and it says OK. */
final class UnreadEvents {

    private static final String NOTE =
            "The receiver acknowledges whatever Events holds, a string or an object too: it does"
                    + " not seem to read Events. Does it bind them to a class with getEvents(), which many libraries take for events?"
                    + " --probe URL shows what is stored.";

    private UnreadEvents() {}

    static Optional<String> note(List<CaseResult> results) {
        List<CaseResult> without = results.stream()
                .filter(result -> result.contractCase().is(Trait.WITHOUT_EVENTS))
                .toList();
        boolean allTaken = without.size() > 1
                && without.stream()
                        .allMatch(result ->
                                result.shownAttempt() != null && Expectations.acknowledges(result.shownAttempt()));
        return allTaken ? Optional.of(NOTE) : Optional.empty();
    }
}
