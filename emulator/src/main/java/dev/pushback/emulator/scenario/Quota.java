package dev.pushback.emulator.scenario;

/** How much of a {@link Limit} is left, and how large the next callback is. Not safe for several threads. */
public final class Quota {

    private final BatchSize sizes;
    private final long seed;
    private final long maxCallbacks;
    private long callbacks;
    private long events;

    /** Nothing is used up yet. */
    public Quota(ScenarioOptions options) {
        sizes = options.batch();
        seed = Draw.of(options.seed(), Draw.BATCH_SIZE);
        maxCallbacks = options.limit().callbacks();
        events = options.limit().events();
    }

    /** How many events the next callback has at most: drawn, and cut to what is left; 0 at the end. */
    public int next() {
        int span = sizes.max() - sizes.min() + 1;
        return cut(sizes.min() + Draw.below(span, Draw.of(seed, callbacks)));
    }

    /** This many events, cut to what is left; 0 at the end. */
    int cut(int wanted) {
        return callbacks == maxCallbacks ? 0 : (int) Math.min(wanted, events);
    }

    /** Counts a callback with so many events. */
    public void used(int newEvents) {
        callbacks++;
        events -= newEvents;
    }
}
