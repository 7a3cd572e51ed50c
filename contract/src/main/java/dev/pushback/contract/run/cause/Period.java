package dev.pushback.contract.run.cause;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What strikes each so-and-so-manieth time: the calls of a connection, or the connections. */
final class Period {

    /** Each second or third call of a connection may be so by chance, as cases have a rhythm of their own. */
    private static final int LEAST = 3;

    private static final int LONGEST = 100;

    /** A receiver may not count what it refuses before it looks, such as another method. */
    private static final double MOST = 0.8;

    private static final double HARDLY_ANY = 0.05;

    /** So many random numbers of one remainder are met by chance once in so many runs. */
    private static final double RARE = 500;

    private Period() {}

    /** After how many calls of a connection it comes each time, and hardly at another, if that is so. */
    static Optional<Integer> ofCalls(List<Attempt> met, List<Attempt> all) {
        long[] struck = met.stream().mapToLong(one -> one.carried().place()).toArray();
        long[] taken = taken(all, one -> one.carried().place());
        return periods()
                .filter(each -> share(struck, each, 0) >= MOST && share(taken, each, 0) <= HARDLY_ANY)
                .boxed()
                .findFirst();
    }

    /** Each how many new connections come to nothing, whatever they carry, if that is so. */
    static Optional<Integer> ofConnections(List<Attempt> met, List<Attempt> all) {
        long[] struck = met.stream()
                .mapToLong(one -> one.carried().connection())
                .filter(number -> number > 0)
                .distinct()
                .toArray();
        long[] taken = taken(all, one -> one.carried().connection());
        return periods()
                .filter(each -> struck.length > 1 && Math.pow(each, struck.length - 1.0) >= RARE)
                .filter(each -> {
                    long first = struck[0] % each;
                    return share(struck, each, first) == 1
                            && LongStream.of(taken).noneMatch(number -> number % each == first);
                })
                .boxed()
                .findFirst();
    }

    private static IntStream periods() {
        return IntStream.iterate(LONGEST, each -> each >= LEAST, each -> each - 1);
    }

    private static long[] taken(List<Attempt> all, ToLongFunction<Attempt> number) {
        return all.stream().filter(Expectations::acknowledges).mapToLong(number).toArray();
    }

    /** Which part of the numbers has this remainder. */
    private static double share(long[] numbers, int each, long remainder) {
        return LongStream.of(numbers)
                .mapToInt(number -> number > 0 && number % each == remainder ? 1 : 0)
                .average()
                .orElse(0);
    }
}
