package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * Notices that answers take longer and longer, whatever is sent: then something grows with the calls, with those that are
 * refused, or with the connections. For any number of threads.
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

    /** What grows with some calls only is more easily met by chance: each part is about as long as its place says. */
    private static final double OFF = 0.25;

    private final List<Answer> answers = new ArrayList<>();
    private int refused;

    /** Takes note of what came of a call. */
    synchronized void note(Attempt attempt) {
        if (attempt.isAnswered() && attempt.call().body().length < SMALL) {
            answers.add(new Answer(
                    attempt.took().toMillis(),
                    answers.size(),
                    refused,
                    attempt.carried().connection()));
        }
        refused += attempt.isAnswered() && !Expectations.acknowledges(attempt) ? 1 : 0;
    }

    /** How it grew, if it did so all along. */
    synchronized Optional<Growth> seen() {
        return grown(Answer::call, false, RunMessage.BY_CALLS)
                .or(() -> grown(Answer::refused, true, RunMessage.BY_REFUSALS))
                .or(() -> grown(Answer::connection, true, RunMessage.BY_CONNECTIONS));
    }

    private Optional<Growth> grown(ToLongFunction<Answer> by, boolean evenly, RunMessage driver) {
        List<Answer> known =
                answers.stream().filter(one -> by.applyAsLong(one) >= 0).toList();
        long least = known.stream().mapToLong(by).min().orElse(0);
        long most = known.stream().mapToLong(by).max().orElse(0);
        if (most - least + 1 < LEAST) {
            return Optional.empty();
        }
        long[] medians = new long[PARTS];
        for (int i = 0; i < PARTS; i++) {
            long from = least + i * (most - least + 1) / PARTS;
            long end = least + (i + 1) * (most - least + 1) / PARTS;
            long[] part = known.stream()
                    .filter(one -> by.applyAsLong(one) >= from && by.applyAsLong(one) < end)
                    .mapToLong(Answer::millis)
                    .sorted()
                    .toArray();
            if (part.length < LEAST / PARTS - 1) {
                return Optional.empty();
            }
            medians[i] = part[part.length / 2];
        }
        return isGrowing(medians) && (!evenly || isEven(medians))
                ? Optional.of(new Growth(medians[0], medians[PARTS - 1], most, driver))
                : Optional.empty();
    }

    private static boolean isGrowing(long[] medians) {
        long last = medians[PARTS - 1];
        return last >= LONG_MS
                && last >= TIMES * medians[0]
                && medians[PARTS / 3] >= THIRD * last
                && IntStream.range(1, PARTS).allMatch(i -> medians[i] > medians[i - 1]);
    }

    private static boolean isEven(long[] medians) {
        long first = medians[0];
        long last = medians[PARTS - 1];
        return IntStream.range(0, PARTS)
                .allMatch(i -> Math.abs(first + (last - first) * i / (PARTS - 1) - medians[i]) <= OFF * last);
    }

    /**
     * An answer.
     *
     * @param millis how long it took
     * @param call how many calls were answered before
     * @param refused how many were refused before
     * @param connection the number of its connection; 0 if that is not known
     */
    private record Answer(long millis, int call, int refused, long connection) {}

    /**
     * How it grew.
     *
     * @param first about how long an answer took at first, in milliseconds
     * @param last the same of the last
     * @param count of how many calls, refusals or connections
     * @param driver of which of these
     */
    record Growth(long first, long last, long count, RunMessage driver) {

        /** As half a sentence about the receiver. */
        Message message() {
            return RunMessage.SLOWING.of(first, last, count, driver.of());
        }
    }
}
