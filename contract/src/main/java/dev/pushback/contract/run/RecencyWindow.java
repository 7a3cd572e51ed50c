package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.Signature;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Which times of signing a receiver takes, in seconds from now.
 *
 * @param first the earliest
 * @param last the latest
 */
record RecencyWindow(long first, long last) {

    private static final long WINDOW = Signature.WINDOW.toSeconds();

    /** What is taken so near to the ends is a window around now, give or take a second or two. */
    private static final long NEAR_END = WINDOW - 3;

    /** Other windows than the documented one say nothing of a clock; nor does one that ends now. */
    private static final long MOST_OFF = 3;

    private static final long STEP = 100;
    private static final long MOST_STEPS = 9;
    private static final long HOUR = 3600;
    private static final long MOST_HOURS = 14;

    /** The middle of the window, if it is as wide as documented and not around now. */
    static Optional<Long> of(Attempt plainest, CaseExecutor player) {
        Optional<Long> taken = Expectations.acknowledges(plainest) ? Optional.of(0L) : search(plainest, player);
        if (taken.isEmpty() || taken.get() == 0 && takes(player, NEAR_END) == takes(player, -NEAR_END)) {
            return Optional.empty();
        }
        return Optional.of(new RecencyWindow(end(player, taken.get(), -1), end(player, taken.get(), 1)))
                .filter(RecencyWindow::isAsDocumented)
                .map(window -> (window.first + window.last) / 2);
    }

    private boolean isAsDocumented() {
        boolean endsNow = Math.min(Math.abs(first), Math.abs(last)) <= MOST_OFF;
        return Math.abs(last - first - 2 * WINDOW) <= MOST_OFF && !endsNow;
    }

    /** A time that is taken: within a quarter of an hour, or whole hours away, as where a time zone is taken for UTC. */
    private static Optional<Long> search(Attempt plainest, CaseExecutor player) {
        if (plainest.took().compareTo(Baseline.FAST) >= 0) {
            return Optional.empty();
        }
        return LongStream.concat(
                        LongStream.rangeClosed(1, MOST_STEPS).map(step -> step * STEP),
                        LongStream.rangeClosed(1, MOST_HOURS).map(hours -> hours * HOUR))
                .flatMap(away -> LongStream.of(away, -away))
                .filter(away -> takes(player, away))
                .boxed()
                .findFirst();
    }

    /** The last time that is taken in this direction, from one that is. */
    private static long end(CaseExecutor player, long taken, int direction) {
        long good = 0;
        long bad = 2 * WINDOW + MOST_OFF + 1;
        while (bad - good > 1) {
            long middle = (good + bad) / 2;
            if (takes(player, taken + direction * middle)) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        return taken + direction * good;
    }

    private static boolean takes(CaseExecutor player, long fromNow) {
        return Expectations.acknowledges(player.sendPlainest(Duration.ofSeconds(fromNow)));
    }
}
