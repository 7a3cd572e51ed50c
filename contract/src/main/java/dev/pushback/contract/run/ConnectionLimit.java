package dev.pushback.contract.run;

import dev.pushback.contract.expect.AttemptSummary;
import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.run.cause.CauseMessage;
import dev.pushback.contract.run.cause.Fate;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A receiver that serves only so many connections at a time, be they idle.
 *
 * @param served how many
 * @param attempt what came of a callback on one more
 */
record ConnectionLimit(int served, Attempt attempt) {

    /** As many as cases have open at once. */
    private static final int MOST = 20;

    /** Until the other side has seen that a connection is closed. */
    private static final Duration CLOSING = Duration.ofMillis(100);

    private static final Patience PATIENCE = Patience.ofSeconds(4);

    /** Finds it out, three times, with what is open otherwise closed before. */
    static Optional<Circumstance> of(CaseExecutor player) {
        Optional<ConnectionLimit> found = once(player)
                .filter(one -> once(player).filter(one::isLike).isPresent())
                .filter(one -> once(player).filter(one::isLike).isPresent());
        found.ifPresent(one -> player.keepNothingIdle(CLOSING.dividedBy(10)));
        return found.flatMap(ConnectionLimit::circumstance);
    }

    private static Optional<ConnectionLimit> once(CaseExecutor player) {
        player.closeIdle();
        LockSupport.parkNanos(CLOSING.toNanos());
        if (!Expectations.acknowledges(player.sendPlainest())) {
            return Optional.empty();
        }
        player.closeIdle();
        LockSupport.parkNanos(CLOSING.toNanos());
        List<Transport.Connection> open = new ArrayList<>();
        Patience.Limit limit = PATIENCE.from();
        try {
            while (open.size() < MOST && !limit.isUp()) {
                Transport.Connection one = player.connection();
                open.add(one);
                Attempt attempt = player.sendPlainest(one);
                if (attempt.carried().place() > 1) {
                    return Optional.empty();
                }
                if (!Expectations.acknowledges(attempt)) {
                    return Optional.of(new ConnectionLimit(open.size() - 1, attempt))
                            .filter(found -> found.served > 1 && found.isServedOnceOthersAreGone(player, open));
                }
            }
        } finally {
            open.forEach(Transport.Connection::close);
        }
        return Optional.empty();
    }

    /** Else it may be the connection that is broken, or the receiver. */
    private boolean isServedOnceOthersAreGone(CaseExecutor player, List<Transport.Connection> open) {
        open.forEach(Transport.Connection::close);
        LockSupport.parkNanos(CLOSING.toNanos());
        for (int i = 0; i < served; i++) {
            try (Transport.Connection alone = player.connection()) {
                if (!Expectations.acknowledges(player.sendPlainest(alone))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isLike(ConnectionLimit other) {
        return served == other.served && Fate.of(attempt).equals(Fate.of(other.attempt));
    }

    private Optional<Circumstance> circumstance() {
        return Circumstance.of(CauseMessage.FEW_CONNECTIONS.of(served, AttemptSummary.of(attempt)), attempt);
    }
}
