package dev.pushback.emulator.load;

import dev.pushback.emulator.http.LoadTarget;
import dev.pushback.emulator.http.TransportOptions;
import java.time.Duration;

/** Sets one part of a {@link LoadPlan} after the other; what is not set keeps its default. Not safe for several threads. */
public final class LoadPlanBuilder {

    private final LoadTarget target;
    private TransportOptions transport = TransportOptions.defaults();
    private Pace pace = new Pace.Constant(LoadPlan.DOCUMENTED_QUOTA);
    private long callbacks = LoadPlan.UNLIMITED;
    private Duration duration;
    private Duration warmup = Duration.ZERO;
    private int quota = LoadPlan.DOCUMENTED_QUOTA;
    private Retries retries = Retries.NONE;
    private Repeats repeats = Repeats.NONE;
    private long seed;
    private Duration lagBound = LoadPlan.LAG_BOUND;

    LoadPlanBuilder(LoadTarget target) {
        this.target = target;
    }

    /** See {@link LoadPlan#transport()}; 2 s and 64 connections if not set. */
    public LoadPlanBuilder transport(TransportOptions value) {
        transport = value;
        return this;
    }

    /** See {@link LoadPlan#pace()}; 1000 a second if not set. */
    public LoadPlanBuilder pace(Pace value) {
        pace = value;
        return this;
    }

    /** See {@link LoadPlan#callbacks()}. */
    public LoadPlanBuilder callbacks(long value) {
        callbacks = value;
        return this;
    }

    /** See {@link LoadPlan#duration()}. */
    public LoadPlanBuilder duration(Duration value) {
        duration = value;
        return this;
    }

    /** See {@link LoadPlan#warmup()}. */
    public LoadPlanBuilder warmup(Duration value) {
        warmup = value;
        return this;
    }

    /** See {@link LoadPlan#quota()}; 1000 if not set. */
    public LoadPlanBuilder quota(int value) {
        quota = value;
        return this;
    }

    /** See {@link LoadPlan#retries()}. */
    public LoadPlanBuilder retries(Retries value) {
        retries = value;
        return this;
    }

    /** See {@link LoadPlan#repeats()}. */
    public LoadPlanBuilder repeats(Repeats value) {
        repeats = value;
        return this;
    }

    /** See {@link LoadPlan#seed()}. */
    public LoadPlanBuilder seed(long value) {
        seed = value;
        return this;
    }

    /** See {@link LoadPlan#lagBound()}; 100 ms if not set. */
    public LoadPlanBuilder lagBound(Duration value) {
        lagBound = value;
        return this;
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if a part is out of its range
     */
    public LoadPlan build() {
        return new LoadPlan(
                target, transport, pace, callbacks, duration, warmup, quota, retries, repeats, seed, lagBound);
    }
}
