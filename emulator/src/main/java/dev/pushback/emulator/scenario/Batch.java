package dev.pushback.emulator.scenario;

import dev.pushback.schema.PushCallback;
import java.util.Arrays;

/**
 * One callback's body and what a run needs to know of it; reused from callback to callback.
 *
 * <p>Shape: bytes {@code 0..length-1} of {@link #array()} are the body. Not safe for several threads.
 */
public final class Batch {

    /** What {@link #combination(int)} says of an event that is none of the known combinations. */
    public static final int NO_COMBINATION = -1;

    private byte[] bytes = new byte[32 * 1024];
    private int length;
    private int events;
    private int[] combinations = new int[PushCallback.MAX_EVENTS];
    private long dueMillis;
    private long faults;

    /** The bytes; another array after the batch was filled again. */
    public byte[] array() {
        return bytes;
    }

    /** How many bytes the body has. */
    public int length() {
        return length;
    }

    /** How many events the body has: {@code 1..100}, or other counts if invalid bodies were asked for. */
    public int events() {
        return events;
    }

    /** When the last of its events has happened, in milliseconds since the campaign's start. */
    public long dueMillis() {
        return dueMillis;
    }

    /**
     * Which combination event {@code i} is, see {@link dev.pushback.emulator.coverage.Combinations}; or
     * {@link #NO_COMBINATION}.
     */
    public int combination(int i) {
        return combinations[i];
    }

    /** What faults have done to its events: counts that {@link EventFault#in} reads. */
    public long faults() {
        return faults;
    }

    /** Copies the combinations of all events, in their order, to the beginning of an array with room for {@link #events()}. */
    public void copyCombinations(int[] to) {
        System.arraycopy(combinations, 0, to, 0, events);
    }

    /** The body as an array of its own. */
    public byte[] copyBody() {
        return Arrays.copyOf(bytes, length);
    }

    /** Empties the batch. */
    public void clear() {
        length = 0;
        events = 0;
        dueMillis = 0;
        faults = 0;
    }

    /** Counts an event to which this was done. */
    public void fault(EventFault fault) {
        faults += fault.once();
    }

    /** Takes over another batch's counts. */
    public void faultsOf(Batch other) {
        faults = other.faults;
    }

    /** Sets {@link #dueMillis()}. */
    public void due(long millis) {
        dueMillis = millis;
    }

    /**
     * Makes room at the end.
     *
     * @param more how many bytes may be written behind {@link #length()} before {@link #length(int)} is called
     * @return {@link #array()}
     */
    public byte[] room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
        return bytes;
    }

    /** Says how far the body now reaches, after bytes were written into {@link #room(int)}. */
    public void length(int newLength) {
        length = newLength;
    }

    /** Writes bytes at the end. */
    public void append(byte[] source) {
        System.arraycopy(source, 0, room(source.length), length, source.length);
        length += source.length;
    }

    /** Counts one event more, whose bytes were written or will be. */
    public void event(int combination) {
        if (events == combinations.length) {
            combinations = Arrays.copyOf(combinations, 2 * events);
        }
        combinations[events++] = combination;
    }
}
