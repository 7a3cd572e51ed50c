package dev.pushback.contract.shrink;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends within the effort, and counts. For one thread. */
final class Budget {

    /** What came of a callback. */
    enum Answer {
        ACKNOWLEDGED,
        REFUSED,
        /** Not sent, because the effort is spent or nobody listens any more. */
        UNKNOWN
    }

    /** So often a plain callback is waited for until a receiver counts as silent for good. */
    private static final int SETTLING = 4;

    private static final ShrinkLimits ONE = new ShrinkLimits(1, Duration.ofMinutes(1));

    private final ShrinkLimits effort;
    private final long start = System.nanoTime();
    private final Budget whole;
    private final boolean isBound;
    private int sent;
    private boolean dead;
    private boolean silent;
    private Duration took = Duration.ZERO;

    Budget(ShrinkLimits effort) {
        this(effort, null, false);
    }

    private Budget(ShrinkLimits effort, Budget whole, boolean isBound) {
        this.effort = effort;
        this.whole = whole;
        this.isBound = isBound;
    }

    /** A part of this, that waits no longer than so for an answer. */
    Budget waiting(Duration patience) {
        return new Budget(effort.withPatience(patience), this, true);
    }

    /** One callback more, even if the effort is spent, that is waited for until the time limit. */
    Budget oneMore() {
        return new Budget(ONE, this, false);
    }

    /** How long the last answer took. */
    Duration took() {
        return took;
    }

    /** Sends on whatever connection there is. */
    Answer send(CaseContext scene, HttpCall call) {
        return isSpent()
                ? Answer.UNKNOWN
                : settled(scene, awaited(scene.transport().send(call)));
    }

    /** Sends on a connection that serves nothing else. */
    Answer sendApart(CaseContext scene, HttpCall call) {
        if (isSpent()) {
            return Answer.UNKNOWN;
        }
        try (Transport.Connection connection = scene.transport().connection()) {
            return settled(scene, awaited(connection.send(call)));
        }
    }

    boolean isSpent() {
        return dead
                || isBound && whole.isSpent()
                || sent >= effort.callbacks()
                || System.nanoTime() - start > effort.time().toNanos();
    }

    /** How many were sent. */
    int sent() {
        return sent;
    }

    private void count() {
        sent++;
        if (whole != null) {
            whole.count();
        }
    }

    /** What a receiver still works off, though nobody waits for it, must not hold up what is tried next. */
    private Answer settled(CaseContext scene, Answer answer) {
        for (int i = 0; silent && i < SETTLING; i++) {
            silent = scene.transport()
                    .send(CallbackSpec.callback().in(scene))
                    .join()
                    .isOutOfTime();
        }
        return answer;
    }

    /** Who is silent for so long is not waited for. */
    private Answer awaited(CompletableFuture<Attempt> call) {
        count();
        try {
            return answer(call.get(effort.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            silent = true;
            return Answer.REFUSED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.UNKNOWN;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Answer answer(Attempt attempt) {
        dead = !attempt.isAnswered() && attempt.failure().isBeforeSending();
        if (dead) {
            return Answer.UNKNOWN;
        }
        silent = attempt.isOutOfTime();
        took = attempt.took();
        return Expectations.acknowledges(attempt) && took.compareTo(effort.patience()) <= 0
                ? Answer.ACKNOWLEDGED
                : Answer.REFUSED;
    }
}
