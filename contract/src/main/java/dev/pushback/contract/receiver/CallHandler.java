package dev.pushback.contract.receiver;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.http.Header;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Puts the pieces of calls together, and hands whole ones to the {@link ReceiverConnection}. */
final class CallHandler extends SimpleChannelInboundHandler<HttpObject> {

    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final ReceiverState desk;
    private ReceiverConnection conversation;
    private HttpRequest head;
    private ByteBuf body = Unpooled.EMPTY_BUFFER;
    private boolean deaf;

    CallHandler(ReceiverState desk) {
        this.desk = desk;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        conversation = new ReceiverConnection(context.channel(), desk);
        conversation.watch();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject piece) {
        if (deaf) {
            return;
        }
        if (piece.decoderResult().isFailure()) {
            giveUp(BackendReply.refused(
                    400, "not HTTP: " + piece.decoderResult().cause().getMessage()));
            return;
        }
        if (piece instanceof HttpRequest request) {
            begin(context, request);
        }
        if (piece instanceof HttpContent content && !deaf) {
            append(context, content.content());
        }
        if (piece instanceof LastHttpContent && !deaf) {
            end();
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        conversation.listen();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forgetBody();
    }

    /** A connection that breaks is nothing to speak of. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }

    private void begin(ChannelHandlerContext context, HttpRequest request) {
        head = request;
        long length = HttpUtil.getContentLength(request, 0L);
        if (length > desk.limits().bodyBytes()) {
            tooLarge();
        } else if (HttpUtil.is100ContinueExpected(request)) {
            context.writeAndFlush(Unpooled.wrappedBuffer(CONTINUE));
        }
    }

    private void append(ChannelHandlerContext context, ByteBuf piece) {
        if ((long) body.readableBytes() + piece.readableBytes() > desk.limits().bodyBytes()) {
            tooLarge();
        } else if (piece.isReadable()) {
            if (!desk.hold(piece.readableBytes())) {
                desk.release(piece.readableBytes());
                tooLarge();
                return;
            }
            if (body == Unpooled.EMPTY_BUFFER) {
                body = context.alloc().heapBuffer(piece.readableBytes());
            }
            makeRoom(piece.readableBytes());
            body.writeBytes(piece);
        }
    }

    /** An announced length is believed once an eighth of it has come: then megabytes are copied no more. */
    private void makeRoom(int more) {
        long needed = (long) body.readableBytes() + more;
        long announced = HttpUtil.getContentLength(head, 0L);
        if (body.writableBytes() < more && announced >= needed && announced <= 8 * needed) {
            body.capacity((int) announced);
        }
    }

    private void end() {
        byte[] bytes = new byte[body.readableBytes()];
        body.getBytes(body.readerIndex(), bytes);
        forgetBody();
        List<Header> headers = head.headers().entries().stream()
                .map(header -> new Header(header.getKey(), header.getValue()))
                .collect(Collectors.toList());
        ReceivedCall call =
                ReceivedCall.of(desk.clock().instant(), head.method().name(), head.uri(), headers, bytes);
        conversation.next(
                call, !HttpUtil.isKeepAlive(head) || head.protocolVersion().minorVersion() == 0);
    }

    private void tooLarge() {
        giveUp(BackendReply.refused(
                413, "a body must have at most " + desk.limits().bodyBytes() + " bytes"));
    }

    /** Answers at once, and hears nothing more on this connection. */
    private void giveUp(BackendReply answer) {
        deaf = true;
        forgetBody();
        conversation.last(answer.with("Connection", "close"));
    }

    private void forgetBody() {
        desk.release(body.readableBytes());
        body.release();
        body = Unpooled.EMPTY_BUFFER;
    }
}
