package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Notices that each answer takes longer than those before it, whatever is sent: then something grows with the calls. For any
 * number of threads.
 */
final class Slowing {

    /** Large bodies take their time for what they hold. */
    private static final int SMALL = 2_000;

    /** Fewer say nothing of each part. */
    private static final int LEAST = 36;

    private static final int PARTS = 6;

    /** Less is no matter, and may be of this machine. */
    private static final long LONG_MS = 100;

    /** The last take so many times as long as the first, at least. */
    private static final int TIMES = 4;

    /** What is so much of the last after a third of the calls grew along, and did not jump. */
    private static final double THIRD = 0.15;

    private final List<Long> answers = new ArrayList<>();

    /** Takes note of what came of a call. */
    synchronized void note(Attempt attempt) {
        if (attempt.isAnswered() && attempt.call().body().length < SMALL) {
            answers.add(attempt.took().toMillis());
        }
    }

    /** How it grew, if it did so all along. */
    synchronized Optional<Growth> seen() {
        if (answers.size() < LEAST) {
            return Optional.empty();
        }
        List<Long> medians = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            medians.add(median(answers.subList(i * answers.size() / PARTS, (i + 1) * answers.size() / PARTS)));
        }
        long first = medians.get(0);
        long last = medians.get(PARTS - 1);
        boolean isGrowing = last >= LONG_MS && last >= TIMES * first && medians.get(PARTS / 3) >= THIRD * last;
        for (int i = 1; i < PARTS; i++) {
            isGrowing = isGrowing && medians.get(i) > medians.get(i - 1);
        }
        return isGrowing ? Optional.of(new Growth(first, last, answers.size())) : Optional.empty();
    }

    private static long median(List<Long> some) {
        return some.stream().sorted().skip(some.size() / 2).findFirst().orElseThrow();
    }

    /**
     * How it grew.
     *
     * @param first about how long an answer took at first, in milliseconds
     * @param last the same of the last
     * @param calls how many were answered
     */
    record Growth(long first, long last, int calls) {

        /** As half a sentence about the receiver. */
        Message message() {
            return RunMessage.SLOWING.of(first, last, calls);
        }
    }
}
