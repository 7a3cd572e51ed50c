package dev.pushback.emulator.load.plan;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Which callbacks are sent again, and how.
 *
 * <p>Source: {@link Rule#RETRY_ON_TIMEOUT}; how often, how soon and with which signature is not documented. A callback
 * that was refused has its answer and is never sent again.
 *
 * @param count how many times at most, 0 for never
 * @param onTimeout whether after no reply in time
 * @param onError whether after any other failure
 * @param delay from the end of an attempt to the next
 * @param keepSign whether a retry has the first attempt's RequestTime and Sign instead of fresh ones
 */
@API(status = API.Status.STABLE)
public record Retries(int count, boolean onTimeout, boolean onError, Duration delay, boolean keepSign) {

    /** Nothing is sent again. */
    public static final Retries NONE = new Retries(0, false, false, Duration.ZERO, false);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code count} or {@code delay} is below 0
     */
    public Retries {
        requireNonNull(delay, "delay");
        if (count < 0 || delay.isNegative()) {
            throw new MessageException(PlanMessage.RETRIES.of(String.valueOf(count), delay.toString()));
        }
    }

    /** Whether an attempt with this outcome is followed by another. */
    public boolean follow(Outcome outcome, int attempt) {
        boolean wanted = outcome.isTimeout() ? onTimeout : onError;
        return attempt <= count && outcome.state() == Outcome.State.FAILED && wanted;
    }
}
