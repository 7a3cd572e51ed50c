package dev.pushback.contract.expect;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.emulator.http.Attempt;
import java.util.List;

/** What must come back: a pure function of what did, and of what is stored where there is a probe. */
@FunctionalInterface
public interface Expectation {

    /** Judges the attempts of a script, one for each of its calls, in order; never empty. */
    Finding judge(List<Attempt> attempts);

    /**
     * Judges the attempts and, where that matters, what the receiver has stored because of them.
     *
     * @param probe tells what is stored; {@code null} if there is none
     */
    default Finding judge(List<Attempt> attempts, ReceiverProbe probe) {
        return judge(attempts);
    }

    /**
     * Like {@link #judge(List, ReceiverProbe)} beside other cases: what takes patience to judge is left open soon, for the
     * case is played again alone.
     */
    default Finding judgeBriefly(List<Attempt> attempts, ReceiverProbe probe) {
        return judge(attempts, probe);
    }

    /** Judges each attempt by itself; the first that is not kept is the finding. */
    static Expectation ofEach(OfOne one) {
        return attempts -> {
            for (int i = 0; i < attempts.size(); i++) {
                Finding finding = one.judge(attempts.get(i));
                if (!finding.isKept()) {
                    return finding.at(i);
                }
            }
            return Finding.kept();
        };
    }

    /** Both must be kept; the first that is not is the finding. */
    default Expectation and(Expectation other) {
        return attempts -> {
            Finding finding = judge(attempts);
            return finding.isKept() ? other.judge(attempts) : finding;
        };
    }

    /** A judgement of one attempt. */
    @FunctionalInterface
    interface OfOne {
        /** Judges one attempt. */
        Finding judge(Attempt attempt);
    }
}
