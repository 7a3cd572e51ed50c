package dev.pushback.emulator.coverage;

/** What can occur, numbered from 0. */
public final class Combinations {

    /** How many there are. */
    public int size() {
        return 0;
    }
}
