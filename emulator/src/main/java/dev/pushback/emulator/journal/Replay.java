package dev.pushback.emulator.journal;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * How a journal is played again.
 *
 * @param only the numbers of the callbacks that are sent; empty for all
 * @param times what happens to the times inside
 * @param signatures what happens to the query
 */
public record Replay(Set<Long> only, Times times, Signatures signatures) {

    /** Copies the set. */
    public Replay {
        only = Set.copyOf(only);
        requireNonNull(times, "times");
        requireNonNull(signatures, "signatures");
    }

    /** All callbacks, byte for byte, freshly signed. */
    public static Replay all() {
        return new Replay(Set.of(), Times.OLD, Signatures.NEW);
    }

    boolean wants(JournalLine line) {
        return line.attempt() == 1 && (only.isEmpty() || only.contains(line.number()));
    }
}
