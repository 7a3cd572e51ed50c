package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Route;
import dev.pushback.schema.message.Message;
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
        FullHttpRequest ask =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.CONNECT, receiver, Unpooled.EMPTY_BUFFER);
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
                refused(HttpMessage.PROXY_SAID.of(proxy(), reply.status().code()));
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
        refused(HttpMessage.PROXY_CLOSED.of(proxy()));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        refused(HttpMessage.PROXY_FAILED.of(proxy(), FailureMapper.detail(cause)));
    }

    private String proxy() {
        return route.proxy().authority();
    }

    private void refused(Message why) {
        connection.end(Failure.REFUSED, why);
    }
}
