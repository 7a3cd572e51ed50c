package dev.pushback.contract.ledger;

import dev.pushback.emulator.http.Attempt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When each call of a run was under way, over which connection, and what came before it. For one thread at a time. */
final class CallLog {

    /** What a call was to its receiver. */
    enum Sort {
        /** A callback that it must take. */
        RIGHT,
        /** A command that is none of those that push. */
        OTHER_COMMAND,
        /** Anything else: what it must refuse, or may. */
        GARBAGE
    }

    private record Call(Sort sort, Instant begin, Instant end, Attempt.Carried carried) {

        boolean isBeside(Call other) {
            return begin.isBefore(other.end) && other.begin.isBefore(end);
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final Map<Attempt.Carried, Call> byPlace = new HashMap<>();
    private final Map<Integer, Integer> atOnce = new HashMap<>();

    void add(Attempt attempt, Sort sort) {
        Call call = new Call(sort, attempt.at(), attempt.at().plus(attempt.took()), attempt.carried());
        calls.add(call);
        byPlace.put(attempt.carried(), call);
    }

    /** The number of the next call. */
    int next() {
        return calls.size();
    }

    /** How many other calls were under way at any moment of this one. */
    int beside(int number) {
        return atOnce.computeIfAbsent(number, any ->
                (int) calls.stream().filter(calls.get(number)::isBeside).skip(1).count());
    }

    /** Whether the call before it on its connection was of this sort. */
    boolean isBehind(Sort sort, int number) {
        Attempt.Carried own = calls.get(number).carried();
        Call before = byPlace.get(new Attempt.Carried(own.connection(), own.place() - 1));
        return own.connection() > 0 && before != null && before.sort() == sort;
    }

    /** Whether the call that ended before this one was of this sort. */
    boolean isAfter(Sort sort, int number) {
        return number > 0 && calls.get(number - 1).sort() == sort;
    }
}
