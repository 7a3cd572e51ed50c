package dev.pushback.emulator.load.plan;

import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.target.Target;
import java.time.Duration;

/** Sets one part of a {@link LoadPlan} after the other; what is not set keeps its default. Not safe for several threads. */
public final class LoadPlanBuilder {

    private final Target target;
    private TransportOptions transport = TransportOptions.defaults();
    private LoadModel pace = new LoadModel.Constant(LoadPlan.DOCUMENTED_QUOTA);
    private long callbacks = LoadPlan.UNLIMITED;
    private Duration duration;
    private Duration warmup = Duration.ZERO;
    private int quota = LoadPlan.DOCUMENTED_QUOTA;
    private Retries retries = Retries.NONE;
    private Duplication repeats = Duplication.NONE;
    private long seed;
    private Duration lagBound = LoadPlan.LAG_BOUND;

    LoadPlanBuilder(Target target) {
        this.target = target;
    }

    /** See {@link LoadPlan#transport()}; 2 s and 64 connections if not set. */
    public LoadPlanBuilder transport(TransportOptions value) {
        transport = value;
        return this;
    }

    /** See {@link LoadPlan#pace()}; 1000 a second if not set. */
    public LoadPlanBuilder pace(LoadModel value) {
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
    public LoadPlanBuilder repeats(Duplication value) {
        repeats = value;
        return this;
    }

    /** See {@link LoadPlan#seed()}. */
    public LoadPlanBuilder seed(long value) {
        seed = value;
        return this;
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if a part is out of its range
     */
    public LoadPlan build() {
        return new LoadPlan(
                target, transport, pace, callbacks, duration, warmup, quota, retries, repeats, seed, null, lagBound);
    }
}
