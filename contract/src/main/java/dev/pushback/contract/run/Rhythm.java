package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.run.cause.CauseMessage;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A receiver that does not acknowledge one of each so many callbacks, or one of each so many connections, always the same in
 * turn.
 *
 * @param each of how many
 * @param attempt what came of one
 */
record Rhythm(int each, Attempt attempt) {

    /** So many strikes show it, so many callbacks are sent for them. */
    private static final int STRIKES = 4;

    private static final int MOST = 100;

    /** What is silent more often costs the time limit in each second case. */
    private static final int RARE = 8;

    private static final Patience PATIENCE = Patience.ofSeconds(4);

    /** Finds it out by plain callbacks in turn, each on a connection of its own. */
    static Optional<Circumstance> of(CaseExecutor player) {
        return onFreshConnections(player).flatMap(rhythm -> rhythm.circumstance(player));
    }

    private static Optional<Rhythm> onFreshConnections(CaseExecutor player) {
        Patience.Limit limit = PATIENCE.from();
        List<Integer> struck = new ArrayList<>();
        Attempt last = null;
        for (int i = 0; i < MOST && struck.size() < STRIKES && !limit.isUp(); i++) {
            Attempt attempt = onItsOwn(player);
            if (attempt.carried().place() > 1) {
                return Optional.empty();
            }
            if (!Expectations.acknowledges(attempt)) {
                struck.add(i);
                last = attempt;
            }
        }
        int each = struck.size() < STRIKES - 1 ? 0 : struck.get(1) - struck.get(0);
        for (int i = 2; i < struck.size(); i++) {
            each = struck.get(i) - struck.get(i - 1) == each ? each : 0;
        }
        return each < 2 ? Optional.empty() : Optional.of(new Rhythm(each, last));
    }

    private static Attempt onItsOwn(CaseExecutor player) {
        try (Transport.Connection connection = player.connection()) {
            return player.sendPlainest(connection);
        }
    }

    private Optional<Circumstance> circumstance(CaseExecutor player) {
        boolean isOfConnections = isOfConnections(player);
        CauseMessage what = isOfConnections ? CauseMessage.EACH_CONNECTION : CauseMessage.EACH_CALLBACK;
        Optional<Circumstance> found = Circumstance.of(what.of(each, AttemptSummary.of(attempt)), attempt);
        if (attempt.isOutOfTime() && !isOfConnections && each < RARE) {
            return found.map(Circumstance::hidingAll);
        }
        found.ifPresent(one -> player.detour().again(one.fate(), 2, Duration.ZERO));
        return found;
    }

    /** Whether a connection that is served is so again and again, or none is kept, so that each callback has its own. */
    private boolean isOfConnections(CaseExecutor player) {
        for (int i = 0; i < each; i++) {
            try (Transport.Connection connection = player.connection()) {
                Attempt first = player.sendPlainest(connection);
                if (Expectations.acknowledges(first)) {
                    return !first.carried().equals(Attempt.Carried.UNKNOWN) && isServed(player, connection, first);
                }
            }
        }
        return false;
    }

    private boolean isServed(CaseExecutor player, Transport.Connection connection, Attempt first) {
        for (int i = 0; i < 2 * each; i++) {
            Attempt next = player.sendPlainest(connection);
            if (next.carried().connection() != first.carried().connection()) {
                return true;
            }
            if (!Expectations.acknowledges(next)) {
                return false;
            }
        }
        return true;
    }
}
