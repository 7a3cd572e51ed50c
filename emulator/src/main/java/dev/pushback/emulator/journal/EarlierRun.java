package dev.pushback.emulator.journal;

import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.plan.CompletedCallbacks;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Outcome;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How far the run behind a journal came, so that it can be gone on with.
 *
 * <p>A callback is done when it was acknowledged or refused: then it has its answer. All others are sent, or sent again:
 * those that failed, and those that were on their way when the run ended, of which nobody knows whether they arrived.
 *
 * @param header what the run was
 * @param resumption what it has brought to an end
 * @param refused how many of these were refused
 * @param highest the highest number of a callback that was sent, 0 if none was
 * @param suspects callbacks that may be delivered twice, as they were or may have been sent before: those that are surely
 *     among the first {@code highest}
 * @param doubtful up to which number callbacks may have been sent without a line in the journal, if the run was killed
 * @param cut whether the last line was torn, which means that the run was killed
 */
public record EarlierRun(
        JournalHeader header,
        CompletedCallbacks resumption,
        long refused,
        long highest,
        List<Long> suspects,
        long doubtful,
        boolean cut) {

    /** Copies the list. */
    public EarlierRun {
        suspects = List.copyOf(suspects);
    }

    /**
     * Reads a journal of a run of this plan.
     *
     * @throws JournalException if the file is none, or counts more callbacks than can be kept in mind (2 billion)
     */
    public static EarlierRun read(Path file, LoadPlan plan) {
        BitSet done = new BitSet();
        BitSet refused = new BitSet();
        BitSet seen = new BitSet();
        long underWay = plan.transport().connections() + LoadRun.BACKLOG + JournalWriter.LINES_PER_BATCH;
        int highest = 0;
        int count = 0;
        try (JournalReader reader = JournalReader.open(file)) {
            for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
                JournalLine line = next.get();
                int number = index(file, line.number(), count + underWay);
                count += seen.get(number) ? 0 : 1;
                seen.set(number);
                highest = Math.max(highest, number);
                Outcome.State state = Outcome.ofText(line.outcome()).state();
                done.set(number, state != Outcome.State.FAILED);
                refused.set(number, state == Outcome.State.REFUSED);
            }
            CompletedCallbacks resumption = new CompletedCallbacks(
                    number -> number < Integer.MAX_VALUE && done.get((int) number), done.cardinality());
            return new EarlierRun(
                    reader.header(),
                    resumption,
                    refused.cardinality(),
                    highest,
                    open(done, highest),
                    plan.known() == LoadPlan.UNLIMITED
                            ? highest + underWay
                            : Math.min(highest + underWay, plan.known()),
                    reader.isCut());
        }
    }

    private static List<Long> open(BitSet done, int highest) {
        return IntStream.rangeClosed(1, highest)
                .filter(number -> !done.get(number))
                .mapToObj(number -> (long) number)
                .toList();
    }

    /** No more callbacks are ever under way together: who says so has not been sending by this plan. */
    private static int index(Path file, long number, long most) {
        if (number > most) {
            throw new JournalException(JournalMessage.NOT_OF_THIS_RUN.of(file.toString(), number, most));
        }
        if (number >= Integer.MAX_VALUE) {
            throw new JournalException(JournalMessage.TOO_MANY.of(file.toString()));
        }
        return (int) number;
    }
}
