package dev.pushback.contract.report;

import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Verdict;
import dev.pushback.contract.stack.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run in the words of reports: secrets are hidden, nothing is escaped yet.
 *
 * @param version the program's
 * @param target the receiver's URL
 * @param isBuiltIn whether that is the receiver that stands in where no URL is given
 * @param seed what the events were made from
 * @param outcome what the run says as a whole
 * @param headline what must be known first; empty if nothing
 * @param notes what else must be known; a sentence each
 * @param isJudged whether at least one case was judged
 * @param counts how often each verdict was given
 * @param began when the first call went out; {@code null} if none did
 * @param took the sum over all cases
 * @param cases in the order of the contract
 * @param storage what is stored of what was acknowledged
 * @param sighting what the receiver is written with, as far as it shows
 */
public record RunReport(
        String version,
        String target,
        boolean isBuiltIn,
        long seed,
        RunResult.Outcome outcome,
        String headline,
        List<String> notes,
        boolean isJudged,
        Map<Verdict, Integer> counts,
        Instant began,
        Duration took,
        List<CaseReport> cases,
        StorageSection storage,
        Sighting sighting) {

    /** Copies the collections. */
    public RunReport {
        notes = List.copyOf(notes);
        counts = Map.copyOf(counts);
        cases = List.copyOf(cases);
    }

    /** Why there is no verdict to rely on, as the exit code says, too; empty if there is one. */
    String flaw(Wording wording) {
        boolean isWhole =
                isJudged && (outcome == RunResult.Outcome.CONFORMANT || outcome == RunResult.Outcome.VIOLATED);
        if (isWhole) {
            return "";
        }
        return headline.isEmpty() ? TextReport.summary(this, wording) : headline;
    }

    /** How often this verdict was given. */
    public int count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0);
    }
}
