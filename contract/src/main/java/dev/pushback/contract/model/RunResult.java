package dev.pushback.contract.model;

import static java.util.Objects.requireNonNull;

import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.stack.Sighting;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run says of a receiver.
 *
 * @param target the receiver's URL
 * @param seed what the events were made from
 * @param strict whether SHOULD counted as MUST, and a skip as a failure
 * @param headline what must be known first, such as why hardly anything could be judged; {@link Message#NONE} if nothing
 * @param notes what else must be known, such as cases that were left out; a sentence each
 * @param reached whether anybody was there to judge
 * @param results one for each selected case, in the order of the contract
 * @param sighting what its replies show of what it is written with
 * @param storage what it has stored of what it acknowledged
 */
public record RunResult(
        String target,
        long seed,
        boolean strict,
        Message headline,
        List<Message> notes,
        boolean reached,
        List<CaseResult> results,
        Sighting sighting,
        StorageReport storage) {

    /** What a run says as a whole. */
    public enum Outcome {
        /** Every MUST case passed. */
        CONFORMANT,
        /**
         * No MUST case failed, but one could not be judged. One that is known to fail is judged, and one whose matter never
         * comes about with this receiver, as is its right, need not be.
         */
        PARTIAL,
        /** A MUST case failed; when strict, any case failed or could not be judged. */
        VIOLATED,
        /** There was nobody to judge. */
        UNREACHABLE;

        /** The word in reports and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the lists. */
    public RunResult {
        requireNonNull(target, "target");
        requireNonNull(headline, "headline");
        requireNonNull(sighting, "sighting");
        requireNonNull(storage, "storage");
        notes = List.copyOf(notes);
        results = List.copyOf(results);
    }

    /** A result without notes; the receiver was reached if any case was judged. */
    public RunResult(String target, long seed, boolean strict, Message headline, List<CaseResult> results) {
        this(target, seed, strict, headline, List.of(), anyJudged(results), results);
    }

    /** A result of a receiver of which nothing was found out. */
    public RunResult(
            String target,
            long seed,
            boolean strict,
            Message headline,
            List<Message> notes,
            boolean reached,
            List<CaseResult> results) {
        this(target, seed, strict, headline, notes, reached, results, Sighting.NONE, StorageReport.withoutProbe());
    }

    /** The same with more notes. */
    public RunResult noting(List<Message> more) {
        List<Message> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new RunResult(target, seed, strict, headline, all, reached, results, sighting, storage);
    }

    /** The same of a receiver of which this was found out. */
    public RunResult of(Sighting seen) {
        return new RunResult(target, seed, strict, headline, notes, reached, results, seen, storage);
    }

    /** The same with what is stored. */
    public RunResult of(StorageReport looked) {
        return new RunResult(target, seed, strict, headline, notes, reached, results, sighting, looked);
    }

    /** Both, of the same receiver. */
    public RunResult and(RunResult other) {
        return new RunResult(
                target,
                seed,
                strict,
                headline.isNone() ? other.headline : headline,
                Stream.concat(notes.stream(), other.notes.stream()).distinct().toList(),
                reached || other.reached,
                Stream.concat(results.stream(), other.results.stream()).toList(),
                sighting.equals(Sighting.NONE) ? other.sighting : sighting,
                storage.isJudged() ? storage : other.storage);
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

    /** Whether at least one case was judged; if none was, there is no verdict to rely on, whatever the outcome. */
    public boolean isJudged() {
        return anyJudged(results);
    }

    /** The run's verdict. */
    public Outcome outcome() {
        if (!reached) {
            return Outcome.UNREACHABLE;
        }
        Map<Verdict, Integer> counts = counts();
        if (storage.isViolated()
                || counts.get(Verdict.FAILED) > 0
                || strict && (counts.get(Verdict.WARNED) > 0 || results.stream().anyMatch(CaseResult::isOpen))) {
            return Outcome.VIOLATED;
        }
        return results.isEmpty() || results.stream().anyMatch(RunResult::isMissed) || isStorageOpen()
                ? Outcome.PARTIAL
                : Outcome.CONFORMANT;
    }

    private boolean isStorageOpen() {
        return storage.isProbeWrong() && !storage.advisory();
    }

    /** The MUST cases that could not be judged. */
    public List<CaseResult> missed() {
        return results.stream().filter(RunResult::isMissed).toList();
    }

    private static boolean isMissed(CaseResult result) {
        return result.isOpen() && result.contractCase().level() == Level.MUST;
    }

    private static boolean anyJudged(List<CaseResult> results) {
        return results.stream().anyMatch(result -> result.verdict() != Verdict.SKIPPED || result.known());
    }
}
