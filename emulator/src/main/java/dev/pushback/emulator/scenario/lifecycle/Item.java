package dev.pushback.emulator.scenario.lifecycle;

/** What waits in the {@link Calendar}: whose event, and which, in two longs. */
final class Item {

    /** How many tails can be told apart. */
    static final int MOST_TAILS = 1 << 16;

    private static final int AGO = 16;
    private static final int MASK = MOST_TAILS - 1;
    private static final long HELD = 1L << 40;

    private Item() {}

    /** Whose: the task by its number and the account by its. */
    static long whose(int task, int account) {
        return (long) account << Integer.SIZE | task;
    }

    static int task(long whose) {
        return (int) whose;
    }

    static int account(long whose) {
        return (int) (whose >>> Integer.SIZE);
    }

    /** Which: the tail by its number, {@code 0..65535}, and how many seconds ago it happened when it is told. */
    static long what(int tail, int ago) {
        return (long) ago << AGO | tail;
    }

    static int tail(long what) {
        return (int) what & MASK;
    }

    static int ago(long what) {
        return (int) (what >>> AGO) & MASK;
    }

    /** The same, told so many seconds later and by then not held back again. */
    static long held(long what, int seconds) {
        return what + ((long) seconds << AGO) | HELD;
    }

    static boolean isHeld(long what) {
        return (what & HELD) != 0;
    }
}
