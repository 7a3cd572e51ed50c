package dev.pushback.contract;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.Reply;
import dev.pushback.schema.Wire;
import dev.pushback.schema.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/** A receiver without sockets: answers each call by a function, and remembers it. */
public final class FakeReceiver implements Transport {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Function<HttpCall, Attempt> answers;
    private final List<HttpCall> calls = new CopyOnWriteArrayList<>();

    /** Answers so. */
    public FakeReceiver(Function<HttpCall, Attempt> answers) {
        this.answers = answers;
    }

    /** Acknowledges everything. */
    public static FakeReceiver right() {
        return new FakeReceiver(FakeReceiver::ok);
    }

    /** Acknowledges all but bodies like these, which it answers with HTTP 400. */
    public static FakeReceiver refusing(Predicate<String> body) {
        return new FakeReceiver(call -> body.test(body(call)) ? status(call, 400) : ok(call));
    }

    /** Acknowledges all, until a body like this comes: that gets this answer, and then nobody listens any more. */
    public static FakeReceiver dyingOf(Predicate<String> body, Function<HttpCall, Attempt> lastAnswer) {
        AtomicBoolean dead = new AtomicBoolean();
        return new FakeReceiver(call -> {
            if (dead.get()) {
                return silence(call, Failure.REFUSED);
            }
            dead.set(body.test(body(call)));
            return dead.get() ? lastAnswer.apply(call) : ok(call);
        });
    }

    /** What was sent so far. */
    public List<HttpCall> calls() {
        return calls;
    }

    /** The documented reply of success. */
    public static Attempt ok(HttpCall call) {
        return reply(call, 200, Wire.encode(Reply.ok()), AT_ONCE);
    }

    /** The documented reply of success, after a while. */
    public static Attempt okAfter(HttpCall call, Duration thinking) {
        return reply(call, 200, Wire.encode(Reply.ok()), thinking);
    }

    /** A reply of this status. */
    public static Attempt status(HttpCall call, int status) {
        return reply(call, status, new byte[0], AT_ONCE);
    }

    /** A reply that says FAILURE. */
    public static Attempt failure(HttpCall call, String info) {
        return reply(call, 200, Wire.encode(Reply.failure(info)), AT_ONCE);
    }

    /** No reply. */
    public static Attempt silence(HttpCall call, Failure failure) {
        return new Attempt(call, Instant.EPOCH, AT_ONCE, null, failure, Message.NONE);
    }

    /** The body as text. */
    public static String body(HttpCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }

    private static Attempt reply(HttpCall call, int status, byte[] body, Duration took) {
        List<Header> headers = List.of(new Header("Content-Type", "application/json"));
        return new Attempt(call, Instant.EPOCH, took, new HttpReply(status, headers, body, true), null, Message.NONE);
    }

    @Override
    public CompletableFuture<Attempt> send(HttpCall call) {
        boolean isOtherProtocol = !calls.isEmpty()
                && !call.uri().getScheme().equals(calls.get(0).uri().getScheme());
        if (isOtherProtocol) {
            return CompletableFuture.completedFuture(silence(call, Failure.TLS));
        }
        calls.add(call);
        return CompletableFuture.completedFuture(answers.apply(call));
    }

    @Override
    public Connection connection() {
        return new Connection() {
            @Override
            public CompletableFuture<Attempt> send(HttpCall call) {
                return FakeReceiver.this.send(call);
            }

            @Override
            public int opened() {
                return 1;
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
