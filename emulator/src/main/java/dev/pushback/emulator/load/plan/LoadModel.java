package dev.pushback.emulator.load.plan;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;
import java.time.Duration;

/**
 * When each callback is meant to start.
 *
 * <p>All but {@link Max} are open models: the schedule does not wait for replies, and what the receiver delays is counted
 * against the receiver.
 */
public sealed interface LoadModel {

    /** What {@link #startNanos} says when a callback starts as soon as there is a connection for it. */
    long AT_ONCE = -1;

    /**
     * When a callback is meant to start.
     *
     * @param index which callback, counted from 0
     * @param dueMillis when it is due in the campaign's own time
     * @return nanoseconds since the start of the run, never falling with the index, or {@link #AT_ONCE}
     */
    long startNanos(long index, long dueMillis);

    /** Whether the schedule is known without looking at the callbacks, so that a duration says how many there are. */
    default boolean isKnownAhead() {
        return true;
    }

    /** Whether the next callback waits for the reply to one before it, so that there is no schedule to be late for. */
    default boolean isClosed() {
        return false;
    }

    /** Whether callbacks that had to wait go out evenly, and not all at once. */
    default boolean spreads() {
        return true;
    }

    /**
     * Reads {@code 1000} or {@code 1000/s} as a constant rate and {@code 100..2000/60s} as a ramp.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static LoadModel rate(String text) {
        int dots = text.indexOf("..");
        if (dots < 0) {
            String number = text.endsWith("/s") ? text.substring(0, text.length() - 2) : text;
            return new Constant(Units.positive(Message.term("rate"), number));
        }
        int slash = text.indexOf('/', dots);
        if (slash < 0) {
            throw new MessageException(PlanMessage.RAMP.of(text));
        }
        return new Ramp(
                Units.positive(PlanMessage.RAMP_FROM.of(), text.substring(0, dots)),
                Units.positive(PlanMessage.RAMP_TO.of(), text.substring(dots + 2, slash)),
                Units.duration(text.substring(slash + 1)));
    }

    /**
     * Reads {@code 500/10s}: so many callbacks at once, each time that has passed.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LoadModel burst(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new MessageException(PlanMessage.BURST.of(text));
        }
        double number = Units.positive(PlanMessage.BURST_NUMBER.of(), text.substring(0, slash));
        if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw new MessageException(PlanMessage.BURST_WHOLE.of(text));
        }
        return new Burst((int) number, Units.duration(text.substring(slash + 1)));
    }

    /**
     * The same distance from callback to callback.
     *
     * @param perSecond callbacks a second, above 0
     */
    record Constant(double perSecond) implements LoadModel {

        /** Checks the range. */
        public Constant {
            above0(Message.term("rate"), perSecond);
        }

        @Override
        public long startNanos(long index, long dueMillis) {
            return Math.round(index / perSecond * 1e9);
        }
    }

    /**
     * A rate that changes evenly, and stays at the end what it has become.
     *
     * @param from callbacks a second at the start, above 0
     * @param to callbacks a second at the end, above 0
     * @param within how long the change takes, above 0
     */
    record Ramp(double from, double to, Duration within) implements LoadModel {

        /** Checks the ranges. */
        public Ramp {
            above0(PlanMessage.RAMP_FROM.of(), from);
            above0(PlanMessage.RAMP_TO.of(), to);
            above0(PlanMessage.RAMP_WITHIN.of(), within.toNanos());
        }

        @Override
        public long startNanos(long index, long dueMillis) {
            double seconds = within.toNanos() / 1e9;
            double duringRamp = (from + to) / 2 * seconds;
            double start = index <= duringRamp ? inRamp(index, seconds) : seconds + (index - duringRamp) / to;
            return Math.round(start * 1e9);
        }

        /** Solves {@code index = from t + (to - from) t² / (2 seconds)} for t, in the form that suits equal rates too. */
        private double inRamp(long index, double seconds) {
            double slope = (to - from) / seconds;
            return 2 * index / (from + Math.sqrt(Math.max(0, from * from + 2 * slope * index)));
        }
    }

    /**
     * Callbacks at once, again and again.
     *
     * @param number how many, above 0
     * @param every how long from burst to burst, above 0
     */
    record Burst(int number, Duration every) implements LoadModel {

        /** Checks the ranges. */
        public Burst {
            above0(PlanMessage.BURST_NUMBER.of(), number);
            above0(PlanMessage.BURST_EVERY.of(), every.toNanos());
        }

        @Override
        public long startNanos(long index, long dueMillis) {
            long nanos = every.toNanos();
            return Math.min(index / number, Long.MAX_VALUE / nanos) * nanos;
        }

        @Override
        public boolean spreads() {
            return false;
        }
    }

    /**
     * As events happen in the campaign's own time.
     *
     * @param speed how many times faster than in life, above 0
     */
    record CampaignTime(double speed) implements LoadModel {

        /** Checks the range. */
        public CampaignTime {
            above0(Message.term("speed"), speed);
        }

        @Override
        public long startNanos(long index, long dueMillis) {
            return Math.round(dueMillis / speed * 1e6);
        }

        @Override
        public boolean isKnownAhead() {
            return false;
        }
    }

    /** As soon as they are drawn: where they come from waits for what is not due yet. */
    record WhenDrawn() implements LoadModel {

        @Override
        public long startNanos(long index, long dueMillis) {
            return AT_ONCE;
        }

        @Override
        public boolean isKnownAhead() {
            return false;
        }
    }

    /** The closed model: the next callback starts when a connection is free. */
    record Max() implements LoadModel {

        @Override
        public long startNanos(long index, long dueMillis) {
            return AT_ONCE;
        }

        @Override
        public boolean isClosed() {
            return true;
        }

        @Override
        public boolean isKnownAhead() {
            return false;
        }
    }

    private static void above0(Message name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw Range.ABOVE_0.broken(name, value);
        }
    }
}
