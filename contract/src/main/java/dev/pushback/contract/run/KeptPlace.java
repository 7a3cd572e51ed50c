package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.run.cause.CauseMessage;
import dev.pushback.contract.run.cause.Fate;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Transport;
import java.util.Optional;

/**
 * A receiver that does not acknowledge the so-and-so-manieth call of a connection that is kept, whatever it holds, while it
 * acknowledges each first call.
 *
 * @param place which call of the connection
 * @param attempt what came of it
 * @param isFromThenOn whether the next one on the same connection was not acknowledged either
 */
record KeptPlace(int place, Attempt attempt, boolean isFromThenOn) {

    /** More calls on a connection are no matter of cases. */
    private static final int MOST = 110;

    private static final Patience PATIENCE = Patience.ofSeconds(4);

    /** Finds it out: seen three times at the same place, and never in as many calls on connections of their own. */
    static Optional<Circumstance> of(CaseExecutor player) {
        Optional<KeptPlace> first = once(player);
        Optional<KeptPlace> found = first.flatMap(one -> once(player).filter(one::isLike))
                .filter(one -> one.firstCallsAreTaken(player))
                .filter(one -> once(player).filter(one::isLike).isPresent());
        found.ifPresent(one -> player.detour().onFreshConnections());
        return found.flatMap(KeptPlace::circumstance);
    }

    private static Optional<KeptPlace> once(CaseExecutor player) {
        Patience.Limit limit = PATIENCE.from();
        try (Transport.Connection connection = player.connection()) {
            for (int place = 1; place <= MOST && !limit.isUp(); place++) {
                Attempt attempt = player.sendPlainest(connection);
                boolean isKept =
                        attempt.carried().place() == place || attempt.carried().equals(Attempt.Carried.UNKNOWN);
                if (!isKept || place == 1 && !Expectations.acknowledges(attempt)) {
                    return Optional.empty();
                }
                if (!Expectations.acknowledges(attempt)) {
                    return Optional.of(new KeptPlace(place, attempt, isRefusedOnceMore(player, connection, attempt)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isRefusedOnceMore(CaseExecutor player, Transport.Connection connection, Attempt before) {
        if (!before.isAnswered()) {
            return false;
        }
        Attempt next = player.sendPlainest(connection);
        return next.carried().connection() == before.carried().connection() && !Expectations.acknowledges(next);
    }

    private boolean isLike(KeptPlace other) {
        return place == other.place && Fate.of(attempt).equals(Fate.of(other.attempt));
    }

    private boolean firstCallsAreTaken(CaseExecutor player) {
        for (int i = 0; i <= place; i++) {
            try (Transport.Connection connection = player.connection()) {
                if (!Expectations.acknowledges(player.sendPlainest(connection))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Optional<Circumstance> circumstance() {
        CauseMessage what = isFromThenOn ? CauseMessage.FROM_CALL_ON : CauseMessage.AT_CALL;
        return Circumstance.of(what.of(place - 1, AttemptSummary.of(attempt)), attempt);
    }
}
