package dev.pushback.emulator.journal;

/** What happens to the times inside bodies that are played again. */
public enum Times {
    /** They stay as they are. */
    OLD,
    /** EventTime and TaskTime move on by as much as has passed since the first attempt of the journal. */
    NEW
}
