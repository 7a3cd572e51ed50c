package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.load.plan.Duplication;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.RecordedRequest;
import java.util.SplittableRandom;

/** The callbacks of a source, each as often as {@link Duplication} asks. */
public final class Duplicator {

    private static final long STREAM = 0x6475706c69636174L; // so that other draws of the seed are not shifted

    private final Scenario source;
    private final Duplication repeats;
    private final SplittableRandom random;
    private final Batch batch = new Batch();
    private int copiesLeft;
    private boolean again;
    private boolean copy;
    private boolean duplicate;
    private boolean isPrefetched;
    private boolean isMore;

    public Duplicator(Scenario source, Duplication repeats, long seed) {
        this.source = source;
        this.repeats = repeats;
        this.random = new SplittableRandom(seed ^ STREAM);
    }

    /** Draws the first callback already, once, which may take longer than any other; {@link #next()} then brings it. */
    void prefetch() {
        if (!isPrefetched) {
            isMore = advance();
            isPrefetched = true;
        }
    }

    /** Moves on to the next callback; {@code false} at the end. */
    public boolean next() {
        if (!isPrefetched) {
            return advance();
        }
        isPrefetched = false;
        return isMore;
    }

    private boolean advance() {
        copy = copiesLeft > 0;
        if (copy) {
            copiesLeft--;
            return true;
        }
        duplicate = again;
        again = false;
        if (!duplicate) {
            if (!source.next(batch)) {
                return false;
            }
            again = repeats.duplicates() > 0 && random.nextDouble() < repeats.duplicates();
        }
        copiesLeft = repeats.copies() - 1;
        return true;
    }

    /** How many callbacks start together with the next one, itself included; those of its copies have been asked for. */
    int together() {
        return copiesLeft > 0 ? 1 : repeats.copies();
    }

    /** Whether the next callback is a copy of this one. */
    boolean isCopyNext() {
        return !isPrefetched && copiesLeft > 0;
    }

    public Batch batch() {
        return batch;
    }

    /** As what the callback is sent; {@code null} for a fresh query. */
    RecordedRequest recorded() {
        return source.recorded();
    }

    /** Whether it starts together with the one before. */
    public boolean isCopy() {
        return copy;
    }

    /** Whether it repeats the one before. */
    public boolean isDuplicate() {
        return duplicate;
    }
}
