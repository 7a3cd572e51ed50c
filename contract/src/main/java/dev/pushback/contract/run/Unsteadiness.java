package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Notices a receiver that leaves callbacks unanswered whatever they hold: then no case is to blame, and the rest would be
 * waited for in vain, a time limit each.
 *
 * <p>Once so many cases got no answer in time, the plainest callback is sent a few times, one after the other. One without an
 * answer behind one with an answer shows it: a queue that is worked off would answer from then on.
 */
final class Unsteadiness {

    private static final List<Integer> ASKED_AFTER = List.of(5, 20);
    private static final int CALLBACKS = 6;

    private final Supplier<Attempt> plainest;
    private int silent;
    private Message found = Message.NONE;

    Unsteadiness(Supplier<Attempt> plainest) {
        this.plainest = plainest;
    }

    /** What is found; {@link Message#NONE} as long as nothing is. */
    Message found() {
        return found;
    }

    /** Takes note of a result, and asks the receiver where it is time. */
    void after(CaseResult result) {
        boolean isSilent = result.isBroken()
                && result.shownAttempt() != null
                && result.shownAttempt().isOutOfTime();
        silent += isSilent ? 1 : 0;
        if (isSilent && found.isNone() && ASKED_AFTER.contains(silent)) {
            look();
        }
    }

    private void look() {
        List<Attempt> attempts = Stream.generate(plainest).limit(CALLBACKS).toList();
        boolean isUnsteady = attempts.stream()
                .dropWhile(attempt -> !Expectations.acknowledges(attempt))
                .anyMatch(Attempt::isOutOfTime);
        if (isUnsteady) {
            long lost = attempts.stream().filter(Attempt::isOutOfTime).count();
            found = RunMessage.UNSTEADY_HEADLINE.of(lost, CALLBACKS);
        }
    }
}
