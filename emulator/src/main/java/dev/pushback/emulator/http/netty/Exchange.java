package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** One call on its way to an outcome. Begins, may be sent again once, and ends, all on the event loop. */
final class Exchange {

    private final HttpCall call;
    private final Origin origin;
    private final byte[] head;
    private final CompletableFuture<Attempt> outcome = new CompletableFuture<>();
    private Instant at;
    private long started;
    private ScheduledFuture<?> deadline;
    private Failure lost;

    Exchange(HttpCall call) {
        this.call = call;
        this.origin = Origin.of(call.uri());
        this.head = RequestHead.of(call);
    }

    HttpCall call() {
        return call;
    }

    ByteBuf request() {
        return Unpooled.wrappedBuffer(head, call.body());
    }

    Origin origin() {
        return origin;
    }

    CompletableFuture<Attempt> outcome() {
        return outcome;
    }

    boolean hasBegun() {
        return at != null;
    }

    boolean hasEnded() {
        return outcome.isDone();
    }

    /** Starts the clock; the timer will end this exchange if nothing else does. */
    void begin(ScheduledFuture<?> timer) {
        deadline = timer;
        at = Instant.now();
        started = System.nanoTime();
    }

    /** Whether this side means to go on with the connection. */
    boolean keepsOpen() {
        return call.headers().stream()
                .noneMatch(header ->
                        header.is("Connection") && header.value().trim().equalsIgnoreCase("close"));
    }

    boolean isResent() {
        return lost != null;
    }

    /** A kept connection lost it so, and it will be sent again. */
    void lose(Failure why) {
        lost = why;
    }

    void answer(HttpReply reply, String remark) {
        end(reply, null, remark);
    }

    /** What failed before sending was sent all the same if a kept connection lost it. */
    void fail(HttpReply partial, Failure failure, String detail) {
        if (lost != null && failure.isBeforeSending()) {
            end(partial, lost, FailureMapper.notSentAgain(failure, detail));
        } else {
            end(partial, failure, detail);
        }
    }

    private void end(HttpReply reply, Failure failure, String detail) {
        if (deadline != null) {
            deadline.cancel(false);
        }
        if (!hasBegun()) {
            begin(null);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        outcome.complete(new Attempt(call, at, took, reply, failure, detail));
    }
}
