package dev.pushback.contract.receiver;

import dev.pushback.schema.range.Range;
import java.time.Duration;

/**
 * What a receiver takes at most. Whatever the load, its memory is bounded by these.
 *
 * @param bodyBytes the largest body; a larger one is answered with 413, and so is one that would make all bodies under
 *     way together larger than eight times this or a quarter of the heap
 * @param connections the most connections at once; further ones are closed at once
 * @param pause the longest that may pass between two steps of a connection (a whole call, a whole answer) before it is
 *     closed
 * @param storedBytes about how many bytes of events are kept; the oldest are forgotten
 */
public record ReceiverLimits(int bodyBytes, int connections, Duration pause, long storedBytes) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is not above 0
     */
    public ReceiverLimits {
        require(bodyBytes > 0, "bodyBytes", bodyBytes);
        require(connections > 0, "connections", connections);
        require(!pause.isNegative() && !pause.isZero(), "pause", pause);
        require(storedBytes > 0, "storedBytes", storedBytes);
    }

    /** Bodies of 16 MiB, 1024 connections, 60 s, 32 MiB of events. */
    public static ReceiverLimits defaults() {
        return new ReceiverLimits(16 << 20, 1024, Duration.ofSeconds(60), 32 << 20);
    }

    /** The most bytes of bodies under way together, on all connections. */
    long allBodiesBytes() {
        return Math.max(bodyBytes, Math.min(8L * bodyBytes, Runtime.getRuntime().maxMemory() / 4));
    }

    private static void require(boolean kept, String name, Object value) {
        if (!kept) {
            throw Range.ABOVE_0.broken(name, value);
        }
    }
}
