package dev.pushback.emulator.load.stats;

import dev.pushback.emulator.load.plan.Units;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A bound on a figure of a run; a run that is beyond it fails.
 *
 * <p>Shape: {@code METRIC OP VALUE [/ BUDGET]}, as in {@code p99>500ms}, {@code failed>0.1%}, {@code coverage<100%} or
 * {@code p99>500ms/3s}. Latencies ({@code p50 p90 p99 p999 max}, and {@code ackp50 … ackmax} of acknowledged callbacks alone) and {@code lag} are compared with a duration, {@code rate}
 * with a number, all others with a number or, with {@code %}, with a part: of the planned callbacks, of the events sent, of
 * the combinations that can occur. Without a budget the figure of the whole run counts, and a percentage is itself the
 * budget that one blip fits into. With a budget, the figure of each second counts, and the run fails when the bound was
 * broken for more seconds than that. Latencies count in the second in which a callback was meant to start; the last second,
 * which is seldom a whole one, says nothing of the rate.
 *
 * <p>A figure that was never measured, such as a percentile without a reply, is beyond every bound.
 */
public final class Threshold {

    /** Of fewer callbacks under way no percentage says anything. */
    public static final int FEWEST_FOR_PARTS = 100;

    private static final Pattern SHAPE =
            Pattern.compile("\\s*([a-z0-9]+)\\s*(>=|<=|>|<)\\s*([^/\\s]+)\\s*(?:/\\s*(\\S+))?\\s*");

    private static final LoadSummary.Second IDLE =
            new LoadSummary.Second(0, 0, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN, "");

    private final String text;
    private final Metric metric;
    private final String operator;
    private final double bound;
    private final boolean isPart;
    private final Duration budget;

    /**
     * A threshold that is missed.
     *
     * @param threshold the threshold as it was given
     * @param actual what the run showed, in the same unit
     */
    public record Miss(String threshold, String actual) {

        @Override
        public String toString() {
            return threshold + " (was " + actual + ")";
        }
    }

    private Threshold(String text, Metric metric, String operator, double bound, boolean isPart, Duration budget) {
        this.text = text;
        this.metric = metric;
        this.operator = operator;
        this.bound = bound;
        this.isPart = isPart;
        this.budget = budget;
    }

    /**
     * Reads thresholds with commas between.
     *
     * @throws IllegalArgumentException if one is none, saying what is allowed
     */
    public static List<Threshold> parse(String list) {
        return Arrays.stream(list.split(",", -1)).map(Threshold::parseOne).toList();
    }

    /**
     * Reads thresholds on what is known while a run is under way.
     *
     * @throws IllegalArgumentException if one is none, or of a figure that only a whole run has
     */
    public static List<Threshold> parseForProgress(String list) {
        List<Threshold> thresholds = parse(list);
        for (Threshold threshold : thresholds) {
            boolean known = threshold.metric == Metric.FAILED || threshold.metric == Metric.REFUSED;
            if (!known || threshold.budget != null || !threshold.operator.startsWith(">")) {
                throw new MessageException(LoadMessage.CANT_END.of(threshold.toString()));
            }
        }
        return thresholds;
    }

    private static Threshold parseOne(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new MessageException(LoadMessage.NO_THRESHOLD.of(text));
        }
        Metric metric = metric(matcher.group(1));
        String value = matcher.group(3);
        boolean isPart = value.endsWith("%");
        Duration budget = matcher.group(4) == null ? null : budget(metric, matcher.group(4), isPart);
        Threshold threshold =
                new Threshold(text.strip(), metric, matcher.group(2), bound(metric, value), isPart, budget);
        if (threshold.operator.equals("<") && threshold.bound == 0) {
            throw new MessageException(LoadMessage.NEVER_BELOW.of(text.strip()));
        }
        if (threshold.isNeverMissed()) {
            throw new MessageException(LoadMessage.NEVER_MISSED.of(text.strip()));
        }
        return threshold;
    }

    /** A part is none or all of something at the least and at the most; only retries can be more than the callbacks. */
    private boolean isNeverMissed() {
        boolean isOfAll = isPart && metric != Metric.RETRIED;
        return isOfAll && (operator.equals(">") ? bound >= 100 : operator.equals(">=") && bound > 100);
    }

    private static Metric metric(String name) {
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new MessageException(LoadMessage.NO_FIGURE.of(
                        name, Arrays.stream(Metric.values()).map(Metric::id).collect(Collectors.joining(", ")))));
    }

    private static double bound(Metric metric, String value) {
        if (metric.unit() == Metric.Unit.MILLIS) {
            return Units.duration(value).toNanos() / 1e6;
        }
        if (value.endsWith("%") && !metric.unit().hasParts()) {
            throw new MessageException(LoadMessage.NO_PART.of(metric.id(), value));
        }
        String number = value.endsWith("%") ? value.substring(0, value.length() - 1) : value;
        try {
            double bound = Double.parseDouble(number);
            if (bound >= 0 && bound < Double.POSITIVE_INFINITY) {
                return bound;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new MessageException((metric.unit().hasParts() ? LoadMessage.NO_NUMBER_OR_PART : LoadMessage.NO_NUMBER)
                .of(metric.id(), value));
    }

    private static Duration budget(Metric metric, String text, boolean isPart) {
        if (!metric.hasSeconds() || isPart) {
            throw new MessageException(
                    (isPart ? LoadMessage.NO_BUDGET_OF_PART : LoadMessage.NO_BUDGET).of(metric.id()));
        }
        return Units.duration(text);
    }

    /**
     * Whether a run of so long can miss this threshold.
     *
     * @throws IllegalArgumentException if its budget is longer than the run
     */
    public void mustFitInto(Duration run) {
        if (budget != null && budget.compareTo(run) > 0) {
            throw new MessageException(LoadMessage.BUDGET_OF_ALL.of(text, Range.written(run)));
        }
    }

    /** How a run misses this threshold; empty if it keeps it. */
    public Optional<Miss> missedBy(LoadSummary summary) {
        if (budget != null) {
            long broken = brokenSeconds(metric == Metric.RATE ? whileSending(summary) : summary.seconds());
            return broken * 1000 > budget.toMillis()
                    ? Optional.of(new Miss(text, "broken for " + broken + " s"))
                    : Optional.empty();
        }
        double actual = isPart ? part(summary) : metric.of(summary);
        return breaks(actual) ? Optional.of(new Miss(text, shown(actual))) : Optional.empty();
    }

    /** How a run that is under way misses this threshold already; of those that {@link #parseForProgress} reads. */
    public Optional<Miss> missedBy(LoadProgress progress) {
        double count = metric == Metric.FAILED ? progress.failed() : progress.refused();
        if (isPart && progress.sent() < FEWEST_FOR_PARTS) {
            return Optional.empty();
        }
        double actual = isPart ? count / progress.sent() * 100 : count;
        return breaks(actual) ? Optional.of(new Miss(text, shown(actual))) : Optional.empty();
    }

    /** The seconds in which there was something to send; the last of them is cut off somewhere. */
    private static List<LoadSummary.Second> whileSending(LoadSummary summary) {
        List<LoadSummary.Second> seconds = summary.seconds();
        boolean isAllSent = summary.callbacks().unsent() == 0;
        int end = seconds.size();
        while (isAllSent && end > 0 && seconds.get(end - 1).sent() == 0) {
            end--;
        }
        return seconds.subList(0, Math.max(0, end - 1));
    }

    /** A second that is not there was one in which nothing happened. */
    private long brokenSeconds(List<LoadSummary.Second> seconds) {
        long told = seconds.stream().filter(this::isBroken).count();
        long all = seconds.isEmpty() ? 0 : seconds.get(seconds.size() - 1).second() + 1;
        return told + (isBroken(IDLE) ? all - seconds.size() : 0);
    }

    private boolean isBroken(LoadSummary.Second second) {
        double actual = metric.of(second);
        return !Double.isNaN(actual) && breaks(actual);
    }

    /** The threshold as it was given. */
    @Override
    public String toString() {
        return text;
    }

    private double part(LoadSummary summary) {
        double whole = metric.unit().whole(summary);
        double nothing = metric == Metric.COVERAGE ? 100 : 0;
        return whole == 0 ? nothing : metric.of(summary) / whole * 100;
    }

    private boolean breaks(double actual) {
        if (Double.isNaN(actual)) {
            return true;
        }
        return switch (operator) {
            case ">" -> actual > bound;
            case ">=" -> actual >= bound;
            case "<" -> actual < bound;
            default -> actual <= bound;
        };
    }

    private String shown(double actual) {
        if (Double.isNaN(actual)) {
            return "never measured";
        }
        String unit = metric.unit() == Metric.Unit.MILLIS ? "ms" : isPart ? "%" : "";
        return String.format(Locale.ROOT, "%.3f", actual).replaceFirst("\\.?0+$", "") + unit;
    }
}
