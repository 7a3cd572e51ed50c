package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FixedRecvByteBufAllocator;
import java.io.IOException;

/** One connection of a {@link LoadClient}: carries one call at a time. Lives on the event loop. */
final class LoadConnection implements ReplyTaker {

    /** Most replies fit, so that reading takes no guessing at sizes. */
    private static final int READ_SIZE = 2048;

    /** What a socket takes at once; of more a receiver may refuse to read the rest, and answer all the same. */
    private static final int ONE_PIECE = 64 * 1024;

    /** When the call under way began; kept here for {@link Deadlines}, like the next two. */
    long began;

    LoadConnection earlier;
    LoadConnection later;

    private final LoadClient client;
    private final ReplyDecoder decoder = new ReplyDecoder();
    private final ReplyReader reader;
    private final PlainReplyReader plain = new PlainReplyReader(this, READ_SIZE);
    private Channel channel;
    private LoadCall call;
    private ChannelFuture sent;
    private boolean ready;
    private boolean used;
    private boolean over;

    LoadConnection(LoadClient client) {
        this.client = client;
        this.reader = new ReplyReader(this, decoder, client.maxReplyBytes());
    }

    /** The call that this connection is opened for; its clock started then. */
    void begin(LoadCall first, long nanos) {
        call = first;
        began = nanos;
        client.deadlines().add(this);
    }

    /** Sends another call on the kept connection. */
    void send(LoadCall next) {
        begin(next, System.nanoTime());
        write();
    }

    /** A connection is being tried; it may fail and another be tried. */
    void connecting(Channel attempt) {
        channel = attempt;
    }

    /** The connection stands; over TLS the handshake begins. */
    void connected() {
        channel.config().setRecvByteBufAllocator(new FixedRecvByteBufAllocator(READ_SIZE));
        channel.closeFuture().addListener(closed -> leave());
        if (over) {
            channel.close();
        } else if (client.origin().secure()) {
            channel.pipeline().addLast(client.tlsHandler(), plain, decoder, reader);
        } else {
            channel.pipeline().addLast(plain, decoder, reader);
            ready();
        }
    }

    void failedToConnect(Throwable cause) {
        fail(FailureMapper.ofConnecting(cause), FailureMapper.words(cause, origin()));
    }

    @Override
    public Origin origin() {
        return client.origin();
    }

    @Override
    public boolean isReady() {
        return ready && channel.isActive();
    }

    @Override
    public void ready() {
        ready = true;
        if (call != null) {
            write();
        }
        client.opened();
    }

    @Override
    public void answered(PartialReply reply, boolean surplus) {
        answered(reply.status(), reply.body(), !surplus && reply.keepsOpen());
    }

    /** A plain reply came. */
    void answered(int status, byte[] body) {
        reader.giveUp();
        answered(status, body, true);
    }

    private void answered(int status, byte[] body, boolean keepsOpen) {
        LoadCall ended = end();
        if (keepsOpen && isSent(ended) && !over) {
            used = true;
            client.free(this);
        } else {
            close();
        }
        ended.answered(status, body);
    }

    private boolean isSent(LoadCall ended) {
        return ended.isWritten() && (sent == null || sent.isSuccess());
    }

    @Override
    public void broken(Failure failure, String detail) {
        boolean closedWithoutAWord = failure == Failure.CLOSED || failure == Failure.RESET;
        if (used && closedWithoutAWord && !reader.hasBegun() && call != null && call.mayBeResent()) {
            LoadCall again = end();
            again.lose(failure);
            reader.giveUp();
            close();
            client.resend(again, began);
        } else if (failure == Failure.CLOSED && sent != null && sent.cause() instanceof IOException refused) {
            fail(Failure.RESET, FailureMapper.words(refused)); // writing met the reset before reading could
        } else {
            fail(failure, detail);
        }
    }

    /** The time limit is over. */
    void expire() {
        if (ready) {
            fail(Failure.TIMEOUT, reader.progress());
        } else {
            boolean shaking = channel != null && channel.isActive();
            fail(
                    Failure.CONNECT_TIMEOUT,
                    shaking ? "still in the TLS handshake" : "still connecting to " + origin().authority());
        }
    }

    /** Ends the call under way, if any, and the connection. */
    void fail(Failure failure, String detail) {
        LoadCall failed = call == null ? null : end();
        HttpReply partial = reader.giveUp();
        close();
        if (failed == null) {
            return;
        }
        if (partial == null) {
            failed.failed(LoadCall.NO_STATUS, new byte[0], failure, detail);
        } else {
            failed.failed(partial.status(), partial.body(), failure, detail);
        }
    }

    /** Whether there is a call under way. */
    boolean isWanted() {
        return call != null;
    }

    void close() {
        if (channel != null) {
            channel.close();
        }
        leave();
    }

    private void write() {
        reader.expectReply(false);
        plain.expectReply();
        ByteBuf request = call.withHead(client.headFor(call));
        boolean inOnePiece = request.readableBytes() <= ONE_PIECE;
        sent = inOnePiece ? null : channel.newPromise();
        channel.writeAndFlush(request, inOnePiece ? channel.voidPromise() : (ChannelPromise) sent);
    }

    private LoadCall end() {
        LoadCall ended = call;
        call = null;
        client.deadlines().remove(this);
        return ended;
    }

    private void leave() {
        if (!over) {
            over = true;
            client.gone(this, ready);
        }
    }
}
