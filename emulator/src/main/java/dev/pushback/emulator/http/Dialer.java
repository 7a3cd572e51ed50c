package dev.pushback.emulator.http;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens connections, all on one event loop, which starts when first needed. */
final class Dialer {

    private final TransportOptions options;
    private final TlsContexts tls;
    private final Resolver resolver = new Resolver();
    private final AtomicInteger open = new AtomicInteger();
    private EventLoops loops;
    private EventLoop loop;
    private boolean closed;

    Dialer(TransportOptions options) {
        this.options = options;
        this.tls = new TlsContexts(options.tls());
    }

    TransportOptions options() {
        return options;
    }

    /** How many sockets are open or being opened. */
    int open() {
        return open.get();
    }

    SslHandler tlsTo(Origin origin) {
        return tls.handler(origin);
    }

    /** Runs the task on the event loop; {@code false} if that has ended. */
    boolean run(Runnable task) {
        try {
            EventLoop running = loop();
            if (running == null) {
                return false;
            }
            running.execute(task);
            return true;
        } catch (RejectedExecutionException ended) {
            return false;
        }
    }

    /** The event loop, started if it was not; {@code null} after {@link #close()}. */
    synchronized EventLoop loop() {
        if (closed) {
            return null;
        }
        if (loop == null) {
            loops = EventLoops.start(1);
            loop = loops.group().next();
        }
        return loop;
    }

    /** Connects the link to its origin, to each of its addresses in turn until one accepts. */
    void dial(Link link) {
        resolver.resolve(link.origin().host())
                .whenComplete((addresses, failure) -> run(() -> {
                    if (failure != null) {
                        link.failedToConnect(
                                failure instanceof CompletionException wrapped ? wrapped.getCause() : failure);
                    } else {
                        tryEach(link, addresses);
                    }
                }));
    }

    private void tryEach(Link link, List<InetAddress> addresses) {
        tryNext(link, addresses.iterator());
    }

    private void tryNext(Link link, Iterator<InetAddress> addresses) {
        if (!link.isWanted()) {
            return;
        }
        InetSocketAddress address =
                new InetSocketAddress(addresses.next(), link.origin().port());
        ChannelFuture connecting = bootstrap().connect(address);
        open.incrementAndGet();
        connecting.channel().closeFuture().addListener(gone -> open.decrementAndGet());
        link.connecting(connecting.channel());
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                link.connected();
            } else if (addresses.hasNext()) {
                tryNext(link, addresses);
            } else {
                link.failedToConnect(done.cause());
            }
        });
    }

    private Bootstrap bootstrap() {
        return loops.bootstrap().group(loop).handler(new ChannelInboundHandlerAdapter());
    }

    /** Ends the event loop and with it every connection; waits for that, unless called on the loop itself. */
    void close() {
        EventLoop running;
        synchronized (this) {
            closed = true;
            running = loop;
        }
        if (running != null) {
            loops.group().shutdownGracefully(0, 1, TimeUnit.SECONDS);
            if (!running.inEventLoop()) {
                loops.group().terminationFuture().awaitUninterruptibly(2, TimeUnit.SECONDS);
            }
        }
    }
}
