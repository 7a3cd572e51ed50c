package dev.pushback.contract.run;

import dev.pushback.contract.run.cause.Fate;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Carries calls around what befalls them whatever they hold, once it is told how, so that one such thing does not hide all
 * else. A {@link #connection()} is left as it is, and so is all while it is told to go straight on. Safe for any number of
 * threads.
 */
final class Detour implements Transport {

    private static final Executor AT_ONCE = Runnable::run;

    private final Transport carrier;
    private final AtomicInteger straight = new AtomicInteger();
    private volatile boolean fresh;
    private volatile Again again = new Again(null, 0, Duration.ZERO);

    Detour(Transport carrier) {
        this.carrier = carrier;
    }

    /** From now on sends each call on a connection of its own. */
    void onFreshConnections() {
        fresh = true;
    }

    /** From now on sends what meets this fate again, so often at most, after a pause. */
    void again(Fate fate, int times, Duration pause) {
        again = new Again(fate, times, pause);
    }

    /** Until {@link #turn()} carries calls as they come: what is about the connections themselves is to meet what there is. */
    void goStraight() {
        straight.incrementAndGet();
    }

    /** Ends {@link #goStraight()}. */
    void turn() {
        straight.decrementAndGet();
    }

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        return straight.get() > 0 ? carrier.send(call) : send(call, again.times);
    }

    @Override
    public List<CompletableFuture<Attempt>> sendTogether(List<HttpCall> calls) {
        return straight.get() > 0 ? carrier.sendTogether(calls) : Transport.super.sendTogether(calls);
    }

    private CompletableFuture<Attempt> send(HttpCall call, int left) {
        Again now = again;
        CompletableFuture<Attempt> sent = fresh || left < now.times ? alone(call) : carrier.send(call);
        return sent.thenCompose(attempt -> left > 0 && now.strikes(attempt)
                ? CompletableFuture.supplyAsync(() -> call, now.later()).thenCompose(same -> send(same, left - 1))
                : CompletableFuture.completedFuture(attempt));
    }

    private CompletableFuture<Attempt> alone(HttpCall call) {
        Connection connection = carrier.connection();
        return connection.send(call).whenComplete((attempt, fault) -> connection.close());
    }

    @Override
    public Connection connection() {
        return carrier.connection();
    }

    @Override
    public void closeIdle() {
        carrier.closeIdle();
    }

    @Override
    public void close() {
        carrier.close();
    }

    /**
     * What is sent again.
     *
     * @param fate what it met; {@code null} for nothing
     * @param times how often at most
     * @param pause before each time
     */
    private record Again(Fate fate, int times, Duration pause) {

        boolean strikes(Attempt attempt) {
            return fate != null && Fate.of(attempt).filter(fate::equals).isPresent();
        }

        Executor later() {
            return pause.isZero()
                    ? AT_ONCE
                    : CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
