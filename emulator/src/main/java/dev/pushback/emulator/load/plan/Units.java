package dev.pushback.emulator.load.plan;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers and durations of paces and thresholds. */
public final class Units {

    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(us|ms|s|m|h)");
    private static final Map<String, Double> NANOS = Map.of("us", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9, "h", 3600e9);

    private Units() {}

    /**
     * A duration such as {@code 500ms}, {@code 30s} or {@code 5m}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Duration duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a duration such as 500ms, 30s or 5m: '" + text + "'");
        }
        double nanos = Double.parseDouble(matcher.group(1)) * NANOS.get(matcher.group(2));
        if (nanos > Long.MAX_VALUE / 2.0) {
            throw new IllegalArgumentException("a duration must be below 146 years, was " + text);
        }
        return Duration.ofNanos(Math.round(nanos));
    }

    /**
     * A number above 0.
     *
     * @throws IllegalArgumentException if it is none
     */
    static double positive(String name, String text) {
        try {
            double value = Double.parseDouble(text);
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new IllegalArgumentException(name + " must be a number above 0, was '" + text + "'");
    }
}
