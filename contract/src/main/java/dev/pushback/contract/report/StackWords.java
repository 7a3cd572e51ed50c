package dev.pushback.contract.report;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.stack.ReplyText;
import dev.pushback.contract.stack.Sighting;
import dev.pushback.contract.stack.Sighting.Explanation;
import dev.pushback.contract.stack.Stack;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of the stack that a receiver is written with.
 *
 * @param wording the language
 * @param sighting what is known of it
 */
record StackWords(Wording wording, Sighting sighting) {

    /** The default that explains a broken case. */
    Optional<Explanation> explanation(CaseResult result) {
        return result.isBroken()
                        && result.shownAttempt() != null
                        && result.shownAttempt().isAnswered()
                ? sighting.explanation(
                        result.contractCase().id(),
                        ReplyText.of(result.shownAttempt().reply()))
                : Optional.empty();
    }

    /** Stack and cause. */
    String remedy(Explanation found) {
        return wording.text("stack.remedy", found.stack().title(), text(found));
    }

    /** Stack, cause and the lines to change, of the worst that is broken; empty if nothing is, or nothing is known. */
    String headline(List<CaseResult> results) {
        Stack known = sighting.app() == null ? sighting.gateway() : sighting.app();
        if (known == null || results.stream().noneMatch(CaseResult::isBroken)) {
            return "";
        }
        String look = wording.text(sighting.told() ? "stack.told" : "stack.looks", name());
        return Stream.of(Verdict.FAILED, Verdict.WARNED)
                .flatMap(verdict -> results.stream().filter(result -> result.verdict() == verdict))
                .flatMap(result -> explanation(result).stream())
                .findFirst()
                .map(found -> look
                        + wording.text(
                                "stack.cause",
                                text(found),
                                String.join(" ", found.trap().fix(wording.isChinese()))))
                .orElseGet(() -> look + wording.text("stack.more", known.name()));
    }

    private String name() {
        if (sighting.app() == null) {
            return wording.text("stack.gateway", sighting.gateway().title());
        }
        return sighting.gateway() == null
                ? sighting.app().title()
                : wording.text(
                        "stack.behind",
                        sighting.app().title(),
                        sighting.gateway().title());
    }

    private String text(Explanation found) {
        return found.trap().text(wording.isChinese());
    }
}
