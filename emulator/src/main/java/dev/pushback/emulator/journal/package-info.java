/**
 * Journals: JSON lines of what was sent or received, for resuming a run, for playing it again, and as a fixture.
 *
 * <p>Shape: a {@link dev.pushback.emulator.journal.JournalHeader}, then one
 * {@link dev.pushback.emulator.journal.JournalLine} per attempt, in the order in which attempts ended. Each line is written
 * whole before the next, so that after a crash all but perhaps the last can be read.
 */
@API(status = API.Status.INTERNAL)
package dev.pushback.emulator.journal;

import org.apiguardian.api.API;
