package dev.pushback.contract.cli;

import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.load.Resumption;

/**
 * Where a run is recorded, and what of it was done before.
 *
 * @param journal {@code null} for nowhere
 * @param done what was done before
 */
record Records(JournalWriter journal, Resumption done) {

    /** Nowhere, and nothing. */
    static final Records NONE = of(null);

    /** A new record. */
    static Records of(JournalWriter journal) {
        return new Records(journal, Resumption.NOTHING);
    }
}
