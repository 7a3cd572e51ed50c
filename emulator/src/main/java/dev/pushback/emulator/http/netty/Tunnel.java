package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.Route;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Asks a proxy for a way to the receiver ({@code CONNECT}) before the TLS handshake with the receiver itself begins. */
final class Tunnel extends ChannelInboundHandlerAdapter {

    private final Connection connection;
    private final Route route;
    private boolean open;

    Tunnel(Connection connection, Route route) {
        this.connection = connection;
        this.route = route;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        context.pipeline().addBefore(context.name(), "proxy", new HttpClientCodec());
        String receiver = connection.origin().authority();
        FullHttpRequest ask = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.CONNECT, receiver, Unpooled.EMPTY_BUFFER);
        ask.headers().set(HttpHeaderNames.HOST, receiver);
        ProxyWords.authorization(route).ifPresent(header -> ask.headers().set(header.name(), header.value()));
        context.writeAndFlush(ask);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            read(context, message);
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void read(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse reply) {
            open = reply.decoderResult().isSuccess() && reply.status().code() == 200;
            if (!open) {
                refused("it answered CONNECT with HTTP " + reply.status());
            }
        }
        if (open && message instanceof LastHttpContent) {
            context.pipeline().remove("proxy");
            connection.secure();
            context.pipeline().remove(this);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        refused("it closed the connection at CONNECT");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        refused(FailureMapper.words(cause));
    }

    private void refused(String why) {
        connection.end(Failure.REFUSED, "the proxy " + route.proxy().authority() + ": " + why);
    }
}
