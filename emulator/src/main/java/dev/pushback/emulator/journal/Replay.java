package dev.pushback.emulator.journal;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;

/**
 * How a journal is played again.
 *
 * @param only the numbers of the callbacks that are sent; empty for all
 * @param failed whether only those are sent that were not acknowledged
 * @param times what happens to the times inside
 * @param signatures what happens to the query
 */
public record Replay(Set<Long> only, boolean failed, Times times, Signatures signatures) {

    /** Copies the set. */
    public Replay {
        only = Set.copyOf(only);
        requireNonNull(times, "times");
        requireNonNull(signatures, "signatures");
    }

    /** Those that are sent, whatever came of them. */
    public Replay(Set<Long> only, Times times, Signatures signatures) {
        this(only, false, times, signatures);
    }

    /** All callbacks, byte for byte, freshly signed. */
    public static Replay all() {
        return new Replay(Set.of(), Times.OLD, Signatures.NEW);
    }

    /** The numbers of those that are sent. */
    Set<Long> wanted(Survey survey) {
        Set<Long> wanted = new HashSet<>(failed ? survey.lost() : survey.callbacks());
        if (!only.isEmpty()) {
            wanted.retainAll(only);
        }
        return wanted;
    }
}
