package dev.pushback.emulator.load.stats;

/** Moments at which callbacks start, and the rate they make. */
public final class Starts {

    private long count;
    private long first;
    private long last;

    public void add(long nanos) {
        if (count++ == 0) {
            first = nanos;
        }
        last = nanos;
    }

    public long count() {
        return count;
    }

    public long first() {
        return first;
    }

    /**
     * Callbacks a second: the distances between starts over the time that they span; of a single moment, the callbacks
     * over the time until all was over.
     */
    public double perSecond(long over) {
        if (count == 0) {
            return 0;
        }
        return last > first ? (count - 1) * 1e9 / (last - first) : count * 1e9 / Math.max(1, over - first);
    }
}
