package dev.pushback.emulator.load.stats;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** A figure that a threshold can be set on. */
enum Metric {
    P50(Unit.MILLIS, summary -> summary.latency().p50(), LoadSummary.Second::p50Millis),
    P90(Unit.MILLIS, summary -> summary.latency().p90(), null),
    P99(Unit.MILLIS, summary -> summary.latency().p99(), LoadSummary.Second::p99Millis),
    P999(Unit.MILLIS, summary -> summary.latency().p999(), null),
    MAX(Unit.MILLIS, summary -> summary.latency().max(), LoadSummary.Second::maxMillis),
    ACKP50(Unit.MILLIS, summary -> summary.acknowledged().p50(), null),
    ACKP90(Unit.MILLIS, summary -> summary.acknowledged().p90(), null),
    ACKP99(Unit.MILLIS, summary -> summary.acknowledged().p99(), null),
    ACKP999(Unit.MILLIS, summary -> summary.acknowledged().p999(), null),
    ACKMAX(Unit.MILLIS, summary -> summary.acknowledged().max(), null),
    LAG(Unit.MILLIS, summary -> summary.rate().lagP99Millis(), null),
    RATE(Unit.NUMBER, summary -> summary.rate().achieved(), LoadSummary.Second::sent),
    REFUSED(Unit.CALLBACKS, summary -> summary.callbacks().refused(), LoadSummary.Second::refused),
    FAILED(Unit.CALLBACKS, summary -> summary.callbacks().failed(), LoadSummary.Second::failed),
    UNSENT(Unit.CALLBACKS, summary -> summary.callbacks().unsent(), null),
    DELAYED(Unit.CALLBACKS, summary -> summary.callbacks().delayed(), null),
    RETRIED(Unit.CALLBACKS, summary -> summary.callbacks().retried(), null),
    RESENT(Unit.CALLBACKS, summary -> summary.callbacks().resent(), null),
    LOST(Unit.EVENTS, summary -> summary.events().lost(), null),
    COVERAGE(Unit.COMBINATIONS, summary -> summary.coverageSeen(), null);

    /** What a figure counts, and so how it can be compared. */
    enum Unit {
        /** A time; compared with a duration. */
        MILLIS,
        /** A plain number. */
        NUMBER,
        /** A number, or a part of all planned callbacks. */
        CALLBACKS,
        /** A number, or a part of all events that were sent. */
        EVENTS,
        /** A number, or a part of all combinations. */
        COMBINATIONS;

        /** What 100 % are, 0 if there are no percentages. */
        double whole(LoadSummary summary) {
            return switch (this) {
                case CALLBACKS -> summary.callbacks().planned();
                case EVENTS -> summary.events().sent();
                case COMBINATIONS -> summary.coverageOf();
                case MILLIS, NUMBER -> 0;
            };
        }

        boolean hasParts() {
            return this == CALLBACKS || this == EVENTS || this == COMBINATIONS;
        }
    }

    private final Unit unit;
    private final ToDoubleFunction<LoadSummary> ofRun;
    private final ToDoubleFunction<LoadSummary.Second> ofSecond;

    Metric(Unit unit, ToDoubleFunction<LoadSummary> ofRun, ToDoubleFunction<LoadSummary.Second> ofSecond) {
        this.unit = unit;
        this.ofRun = ofRun;
        this.ofSecond = ofSecond;
    }

    Unit unit() {
        return unit;
    }

    /** The figure of the whole run, NaN if nothing was measured. */
    double of(LoadSummary summary) {
        return ofRun.applyAsDouble(summary);
    }

    /** Whether there is such a figure for each second. */
    boolean hasSeconds() {
        return ofSecond != null;
    }

    /** The figure of one second, NaN if nothing was measured. */
    double of(LoadSummary.Second second) {
        return ofSecond.applyAsDouble(second);
    }

    /** The name in thresholds. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
