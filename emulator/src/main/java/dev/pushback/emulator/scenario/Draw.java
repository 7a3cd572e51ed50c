package dev.pushback.emulator.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Draws by name: each is a function of a key and of what is drawn, so that a further draw shifts no other.
 *
 * <p>A draw is 64 evenly mixed bits; keys are seeds or draws themselves. The mixing is that of SplittableRandom
 * (Steele, Lea and Flood, 2014), written out so that it is the same on every JDK.
 */
public final class Draw {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private static final int PART = 1 << Short.SIZE;

    static final long BATCH_SIZE = name("batch size");
    public static final long MATRIX_ORDER = name("matrix order");

    private Draw() {}

    /** The draw of this name or number from a key. */
    public static long of(long key, long name) {
        long z = key + name * GOLDEN + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** A name as a number (FNV-1a). */
    public static long name(String words) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : words.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return hash;
    }

    /** An integer {@code 0..bound-1}. */
    public static int below(int bound, long draw) {
        return (int) (((draw >>> 32) * bound) >>> 32);
    }

    /** The same elements in an order that is drawn. */
    public static <T> List<T> shuffled(Collection<T> usual, long draw) {
        List<T> left = new ArrayList<>(usual);
        List<T> shuffled = new ArrayList<>(left.size());
        while (!left.isEmpty()) {
            shuffled.add(left.remove(below(left.size(), of(draw, left.size()))));
        }
        return shuffled;
    }

    /** A share per mille as a chance that {@link #hits} takes. */
    public static int chance(int perMille) {
        return perMille * PART / 1000;
    }

    /**
     * Whether a part of a draw hits the chance: 1, or 0 if it doesn't. A number, because what can be computed from it
     * costs less than a branch that nobody can foresee.
     *
     * @param part {@code 0..3}: a draw decides four things, none of which tells anything of the others
     */
    public static int hits(int chance, long draw, int part) {
        return (int) (draw >>> part * Short.SIZE & PART - 1) - chance >>> Integer.SIZE - 1;
    }

    /** A probability as the threshold that {@link #isBelow} takes. */
    public static long threshold(double probability) {
        return (long) (probability * 0x1p63);
    }

    /** Whether a draw hits the probability with this threshold. */
    public static boolean isBelow(long threshold, long draw) {
        return draw >>> 1 < threshold;
    }
}
