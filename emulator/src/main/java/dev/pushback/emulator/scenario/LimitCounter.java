package dev.pushback.emulator.scenario;

/** How much of a {@link Limit} is left, and how large the next callback is. Not safe for several threads. */
public final class LimitCounter {

    private final BatchSize sizes;
    private final long seed;
    private final long maxCallbacks;
    private long callbacks;
    private long events;

    /** Nothing is used up yet. */
    public LimitCounter(ScenarioOptions options) {
        sizes = options.batch();
        seed = Draw.of(options.seed(), Draw.BATCH_SIZE);
        maxCallbacks = options.shard().share(options.limit().callbacks());
        events = Math.min(options.shard().share(options.limit().events()), ofRecipients(options));
    }

    /** Where nothing goes on with a recipient, each event is a recipient's only one; a campaign counts them itself. */
    private static long ofRecipients(ScenarioOptions options) {
        boolean isCampaign =
                options.kind() == ScenarioKind.LIFECYCLE && options.overrides().body() == null;
        return isCampaign ? Limit.NONE : options.shard().share(options.limit().recipients());
    }

    /** How many events the next callback has at most: drawn, and cut to what is left; 0 at the end. */
    public int next() {
        int span = sizes.max() - sizes.min() + 1;
        return cut(sizes.min() + Draw.below(span, Draw.of(seed, callbacks)));
    }

    /** This many events, cut to what is left; 0 at the end. */
    public int cut(int wanted) {
        return callbacks == maxCallbacks ? 0 : (int) Math.max(0, Math.min(wanted, events));
    }

    /** Counts a callback with so many events. */
    public void used(int newEvents) {
        callbacks++;
        events -= newEvents;
    }
}
