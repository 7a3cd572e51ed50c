package dev.pushback.contract.receiver;

/**
 * What a receiver has seen so far.
 *
 * @param calls all calls that came whole, probes left out
 * @param taken how many of them the backend took
 * @param events events in callbacks that were taken, with those that came before
 * @param duplicates how many of these had come before
 */
public record Received(long calls, long taken, long events, long duplicates) {

    /** How many calls were refused. */
    public long refused() {
        return calls - taken;
    }
}
