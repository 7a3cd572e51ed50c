package dev.pushback.contract.run;

import dev.pushback.contract.expect.Symptom;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Plays a broken case again before the receiver is condemned for it.
 *
 * <ul>
 *   <li>Broken again: broken.
 *   <li>Kept the second time: it is played up to {@value #PLAYS} times in all, and its rate is told. It stays broken, as
 *       flaky: a receiver that refuses now and then breaks the rule now and then.
 *   <li>Except where one play of ten got no whole reply in time and no other broke the rule: this is what a machine out of
 *       breath looks like, and a right receiver that fails is worse than a wrong one that passes. It passes, and the
 *       result says so; where the others could not be judged, it is skipped for their reason.
 *   <li>A play beside others counts for nothing: if it is broken, the plays alone decide.
 * </ul>
 *
 * <p>The effort is bounded: after {@link #LIMIT} no further play begins, and what has been seen by then decides.
 */
final class Confirmation {

    static final int PLAYS = 10;
    static final Duration LIMIT = Duration.ofSeconds(20);

    private final CaseExecutor player;
    private final boolean strict;

    Confirmation(CaseExecutor player, boolean strict) {
        this.player = player;
        this.strict = strict;
    }

    /** The result of a case whose first play, alone, is broken. */
    CaseResult confirm(CaseExecution first) {
        return decide(new Series(List.of(first)), first);
    }

    /** The result of a case whose play beside others was not kept. */
    CaseResult alone(CaseExecution beside) {
        CaseExecution first = player.playAgain(beside.contractCase());
        if (first.isFailed()) {
            return confirm(first);
        }
        if (!first.isPassed() || !beside.isFailed() || beside.isSilent()) {
            return first.result(strict);
        }
        return decide(new Series(List.of(first)), beside);
    }

    private CaseResult decide(Series series, CaseExecution seen) {
        Series all = series;
        long start = System.nanoTime();
        while (all.size() < PLAYS && !all.isSettled() && System.nanoTime() - start < LIMIT.toNanos()) {
            all = all.and(player.playAgain(seen.contractCase()));
        }
        if (all.broken() == all.size()) {
            return all.shown().result(strict);
        }
        if (all.broken() == 0) {
            return all.unbroken()
                    .result(strict)
                    .because(RunMessage.NOT_KEPT_BESIDE.of(seen.finding().actual(), all.size()), Set.of());
        }
        if (all.isHiccup()) {
            CaseResult other = all.unbroken().result(strict);
            return other.verdict() == Verdict.SKIPPED
                    ? other
                    : other.because(
                            RunMessage.HICCUP.of(
                                    all.size(), all.shown().finding().actual()),
                            Set.of());
        }
        return all.shown().result(strict).because(RunMessage.FLAKY.of(all.broken(), all.size()), Set.of(Symptom.FLAKY));
    }

    /** Plays of one case, alone, in order. */
    private record Series(List<CaseExecution> plays) {

        Series and(CaseExecution play) {
            List<CaseExecution> more = new ArrayList<>(plays);
            more.add(play);
            return new Series(more);
        }

        int size() {
            return plays.size();
        }

        long broken() {
            return plays.stream().filter(CaseExecution::isFailed).count();
        }

        /** Twice broken, and never anything else, needs no third play. */
        boolean isSettled() {
            return size() >= 2 && broken() == size();
        }

        boolean isHiccup() {
            return size() >= PLAYS && broken() == 1 && shown().isSilent();
        }

        CaseExecution shown() {
            return plays.stream().filter(CaseExecution::isFailed).findFirst().orElseThrow();
        }

        CaseExecution unbroken() {
            return plays.stream()
                    .filter(CaseExecution::isPassed)
                    .findFirst()
                    .or(() -> plays.stream().filter(play -> !play.isFailed()).findFirst())
                    .orElseThrow();
        }
    }
}
