package dev.pushback.server.push;

import static dev.pushback.server.life.Life.KINDS;
import static dev.pushback.server.life.Life.NOTHING;

import java.util.Arrays;

/** What is told of one recipient of a push in the place of what would be drawn. Not safe for several threads. */
final class ToldInstead {

    private final int[] shapes = new int[KINDS];
    private final long[] seconds = new long[KINDS];

    /** One of whom nothing is said yet. */
    ToldInstead() {
        Arrays.fill(shapes, NOTHING);
    }

    /** So many seconds after the push this event comes; the last of its kind counts. */
    void says(int kind, int shape, long second) {
        shapes[kind] = shape;
        seconds[kind] = second;
    }

    /** The number of the shape of this event, or {@link dev.pushback.server.life.Life#NOTHING}. */
    int event(int kind) {
        return shapes[kind];
    }

    /** Seconds from the push to this event. */
    long delay(int kind) {
        return seconds[kind];
    }
}
