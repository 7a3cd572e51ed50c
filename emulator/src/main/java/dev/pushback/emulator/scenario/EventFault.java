package dev.pushback.emulator.scenario;

/**
 * What a fault in the order of events has done to an event that was sent.
 *
 * <p>Source: {@link OrderFaults}. The counts of one batch travel packed in a long, so that counting costs nothing where nothing
 * is counted.
 */
public enum EventFault {
    /** A sent event that was put behind its device's clicked event. */
    LATE("late"),
    /** It came after an event that happened later, since it was held back. */
    SHUFFLED("shuffled"),
    /** It had come before. */
    DUPLICATE("duplicates"),
    /** It had come before, and that in another batch: the two overlap. */
    OVERLAPPING("overlapping");

    private static final int BITS = 16;
    private static final long MASK = (1L << BITS) - 1;

    private final String word;

    EventFault(String word) {
        this.word = word;
    }

    /** How reports call it. */
    public String word() {
        return word;
    }

    /** How often it is counted in what {@link Batch#faults()} gives, {@code 0..65535}. */
    public int in(long counts) {
        return (int) (counts >>> BITS * ordinal() & MASK);
    }

    long once() {
        return 1L << BITS * ordinal();
    }
}
