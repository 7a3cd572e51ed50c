package dev.pushback.emulator.scenario.lifecycle;

/** What waits in the {@link TimerWheel}: whose event, and which, in two longs. */
final class PendingEvent {

    /** How many tails can be told apart. */
    static final int MOST_TAILS = 1 << 16;

    private static final int AGO = 16;
    private static final int MASK = MOST_TAILS - 1;
    private static final int REST = 32;
    private static final int REST_MASK = (1 << 6) - 1;
    private static final long HELD = 1L << 38;
    private static final long LATE = 1L << 39;
    private static final long SHUFFLED = 1L << 40;
    private static final long DOUBLED = 1L << 41;
    private static final long AGAIN = 1L << 42;
    private static final int CALLBACK = 43;

    private PendingEvent() {}

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

    /** A sent event told so many seconds later, behind the clicked one. */
    static long late(int tail, int seconds) {
        return what(tail, seconds) | LATE;
    }

    /** The same, told so many seconds later. */
    static long shuffled(long what, int seconds) {
        return held(what, seconds) | SHUFFLED;
    }

    /** The same, to be told once more so many seconds after that, {@code 0..63}. */
    static long doubled(long what, int rest) {
        return what | DOUBLED | (long) rest << REST;
    }

    /** The same, told once more so many seconds later; {@code callback} is the number of the one that holds it first. */
    static long again(long what, int seconds, long callback) {
        return held(what, seconds) & ~DOUBLED & (1L << CALLBACK) - 1 | AGAIN | callback << CALLBACK;
    }

    /** Whether it has been held back, so that it isn't again. */
    static boolean isHeld(long what) {
        return (what & HELD) != 0;
    }

    static boolean isLate(long what) {
        return (what & LATE) != 0;
    }

    static boolean isShuffled(long what) {
        return (what & SHUFFLED) != 0;
    }

    static boolean isDoubled(long what) {
        return (what & DOUBLED) != 0;
    }

    static boolean isAgain(long what) {
        return (what & AGAIN) != 0;
    }

    /** How many seconds later it is told once more. */
    static int rest(long what) {
        return (int) (what >>> REST) & REST_MASK;
    }

    /** Whether this callback held it first; callbacks some million apart can't be told apart. */
    static boolean isFrom(long what, long callback) {
        return what >>> CALLBACK == callback << CALLBACK >>> CALLBACK;
    }

    private static long held(long what, int seconds) {
        return what + ((long) seconds << AGO) | HELD;
    }
}
