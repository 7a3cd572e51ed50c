package dev.pushback.contract.request;

import dev.pushback.emulator.http.Attempt;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a plan is to bring about besides what it sends, such as several calls on one connection. Whether it came about is
 * seen in the attempts: without it an answer, however right, proves nothing.
 */
@FunctionalInterface
interface Condition {

    /** What did not come about; empty if all did. */
    Optional<Unmet> unmetIn(List<Attempt> attempts);

    /** There is none. */
    Condition NONE = attempts -> Optional.empty();

    /** A call goes out on a connection that carried one before. */
    Condition KEPT = attempts -> attempts.stream().anyMatch(Condition::mayBeOnKeptConnection)
            ? Optional.empty()
            : Optional.of(new Unmet(RequestMessage.NEVER_KEPT.of(), true));

    /** Each call is the first of its connection. */
    Condition FRESH = attempts -> attempts.stream().noneMatch(Condition::isOnKeptConnection)
            ? Optional.empty()
            : Optional.of(new Unmet(RequestMessage.NOT_FRESH.of(), false));

    /** The last call goes out on the connection of the first, which was idle while the others were answered. */
    Condition IDLE_NEIGHBOUR = attempts -> {
        Attempt.Carried last = attempts.get(attempts.size() - 1).carried();
        return last.connection() == attempts.get(0).carried().connection()
                ? KEPT.unmetIn(attempts)
                : Optional.of(new Unmet(RequestMessage.NEVER_KEPT.of(), true));
    };

    /** At least two calls are under way at the same time. */
    Condition OVERLAPPING = attempts -> attempts.stream()
                    .anyMatch(one -> attempts.stream().anyMatch(other -> other != one && isUnderWay(other, one.at())))
            ? Optional.empty()
            : Optional.of(new Unmet(RequestMessage.NEVER_AT_ONCE.of(), false));

    private static boolean isOnKeptConnection(Attempt attempt) {
        return attempt.carried().place() > 1;
    }

    /** A transport that does not tell is believed. */
    private static boolean mayBeOnKeptConnection(Attempt attempt) {
        return isOnKeptConnection(attempt) || attempt.carried().equals(Attempt.Carried.UNKNOWN);
    }

    private static boolean isUnderWay(Attempt attempt, Instant at) {
        return !attempt.at().isAfter(at) && attempt.at().plus(attempt.took()).isAfter(at);
    }
}
