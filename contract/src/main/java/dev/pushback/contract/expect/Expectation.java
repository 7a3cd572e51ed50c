package dev.pushback.contract.expect;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.function.Function;

/** What must come back: a pure function of what did, and of what is stored where there is a probe. */
public interface Expectation {

    /** What must come back, where that can be said of every such case; {@link Message#NONE} where the title says it. */
    default Message expected() {
        return Message.NONE;
    }

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

    /** Judges as the function says. */
    static Expectation of(Message expected, Function<List<Attempt>, Finding> judgement) {
        return new Expectation() {
            @Override
            public Message expected() {
                return expected;
            }

            @Override
            public Finding judge(List<Attempt> attempts) {
                return judgement.apply(attempts);
            }
        };
    }

    /** Judges each attempt by itself; the first that is not kept is the finding. */
    static Expectation ofEach(Message expected, OfOne one) {
        return of(expected, attempts -> {
            for (int i = 0; i < attempts.size(); i++) {
                Finding finding = one.judge(attempts.get(i));
                if (!finding.isPassed()) {
                    return finding.at(i);
                }
            }
            return Finding.passed();
        });
    }

    /** Both must be kept; the first that is not is the finding. */
    default Expectation and(Expectation other) {
        return of(expected(), attempts -> {
            Finding finding = judge(attempts);
            return finding.isPassed() ? other.judge(attempts) : finding;
        });
    }

    /** A judgement of one attempt. */
    @FunctionalInterface
    interface OfOne {
        /** Judges one attempt. */
        Finding judge(Attempt attempt);
    }
}
