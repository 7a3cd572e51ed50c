package dev.pushback.contract.receiver;

import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.InMemoryEventRepository;
import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.io.IoMessage;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A running app backend that answers callbacks as the pages ask, or wrongly on purpose.
 *
 * <p>Callbacks are taken on any path. {@code GET /probe?TaskId=…&To_Account=…} tells what was stored; see
 * {@link dev.pushback.contract.probe.ProbeReply}. Safe for any number of threads.
 */
public final class Receiver implements AutoCloseable {

    private static final int THREADS = 4;

    private final ReceiverOptions options;
    private final EventLoopGroup threads;
    private final ReceiverState desk;
    private final Channel listening;
    private final String certificate;

    private Receiver(ReceiverOptions options) {
        InMemoryEventRepository store =
                new InMemoryEventRepository(options.limits().storedBytes());
        ServerCertificate shown = options.tls() == null ? null : ServerCertificate.of(options.tls());
        this.options = options;
        this.certificate = shown == null ? null : shown.pem();
        BackendParts right = BackendParts.right(options.settings(), store);
        this.desk = new ReceiverState(options, right.keeper(), options.bend().build(right), this::close);
        this.threads = threads();
        this.listening = listen(new ReceiverPipeline(desk, shown == null ? null : shown.context()));
    }

    /**
     * Starts a receiver.
     *
     * @throws UncheckedIOException if it can't listen there, or the certificate can't be read or made
     */
    public static Receiver start(ReceiverOptions options) {
        return new Receiver(options);
    }

    /** Where callbacks are taken. */
    public URI uri() {
        return at("/callback");
    }

    /** Where probes are answered. */
    public URI probe() {
        return at("/probe");
    }

    /** The certificate that it shows, in PEM; empty over http. */
    public Optional<String> certificate() {
        return Optional.ofNullable(certificate);
    }

    /** What it has seen so far. */
    public Received received() {
        return desk.received();
    }

    /** Stops listening and closes all connections; does nothing the second time. */
    @Override
    public void close() {
        listening.close().awaitUninterruptibly(2, TimeUnit.SECONDS);
        threads.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }

    private URI at(String path) {
        int port = ((InetSocketAddress) listening.localAddress()).getPort();
        String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
        return URI.create((options.tls() == null ? "http://" : "https://") + host + ":" + port + path);
    }

    private Channel listen(ReceiverPipeline pipeline) {
        ChannelFuture bound = new ServerBootstrap()
                .group(threads)
                .channel(NioServerSocketChannel.class)
                .childHandler(pipeline)
                .bind(options.host(), options.port())
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            threads.shutdownGracefully(0, 0, TimeUnit.SECONDS);
            throw notBound(bound.cause());
        }
        return bound.channel();
    }

    private IoFailure notBound(Throwable cause) {
        IOException why = cause instanceof IOException io ? io : new IOException(cause);
        return new IoFailure(IoMessage.NOT_BOUND.of(options.host() + ":" + options.port(), IoFaults.of(cause)), why);
    }

    /** The successor exists in Netty 4.2 only, and projects on Spring Boot 3 bring 4.1. */
    @SuppressWarnings("deprecation")
    private static EventLoopGroup threads() {
        return new NioEventLoopGroup(
                Math.min(THREADS, Runtime.getRuntime().availableProcessors()),
                new DefaultThreadFactory("pushback-receiver", true));
    }
}
