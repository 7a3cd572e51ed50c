package dev.pushback.contract.run.cause;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import java.util.Optional;
import java.util.Set;

/**
 * What befell a callback that was not acknowledged, without its particulars.
 *
 * @param kind in which way
 * @param status of the reply; 0 if there was none
 */
public record Fate(Kind kind, int status) {

    /** The ways in which a callback can end. */
    public enum Kind {
        /** By a whole reply. */
        ANSWERED,
        /** The connection ended instead of an answer. */
        DROPPED,
        /** Time was up. */
        SILENT
    }

    private static final Set<Failure> DROPS = Set.of(Failure.RESET, Failure.CLOSED, Failure.REFUSED, Failure.TRUNCATED);

    /** Empty for an acknowledged one, and for a refusal in a reply of 200, which is about what was sent. */
    public static Optional<Fate> of(Attempt attempt) {
        if (attempt == null || Expectations.acknowledges(attempt)) {
            return Optional.empty();
        }
        if (attempt.isAnswered()) {
            int status = attempt.reply().status();
            return status == 200 ? Optional.empty() : Optional.of(new Fate(Kind.ANSWERED, status));
        }
        if (attempt.isOutOfTime()) {
            return Optional.of(new Fate(Kind.SILENT, 0));
        }
        return DROPS.contains(attempt.failure()) ? Optional.of(new Fate(Kind.DROPPED, 0)) : Optional.empty();
    }

    /** Whether this attempt met it; one that was sent again was dropped before. */
    public boolean isOf(Attempt attempt) {
        return kind == Kind.DROPPED && attempt.wasResent()
                || of(attempt).filter(this::equals).isPresent();
    }
}
