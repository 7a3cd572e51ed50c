package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Halving, in its two forms. */
final class Bisection {

    private Bisection() {}

    /**
     * Narrows down where acknowledgement ends.
     *
     * @param good is acknowledged
     * @param bad is not
     * @param step how close is close enough, at least 1
     */
    static Limit limit(long good, long bad, long step, LongFunction<Answer> trial) {
        long low = good;
        long high = bad;
        while (high - low > step) {
            long middle = low + (high - low) / 2;
            Answer answer = trial.apply(middle);
            if (answer == Answer.UNKNOWN) {
                break;
            }
            if (answer == Answer.ACKNOWLEDGED) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Limit(low, high);
    }

    /**
     * The greatest that is known to be acknowledged and the least that is known not to be.
     *
     * @param good acknowledged
     * @param bad not acknowledged
     */
    record Limit(long good, long bad) {
        boolean isExact() {
            return bad == good + 1;
        }
    }

    /** Makes a failing list smaller as long as a part of it, or what is left without a part, still fails. */
    static <T> List<T> smallest(List<T> failing, Predicate<List<T>> fails) {
        List<T> left = failing;
        int parts = 2;
        while (left.size() >= 2) {
            List<T> smaller = smaller(left, parts, fails);
            if (smaller == null && parts >= left.size()) {
                return left;
            }
            boolean isPart = smaller != null && smaller.size() <= (left.size() + parts - 1) / parts;
            if (smaller == null) {
                parts = Math.min(parts * 2, left.size());
            } else {
                left = smaller;
                parts = isPart ? 2 : Math.max(parts - 1, 2);
            }
        }
        return left;
    }

    private static <T> List<T> smaller(List<T> all, int parts, Predicate<List<T>> fails) {
        List<List<T>> chunks = chunks(all, parts);
        Function<List<T>, List<T>> without = chunk -> {
            List<T> rest = new ArrayList<>(all);
            rest.removeAll(chunk);
            return rest;
        };
        for (List<T> chunk : chunks) {
            if (fails.test(chunk)) {
                return chunk;
            }
        }
        if (parts > 2) {
            for (List<T> chunk : chunks) {
                List<T> rest = without.apply(chunk);
                if (fails.test(rest)) {
                    return rest;
                }
            }
        }
        return null;
    }

    private static <T> List<List<T>> chunks(List<T> all, int parts) {
        return IntStream.range(0, parts)
                .mapToObj(i -> all.subList(i * all.size() / parts, (i + 1) * all.size() / parts))
                .filter(chunk -> !chunk.isEmpty())
                .collect(Collectors.toList());
    }
}
