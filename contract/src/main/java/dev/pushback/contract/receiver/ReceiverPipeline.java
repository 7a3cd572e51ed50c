package dev.pushback.contract.receiver;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.ssl.SslContext;

/** Sets up each connection. Replies are written as bytes, so that wrong ones can be written too. */
final class ReceiverPipeline extends ChannelInitializer<SocketChannel> {

    static final String TLS = "tls";

    private static final int MAX_REQUEST_LINE = 16 << 10;
    private static final int MAX_HEADERS = 32 << 10;
    private static final int MAX_PIECE = 64 << 10;

    private final ReceiverState desk;
    private final SslContext tls;

    /** The certificate is null for plain http. */
    ReceiverPipeline(ReceiverState desk, SslContext tls) {
        this.desk = desk;
        this.tls = tls;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        channel.config().setTcpNoDelay(true);
        if (!desk.admit()) {
            channel.close();
            return;
        }
        channel.closeFuture().addListener(closed -> desk.leave());
        if (tls != null) {
            channel.pipeline().addLast(TLS, tls.newHandler(channel.alloc()));
        }
        channel.pipeline()
                .addLast(new HttpRequestDecoder(MAX_REQUEST_LINE, MAX_HEADERS, MAX_PIECE))
                .addLast(new CallHandler(desk));
    }
}
