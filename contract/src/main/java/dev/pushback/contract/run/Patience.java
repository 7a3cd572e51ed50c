package dev.pushback.contract.run;

import java.time.Duration;

/** How long something is asked for at most. */
record Patience(Duration most) {

    static Patience ofSeconds(int seconds) {
        return new Patience(Duration.ofSeconds(seconds));
    }

    /** Begins now. */
    Limit from() {
        return new Limit(System.nanoTime() + most.toNanos());
    }

    /** A moment. */
    record Limit(long end) {

        boolean isUp() {
            return System.nanoTime() - end >= 0;
        }
    }
}
