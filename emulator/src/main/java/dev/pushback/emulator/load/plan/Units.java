package dev.pushback.emulator.load.plan;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and durations as people write them, the same wherever one can be given. */
public final class Units {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(us|ms|s|m|h)");
    private static final Map<String, Double> NANOS = Map.of("us", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "h", 3600e9);

    /** More nobody waits for, and in nanoseconds a long soon holds no more. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Units() {}

    /**
     * A duration such as {@code 500ms}, {@code 1.5s}, {@code 5m} or {@code 1h}.
     *
     * @throws IllegalArgumentException if it is none, or above 100 years
     */
    public static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches()) {
            throw new MessageException(PlanMessage.NO_DURATION.of(text));
        }
        double nanos = Double.parseDouble(matcher.group(1)) * NANOS.get(matcher.group(2));
        if (nanos > LONGEST.toNanos()) {
            throw new MessageException(PlanMessage.TOO_LONG.of(text));
        }
        return Duration.ofNanos(Math.round(nanos));
    }

    /**
     * A number above 0.
     *
     * @param name of what, for the message
     * @throws IllegalArgumentException if it is none
     */
    public static double positive(Message name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new MessageException(PlanMessage.NOT_ABOVE_0.of(name, text));
    }
}
