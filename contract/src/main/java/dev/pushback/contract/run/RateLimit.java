package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A receiver that takes only so many callbacks in a second, and refuses the others in whatever words, or drops them.
 *
 * @param taken about how many it takes
 * @param refusal what it answers to one more
 */
record RateLimit(int taken, Attempt refusal) {

    private static final int AT_ONCE = 8;

    /** Who takes so many without a pause has no limit that cases meet. */
    private static final int MANY = 400;

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(1100);
    private static final int PAUSES = 3;

    /**
     * Finds it out: plain callbacks follow each other without a pause until one is refused; then so are nearly all, and after a
     * pause none is. Seen twice, so that neither a refusal now and then nor a ban is taken for it.
     */
    static Optional<RateLimit> of(CaseExecutor player) {
        return once(player).flatMap(first -> once(player).map(second -> first.taken < second.taken ? first : second));
    }

    private static Optional<RateLimit> once(CaseExecutor player) {
        if (!isCalm(player)) {
            return Optional.empty();
        }
        List<Attempt> answers = new ArrayList<>();
        long start = System.nanoTime();
        while (refused(answers) == 0 && answers.size() < MANY && System.nanoTime() - start < LONG.toNanos()) {
            answers.addAll(player.sendPlainest(AT_ONCE));
        }
        List<Attempt> more = refused(answers) == 0 ? List.of() : player.sendPlainest(AT_ONCE);
        return refused(more) < AT_ONCE - 2 || !isCalm(player)
                ? Optional.empty()
                : Optional.of(new RateLimit((int) (answers.size() - refused(answers)), more.get(AT_ONCE - 1)));
    }

    /** Whether after a pause, or some, several at once are all acknowledged. */
    private static boolean isCalm(CaseExecutor player) {
        for (int i = 0; i < PAUSES; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            if (player.sendPlainest(AT_ONCE).stream().allMatch(Expectations::acknowledges)) {
                return true;
            }
        }
        return false;
    }

    private static long refused(List<Attempt> answers) {
        return answers.stream()
                .filter(answer -> !answer.isOutOfTime() && !Expectations.acknowledges(answer))
                .count();
    }

    /** How many may be sent in a second without meeting it. */
    int pace() {
        return Math.max(1, (AT_ONCE + taken) * 6 / 10);
    }

    /** What must be known first. */
    Message headline() {
        return RunMessage.RATE_FOUND.of(AT_ONCE + taken, AttemptSummary.of(refusal));
    }
}
