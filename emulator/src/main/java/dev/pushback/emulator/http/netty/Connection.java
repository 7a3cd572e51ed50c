package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpReply;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;

/** One connection, open or on its way, and the exchange on it, if any. Lives on the event loop. */
final class Connection implements ReplyTaker {

    private final Connector dialer;
    private final ConnectionPool pool;
    private final Origin origin;
    private final ReplyDecoder decoder = new ReplyDecoder();
    private final ReplyReader reader;
    private Channel channel;
    private boolean ready;
    private boolean left;
    private boolean used;
    private Exchange exchange;
    private ChannelFuture sent;

    Connection(Connector dialer, ConnectionPool pool, Origin origin) {
        this.dialer = dialer;
        this.pool = pool;
        this.origin = origin;
        this.reader = new ReplyReader(this, decoder, dialer.options().maxReplyBytes());
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public boolean isReady() {
        return ready && channel.isActive();
    }

    /** Whether there is an exchange to connect for. */
    boolean isWanted() {
        return exchange != null;
    }

    /** Takes the exchange to its end, opening the connection first if need be. */
    void carry(Exchange next) {
        exchange = next;
        if (ready) {
            write();
        } else {
            dialer.dial(this);
        }
    }

    /** A connection is being tried; it may fail and another be tried. */
    void connecting(Channel attempt) {
        channel = attempt;
    }

    /** The connection stands; over TLS the handshake begins. */
    void connected() {
        channel.closeFuture().addListener(closed -> leave());
        if (!isWanted()) {
            channel.close();
            return;
        }
        if (origin.secure()) {
            channel.pipeline().addLast(dialer.tlsTo(origin), decoder, reader);
        } else {
            channel.pipeline().addLast(decoder, reader);
            ready();
        }
    }

    void failedToConnect(Throwable cause) {
        end(FailureMapper.ofConnecting(cause), FailureMapper.words(cause, origin));
        leave();
    }

    @Override
    public void ready() {
        ready = true;
        if (isWanted()) {
            write();
        }
    }

    private void write() {
        reader.expectReply("HEAD".equals(exchange.call().method()));
        sent = channel.writeAndFlush(exchange.request());
    }

    @Override
    public void answered(PartialReply reply, boolean surplus) {
        Exchange ended = exchange;
        exchange = null;
        used = true;
        if (!surplus && sent.isSuccess() && channel.isActive() && reply.keepsOpen() && ended.keepsOpen()) {
            pool.free(this);
        } else {
            close();
        }
        ended.answer(reply.whole(), remark(ended, surplus));
    }

    private static String remark(Exchange ended, boolean surplus) {
        if (surplus) {
            return Attempt.SURPLUS;
        }
        return ended.isResent() ? Attempt.RESENT : "";
    }

    @Override
    public void broken(Failure failure, String detail) {
        boolean closedWithoutAWord = failure == Failure.CLOSED || failure == Failure.RESET;
        if (used && closedWithoutAWord && !reader.hasBegun() && isWanted() && !exchange.isResent()) {
            Exchange again = exchange;
            exchange = null;
            again.lose(failure);
            reader.giveUp();
            close();
            pool.resend(again);
        } else if (failure == Failure.CLOSED && sent != null && sent.cause() instanceof IOException refused) {
            end(Failure.RESET, FailureMapper.words(refused)); // writing met the reset before reading could
        } else {
            end(failure, detail);
        }
    }

    /** Ends this exchange, if it is the one under way, for lack of time. */
    void expire(Exchange late) {
        if (exchange != late) {
            return;
        }
        if (ready) {
            end(Failure.TIMEOUT, reader.progress());
        } else {
            end(Failure.CONNECT_TIMEOUT, stage());
        }
    }

    private String stage() {
        if (channel == null) {
            return "still resolving " + origin.host();
        }
        return channel.isActive() ? "still in the TLS handshake" : "still connecting to " + origin.authority();
    }

    /** Ends the exchange, if any, and the connection. */
    void end(Failure failure, String detail) {
        Exchange failed = exchange;
        exchange = null;
        HttpReply partial = reader.giveUp();
        close();
        if (failed != null) {
            failed.fail(partial, failure, detail);
        }
    }

    void close() {
        if (channel == null) {
            leave();
        } else {
            channel.close();
        }
    }

    private void leave() {
        if (!left) {
            left = true;
            pool.gone(this);
        }
    }
}
