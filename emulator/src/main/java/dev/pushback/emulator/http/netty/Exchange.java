package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.Route;
import dev.pushback.schema.message.Message;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One call of a {@link NettyTransport} on its way to a full account of it. */
final class Exchange extends PendingCall {

    private final HttpCall call;
    private final Origin origin;
    private final byte[] head;
    private final CompletableFuture<Attempt> outcome = new CompletableFuture<>();
    private ByteBuf request = Unpooled.EMPTY_BUFFER;
    private Instant at;

    Exchange(HttpCall call, Route route) {
        this.call = call;
        this.origin = Origin.of(call.uri());
        this.head = RequestHead.of(call, ProxyWords.of(route, origin));
    }

    CompletableFuture<Attempt> outcome() {
        return outcome;
    }

    @Override
    Origin origin() {
        return origin;
    }

    @Override
    ByteBuf request() {
        request = Unpooled.wrappedBuffer(head, call.body());
        return request;
    }

    @Override
    boolean isWritten() {
        return request.refCnt() == 0;
    }

    @Override
    boolean isHead() {
        return call.method().equals("HEAD");
    }

    @Override
    boolean keepsOpen() {
        return call.headers().stream()
                .noneMatch(header ->
                        header.is("Connection") && header.value().trim().equalsIgnoreCase("close"));
    }

    @Override
    void begin() {
        super.begin();
        at = Instant.now();
    }

    @Override
    void answered(int status, byte[] body, Supplier<List<Header>> headers, Message remark) {
        end(new HttpReply(status, headers.get(), body, true), null, remark);
    }

    @Override
    void failed(HttpReply partial, Failure why, Message detail) {
        end(partial, why, detail);
    }

    private void end(HttpReply reply, Failure failure, Message detail) {
        boolean everBegan = at != null;
        Duration took = everBegan ? Duration.ofNanos(System.nanoTime() - began) : Duration.ZERO;
        Attempt.Carried carried = new Attempt.Carried(connectionNumber, placeOnConnection);
        outcome.complete(new Attempt(call, everBegan ? at : Instant.now(), took, reply, failure, detail, carried));
    }
}
