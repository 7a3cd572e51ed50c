package dev.pushback.emulator.load.plan;

import static java.util.Objects.requireNonNull;

import java.util.function.LongPredicate;

/**
 * What an earlier run of the same plan has brought to an end, and is not sent again.
 *
 * @param done which callbacks, by their number counted from 1
 * @param count how many they are
 */
public record CompletedCallbacks(LongPredicate done, long count) {

    /** Nothing was done before. */
    public static final CompletedCallbacks NOTHING = new CompletedCallbacks(number -> false, 0);

    /** Checks that nothing is null. */
    public CompletedCallbacks {
        requireNonNull(done, "done");
    }
}
