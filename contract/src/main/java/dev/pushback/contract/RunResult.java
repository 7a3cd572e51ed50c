package dev.pushback.contract;

import dev.pushback.schema.rule.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run says of a receiver.
 *
 * @param target the receiver's URL
 * @param seed what the events were made from
 * @param strict whether SHOULD counted as MUST, and a skip as a failure
 * @param headline what must be known first, such as why hardly anything could be judged; empty if nothing
 * @param results one for each selected case, in the order of the contract
 */
public record RunResult(String target, long seed, boolean strict, String headline, List<CaseResult> results) {

    /** What a run says as a whole. */
    public enum Outcome {
        /** Every MUST case passed. */
        CONFORMANT,
        /** No MUST case failed, but one could not be judged. */
        PARTIAL,
        /** A MUST case failed. */
        VIOLATED,
        /** There was nobody to judge. */
        UNREACHABLE;

        /** The word in reports and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    public RunResult {
        results = List.copyOf(results);
    }

    /** How often each verdict was given. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, (int) results.stream()
                    .filter(result -> result.verdict() == verdict)
                    .count());
        }
        return counts;
    }

    /** The run's verdict. */
    public Outcome outcome() {
        Map<Verdict, Integer> counts = counts();
        if (counts.get(Verdict.FAILED) > 0 || strict && counts.get(Verdict.WARNED) > 0) {
            return Outcome.VIOLATED;
        }
        boolean nothingJudged = counts.get(Verdict.SKIPPED) == results.size();
        if (nothingJudged) {
            return Outcome.UNREACHABLE;
        }
        return results.stream().anyMatch(this::isMissed) ? Outcome.PARTIAL : Outcome.CONFORMANT;
    }

    private boolean isMissed(CaseResult result) {
        return result.verdict() == Verdict.SKIPPED
                && (strict || result.contractCase().level() == Level.MUST);
    }
}
