package dev.pushback.emulator.scenario.lifecycle;

import java.util.Arrays;

/**
 * What is waiting to happen, by second: pairs of longs in chunks, so that memory is what is waiting and no object is made
 * for any of it.
 *
 * <p>A wheel of {@value #SLOTS} seconds; within a second, first come, first served. Not safe for several threads.
 */
public final class TimerWheel {

    /** How many seconds ahead it reaches, and one more. */
    public static final int SLOTS = 1 << 13;

    private static final int PAIRS = 16;
    private static final int CHUNK = 2 * PAIRS;
    private static final int NONE = -1;

    private long[] longs = new long[CHUNK * 256];
    private int[] following = new int[256];
    private int chunks;
    private int free = NONE;

    private final int[] first = new int[SLOTS];
    private final int[] last = new int[SLOTS];
    private final int[] sizes = new int[SLOTS];

    private long waiting;
    private int slot;
    private int taken;
    private int at;

    /** Nothing waits. */
    public TimerWheel() {
        Arrays.fill(first, NONE);
    }

    /** Puts a pair into a second, not before the open one and less than {@value #SLOTS} after it. */
    public void add(long second, long a, long b) {
        int target = (int) second & (SLOTS - 1);
        int within = sizes[target] & (PAIRS - 1);
        if (within == 0) {
            append(target);
        }
        int place = last[target] * CHUNK + 2 * within;
        longs[place] = a;
        longs[place + 1] = b;
        sizes[target]++;
        waiting++;
    }

    /** Turns to a second; the one before must be used up. */
    public void open(long second) {
        release();
        slot = (int) second & (SLOTS - 1);
        taken = 0;
        at = NONE;
    }

    /** How many pairs the open second has, taken ones too. */
    public int size() {
        return sizes[slot];
    }

    /** How many pairs of the open second were taken. */
    int taken() {
        return taken;
    }

    /** How many pairs are waiting, over all seconds. */
    public long waiting() {
        return waiting;
    }

    /** Takes the next pair of the open second. */
    public boolean take() {
        if (taken == sizes[slot]) {
            return false;
        }
        int within = taken & (PAIRS - 1);
        if (within > 0) {
            at += 2;
        } else if (taken == 0) {
            at = first[slot] * CHUNK;
        } else {
            at = following[at / CHUNK] * CHUNK;
        }
        taken++;
        waiting--;
        return true;
    }

    /** The first half of the pair that was taken. */
    public long a() {
        return longs[at];
    }

    /** The second half of the pair that was taken. */
    public long b() {
        return longs[at + 1];
    }

    private void append(int target) {
        int chunk = chunk();
        if (first[target] == NONE) {
            first[target] = chunk;
        } else {
            following[last[target]] = chunk;
        }
        last[target] = chunk;
    }

    private int chunk() {
        if (free != NONE) {
            int chunk = free;
            free = following[chunk];
            return chunk;
        }
        if (chunks == following.length) {
            following = Arrays.copyOf(following, 2 * chunks);
            longs = Arrays.copyOf(longs, 2 * longs.length);
        }
        return chunks++;
    }

    /** Gives back the chunks of the open second. */
    private void release() {
        if (first[slot] != NONE) {
            following[last[slot]] = free;
            free = first[slot];
            first[slot] = NONE;
            sizes[slot] = 0;
        }
    }
}
