package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadCall;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.target.RecordedRequest;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One callback on its way, from the thread that draws it to the event loop and back to be used again. How many of them
 * there are bounds what is in flight and what waits.
 */
public final class InFlight extends LoadCall implements LoadAttempt {

    private final Consumer<InFlight> onEnd;
    private long number;
    private int events;
    private long faults;
    private int[] combinations = new int[100];
    private long intended;
    private long started;
    private long attemptStarted;
    private long attemptEnded;
    private int attempt;
    private Instant at;
    private Outcome outcome;
    private Traits traits;

    /**
     * What is to be known of a callback when it is counted.
     *
     * @param counted whether it counts, which it doesn't during the warm-up
     * @param delayed whether the quota held it back
     * @param duplicate whether it repeats the callback before it
     * @param copy whether it is released together with the callback before it
     * @param onTime whether its lateness is the sender's own, not that of a receiver that holds all connections
     */
    record Traits(boolean counted, boolean delayed, boolean duplicate, boolean copy, boolean onTime) {}

    public InFlight(Consumer<InFlight> onEnd) {
        this.onEnd = onEnd;
    }

    /** Takes over a drawn callback. */
    void load(long newNumber, Batch batch, RecordedRequest recorded) {
        fill(batch.array(), batch.length());
        if (recorded != null) {
            sendAs(recorded);
        }
        number = newNumber;
        events = batch.events();
        faults = batch.faults();
        if (events > combinations.length) {
            combinations = new int[events];
        }
        batch.copyCombinations(combinations);
        attempt = 0;
        outcome = null;
    }

    /** Says when the callback is meant to start, on the clock of {@link System#nanoTime()}. */
    void schedule(long nanos, Traits newTraits) {
        intended = nanos;
        traits = newTraits;
    }

    /** An attempt begins. */
    void begin(long nanos) {
        attempt++;
        attemptStarted = nanos;
        at = Instant.now();
        if (attempt == 1) {
            started = nanos;
        }
    }

    /** The attempt has ended so. */
    void end(Outcome newOutcome, long nanos) {
        outcome = newOutcome;
        attemptEnded = nanos;
    }

    Traits traits() {
        return traits;
    }

    @Override
    public int events() {
        return events;
    }

    /** See {@link Batch#faults()}. */
    long faults() {
        return faults;
    }

    /** As {@link Batch#combination(int)} has them, for the first {@link #events()}. */
    int[] combinations() {
        return combinations;
    }

    long intended() {
        return intended;
    }

    /** When the first attempt began. */
    long started() {
        return started;
    }

    /** When the last attempt ended. */
    long over() {
        return attemptEnded;
    }

    boolean wasSent() {
        return attempt > 0;
    }

    @Override
    protected void ended() {
        onEnd.accept(this);
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public byte[] body() {
        return copyBody();
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public double millis() {
        return TimeUnit.NANOSECONDS.toMicros(attemptEnded - attemptStarted) / 1000.0;
    }
}
