package dev.pushback.emulator.journal;

/** What happens to the query of callbacks that are played again. */
public enum Signatures {
    /** It stays as it is, with the old RequestTime and Sign, if any. */
    OLD,
    /** It is made anew, as for any callback. */
    NEW
}
