package dev.pushback.contract.run;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.shrink.CandidateBatch;
import dev.pushback.contract.shrink.Cause;
import dev.pushback.contract.shrink.Explanation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the receiver gives no answer to. Once two cases have shown the same cause, it is known, and of further cases with such
 * events it is told without asking again; where no cause was found in some cases, it is not looked for in others. For one thread.
 */
final class SilentCauses {

    private static final int ENOUGH = 2;

    private final List<Seen> seen = new ArrayList<>();
    private int unexplained;

    /** Whether a case ended at the time limit. */
    static boolean isSilence(CaseResult broken) {
        return broken.shownAttempt().isOutOfTime();
    }

    /** Whether looking for causes has led to nothing often enough. */
    boolean areHidden() {
        return unexplained >= ENOUGH;
    }

    /** The cause of a silence, if others have shown it. */
    Optional<Explanation> known(CaseResult broken) {
        return seen.stream()
                .filter(one -> one.cases().size() >= ENOUGH && one.isIn(events(broken)))
                .findFirst()
                .map(one -> new Explanation(
                        RunMessage.SILENT_AS_BEFORE.of(
                                one.cause().message(),
                                one.cases().get(0),
                                one.cases().get(1)),
                        List.of(one.cause()),
                        false));
    }

    /** Remembers what was found out of a silence. */
    void learn(CaseResult broken, Optional<Explanation> found) {
        List<Cause> causes = found.map(Explanation::causes).orElse(List.of());
        if (found.isEmpty() || !causes.isEmpty() && causes.stream().noneMatch(Cause::isOfOne)) {
            unexplained++;
        }
        causes.stream().filter(Cause::isOfOne).forEach(cause -> learn(broken, cause));
    }

    private void learn(CaseResult broken, Cause cause) {
        List<Map<String, Object>> culprit =
                List.of(events(broken).get(cause.events().get(0)));
        Optional<Seen> before = seen.stream().filter(one -> one.isIn(culprit)).findFirst();
        String id = broken.contractCase().id();
        before.ifPresentOrElse(
                one -> one.cases().add(id), () -> seen.add(new Seen(cause, new ArrayList<>(List.of(id)))));
    }

    private static List<Map<String, Object>> events(CaseResult broken) {
        return CandidateBatch.read(broken.shownAttempt().call().body())
                .map(CandidateBatch::events)
                .orElse(List.of());
    }

    /**
     * A cause, and the cases that show it.
     *
     * @param cause of one event
     * @param cases their ids, in order
     */
    private record Seen(Cause cause, List<String> cases) {
        boolean isIn(List<Map<String, Object>> events) {
            return events.stream().anyMatch(cause.like());
        }
    }
}
