package dev.pushback.emulator.scenario.lifecycle;

import java.util.List;

/**
 * Names to make accounts and ids from.
 *
 * @param accounts beginnings of UserIDs: {@code 1..27} of the characters a-z A-Z 0-9 _ -
 * @param titles beginnings of DataIds, in Chinese or English
 */
record Names(List<String> accounts, List<String> titles) {

    /** Where names come from. */
    @FunctionalInterface
    interface Source {
        /** The same names for the same seed, on any machine. */
        Names draw(long seed);
    }
}
