package dev.pushback.contract.cli.send;

import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.load.plan.CompletedCallbacks;

/**
 * Where a run is recorded, and what of it was done before.
 *
 * @param journal {@code null} for nowhere
 * @param done what was done before
 * @param refused how many of that were refused
 */
record RunJournal(JournalWriter journal, CompletedCallbacks done, long refused) {

    /** Nowhere, and nothing. */
    static final RunJournal NONE = of(null);

    /** A new record. */
    static RunJournal of(JournalWriter journal) {
        return new RunJournal(journal, CompletedCallbacks.NOTHING, 0);
    }
}
