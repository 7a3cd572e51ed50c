package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Origin;
import dev.pushback.schema.message.Message;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FixedRecvByteBufAllocator;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One connection, open or on its way: carries one call at a time, if any. Lives on the event loop. */
final class Connection {

    /** Most replies fit, so that reading takes no guessing at sizes. */
    private static final int READ_SIZE = 2048;

    /** What a socket takes at once; of more a receiver may refuse to read the rest, and answer all the same. */
    private static final int ONE_PIECE = 64 * 1024;

    /** How long a reset may be on its way that tells that a call was not taken. */
    private static final int DOUBT_MILLIS = 50;

    private static final Message SURPLUS = HttpMessage.SURPLUS.of();
    private static final Message RESENT = HttpMessage.RESENT.of();

    private final Connector connector;
    private final ConnectionPool pool;
    private final Origin origin;
    private final ReplyDecoder decoder = new ReplyDecoder();
    private final ReplyReader reader;
    private final PlainReplyReader plain = new PlainReplyReader(this, READ_SIZE);
    private final long number;
    private Channel channel;
    private PendingCall call;
    private ChannelFuture sent;
    private boolean prepared;
    private boolean ready;
    private int replies;
    private boolean over;
    private boolean watched;
    private boolean inDoubt;

    Connection(Connector connector, ConnectionPool pool, Origin origin) {
        this.connector = connector;
        this.pool = pool;
        this.origin = origin;
        this.number = connector.nextNumber();
        this.reader = new ReplyReader(this, decoder, connector.options().maxReplyBytes());
    }

    /** Where it leads. */
    Origin origin() {
        return origin;
    }

    /** Where it is opened: where it leads, or what stands in between. */
    Origin next() {
        return connector.options().route().next(origin);
    }

    /** Whether calls can go out at once. */
    boolean isReady() {
        return ready && channel.isActive();
    }

    /** Whether it is to be opened: for a call, or ahead of one. */
    boolean isWanted() {
        return isCarrying() || prepared && !over;
    }

    /** Whether there is a call under way. */
    boolean isCarrying() {
        return call != null;
    }

    /** Takes the call to its end, opening the connection first if need be. */
    void carry(PendingCall next) {
        call = next;
        next.connection = this;
        if (ready) {
            write();
        } else {
            connector.open(this);
        }
    }

    /** Opens the connection without a call, within the time that a call would have. */
    void prepare() {
        prepared = true;
        connector.open(this);
        connector.schedule(this::giveUpPreparing, connector.options().timeout().toNanos());
    }

    private void giveUpPreparing() {
        if (!ready) {
            close();
        }
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
        } else if (origin.secure() && connector.options().route().isDirect()) {
            secure();
        } else if (origin.secure()) {
            channel.pipeline().addLast(new Tunnel(this, connector.options().route()));
        } else {
            channel.pipeline().addLast(plain, decoder, reader);
            ready();
        }
    }

    /** The way to the receiver is open: the TLS handshake begins. */
    void secure() {
        channel.pipeline().addLast(connector.tlsTo(origin), plain, decoder, reader);
    }

    void failedToConnect(Throwable cause) {
        end(FailureMapper.ofConnecting(cause), FailureMapper.detail(cause, next()));
    }

    /** Everything stands, the TLS handshake included. */
    void ready() {
        ready = true;
        connector.settled(origin);
        if (isCarrying()) {
            write();
        } else if (prepared) {
            pool.free(this);
        }
    }

    private void write() {
        call.carriedAs(number, replies + 1);
        reader.expectReply(call.isHead());
        if (!call.needsHeaders()) {
            plain.expectReply();
        }
        ByteBuf request = call.request();
        boolean inOnePiece = request.readableBytes() <= ONE_PIECE;
        sent = inOnePiece ? null : channel.newPromise();
        channel.writeAndFlush(request, inOnePiece ? channel.voidPromise() : (ChannelPromise) sent);
    }

    /** The reply came whole; {@code surplus} if more bytes came with it. */
    void answered(PartialReply reply, boolean surplus) {
        Message remark = surplus ? SURPLUS : call.isResent() ? RESENT : Message.NONE;
        answered(reply.status(), reply.body(), reply::headers, !surplus && reply.keepsOpen(), remark);
    }

    /** A plain reply came. */
    void answered(int status, byte[] body) {
        reader.giveUp();
        answered(status, body, List::of, true, Message.NONE);
    }

    private void answered(int status, byte[] body, Supplier<List<Header>> headers, boolean keepsOpen, Message remark) {
        PendingCall ended = release();
        if (keepsOpen && ended.keepsOpen() && isSent(ended) && channel.isActive() && !over) {
            replies++;
            keep();
        } else {
            close();
        }
        ended.answer(status, body, headers, remark);
    }

    private void keep() {
        if (connector.callLimit().isReachedBy(replies)) {
            close();
        } else if (connector.callLimit().isSuspected(replies)) {
            watch();
        } else {
            pool.free(this);
        }
    }

    /** Takes no call for a moment, in which the receiver may close. */
    private void watch() {
        watched = true;
        after(CallLimit.WATCH_MILLIS, () -> {
            watched = false;
            if (!over) {
                connector.callLimit().refute(replies);
                pool.free(this);
                connector.tellRoom();
            }
        });
    }

    private void after(int millis, Runnable task) {
        channel.eventLoop().schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    /** The receiver has closed its side, or both. */
    void closedByReceiver() {
        if (watched) {
            watched = false;
            connector.callLimit().confirm(replies);
            leave();
            connector.tellRoom();
        }
    }

    /** Whether the end of the stream was read, and is not understood yet. */
    boolean isInDoubt() {
        return inDoubt;
    }

    private boolean isSent(PendingCall ended) {
        return ended.isWritten() && (sent == null || sent.isSuccess());
    }

    /** There will be no whole reply. */
    void broken(Failure failure, Message detail) {
        boolean closedWithoutAWord = failure == Failure.CLOSED || failure == Failure.RESET;
        boolean onKept = (replies > 0 || prepared) && closedWithoutAWord && !reader.hasBegun() && isCarrying();
        if (onKept && !call.isResent()) {
            lost(failure, detail);
        } else if (failure == Failure.CLOSED && sent != null && sent.cause() instanceof IOException refused) {
            end(Failure.RESET, FailureMapper.detail(refused)); // writing met the reset before reading could
        } else {
            end(failure, detail);
        }
    }

    private void lost(Failure failure, Message detail) {
        if (failure == Failure.RESET || !channel.isActive()) {
            resend(failure);
        } else if (SocketState.isKnown(channel)) {
            lost(failure, detail, SocketState.tookTheCall(channel));
        } else if (!inDoubt) {
            inDoubt = true;
            PendingCall doubtful = call;
            after(DOUBT_MILLIS, () -> {
                if (call == doubtful) {
                    lost(failure, detail, SocketState.isWritable(channel));
                }
                close();
            });
        }
    }

    private void lost(Failure failure, Message detail, boolean taken) {
        if (taken && !connector.callLimit().mayExplain(replies)) {
            end(failure, HttpMessage.TAKEN_AND_LOST.of(detail));
        } else {
            resend(failure);
        }
    }

    private void resend(Failure why) {
        PendingCall again = call;
        call = null;
        again.lose(why);
        reader.giveUp();
        close();
        pool.resend(again);
    }

    /** The call's time limit is over. */
    void expire() {
        if (ready) {
            end(Failure.TIMEOUT, reader.progress());
        } else {
            end(Failure.CONNECT_TIMEOUT, stage());
        }
    }

    private Message stage() {
        if (channel == null) {
            return HttpMessage.RESOLVING.of(next().host());
        }
        return channel.isActive() ? HttpMessage.HANDSHAKING.of() : HttpMessage.CONNECTING.of(next().authority());
    }

    /** Ends the call under way, if any, and the connection. */
    void end(Failure failure, Message detail) {
        PendingCall failed = isCarrying() ? release() : null;
        HttpReply partial = reader.giveUp();
        close();
        if (failed != null) {
            failed.fail(partial, failure, detail);
        }
    }

    void close() {
        watched = false;
        if (channel != null) {
            channel.close();
        }
        leave();
    }

    private PendingCall release() {
        PendingCall ended = call;
        call = null;
        pool.over(ended);
        return ended;
    }

    private void leave() {
        if (!over) {
            over = true;
            pool.gone(this);
            if (!ready) {
                connector.settled(origin);
            }
        }
    }
}
