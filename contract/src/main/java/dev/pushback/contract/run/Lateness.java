package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Whether what does not answer in time answers at all: one plain callback is waited for longer than Tencent waits. */
final class Lateness {

    /** At most so long. */
    static final Duration LONGEST = Duration.ofSeconds(25);

    private final CaseExecutor player;
    private final Supplier<Transport> patient;

    /** @param patient another transport each time, which waits so long and is closed afterwards */
    Lateness(CaseExecutor player, Supplier<Transport> patient) {
        this.player = player;
        this.patient = patient;
    }

    /** One that waits as long as it waits, and is left open. */
    static Transport kept(Transport transport) {
        return new Transport() {
            @Override
            public CompletableFuture<Attempt> send(HttpCall call) {
                return transport.send(call);
            }

            @Override
            public Connection connection() {
                return transport.connection();
            }

            @Override
            public void close() {
                // It is not ours.
            }
        };
    }

    /** Begins to wait. */
    Asked ask() {
        Transport transport = patient.get();
        return new Asked(transport, player.sendPlainestBy(transport));
    }

    /**
     * A callback under way.
     *
     * @param transport what carries it
     * @param attempt what will have come of it
     */
    record Asked(Transport transport, CompletableFuture<Attempt> attempt) {

        /** How long it took to be acknowledged; empty if it is not within this time from now. Once. */
        Optional<Duration> took(Duration most) {
            Attempt ended = attempt.completeOnTimeout(null, most.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            transport.close();
            return Optional.ofNullable(ended).filter(Expectations::acknowledges).map(Attempt::took);
        }
    }
}
