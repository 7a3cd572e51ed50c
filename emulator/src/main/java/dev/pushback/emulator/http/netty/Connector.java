package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.TransportOptions;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Opens connections, all on one event loop, which starts when first needed. */
final class Connector {

    /** A link brings its own once it is connected. */
    private static final ChannelHandler NO_HANDLER = new ChannelInitializer<>() {
        @Override
        protected void initChannel(Channel channel) {}
    };

    private final TransportOptions options;
    private final TlsContexts tls;
    private final Resolver resolver = new Resolver();
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch allClosed = new CountDownLatch(1);
    private EventLoops loops;
    private Bootstrap bootstrap;
    private EventLoop loop;
    private boolean closed;
    private boolean closing;

    Connector(TransportOptions options) {
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
            if (!start()) {
                return false;
            }
            loop.execute(task);
            return true;
        } catch (RejectedExecutionException ended) {
            return false;
        }
    }

    /** Runs the task on the event loop, unless that has never run or has ended. */
    void runIfStarted(Runnable task) {
        synchronized (this) {
            if (loop == null) {
                return;
            }
        }
        run(task);
    }

    /** Runs the task on the event loop when the time limit of a call that begins now is over; called on the loop. */
    ScheduledFuture<?> atDeadline(Runnable task) {
        return loop.schedule(task, options.timeout().toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized boolean start() {
        if (loop == null && !closed) {
            loops = EventLoops.start(1);
            loop = loops.group().next();
            bootstrap = loops.bootstrap()
                    .group(loop)
                    .handler(NO_HANDLER)
                    // Who cannot write any more may still read: a receiver may answer and close before it has read all.
                    .option(ChannelOption.AUTO_CLOSE, false);
        }
        return !closed;
    }

    /** Connects the link to its origin, to each of its addresses in turn until one accepts. */
    void dial(Connection link) {
        resolver.resolve(link.origin().host())
                .whenComplete((addresses, failure) -> run(() -> {
                    if (failure != null) {
                        link.failedToConnect(failure instanceof CompletionException ? failure.getCause() : failure);
                    } else if (link.isWanted()) {
                        tryNext(link, addresses.iterator());
                    }
                }));
    }

    private void tryNext(Connection link, Iterator<InetAddress> addresses) {
        ChannelFuture connecting = bootstrap.connect(
                new InetSocketAddress(addresses.next(), link.origin().port()));
        if (!connecting.channel().isRegistered()) {
            link.failedToConnect(connecting.cause()); // no socket to be had: too many open files
            return;
        }
        open.incrementAndGet();
        connecting.channel().closeFuture().addListener(gone -> {
            open.decrementAndGet();
            tellIfAllClosed();
        });
        link.connecting(connecting.channel());
        connecting.addListener(done -> {
            if (done.isSuccess()) {
                link.connected();
            } else if (addresses.hasNext() && link.isWanted()) {
                tryNext(link, addresses);
            } else {
                link.failedToConnect(done.cause());
            }
        });
    }

    /** Waits until the connections, which are being closed, are; unless called on the loop itself, which then ends. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (loop == null) {
                return;
            }
        }
        // On the loop, so that what was asked of it before comes first.
        loop.execute(() -> {
            closing = true;
            tellIfAllClosed();
            loops.endSoon();
        });
        if (!loop.inEventLoop()) {
            awaitAllClosed();
        }
    }

    private void tellIfAllClosed() {
        if (closing && open.get() == 0) {
            allClosed.countDown();
        }
    }

    private void awaitAllClosed() {
        try {
            allClosed.await(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // they are closed all the same, a moment later
        }
    }
}
