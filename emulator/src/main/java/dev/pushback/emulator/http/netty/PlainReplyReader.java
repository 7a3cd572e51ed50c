package dev.pushback.emulator.http.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Takes plain replies off the way to the decoder; all else goes on to it. */
final class PlainReplyReader extends ChannelInboundHandlerAdapter {

    private final Connection connection;
    private final PlainReply reply = new PlainReply();
    private final byte[] bytes;
    private boolean fresh;

    /** @param longest the most bytes that are looked at */
    PlainReplyReader(Connection connection, int longest) {
        this.connection = connection;
        this.bytes = new byte[longest];
    }

    /** The next bytes are the first of a reply. */
    void expectReply() {
        fresh = true;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf in = (ByteBuf) message;
        int length = in.readableBytes();
        if (fresh && connection.isCarrying() && length <= bytes.length) {
            in.getBytes(in.readerIndex(), bytes, 0, length);
            if (reply.read(bytes, length)) {
                fresh = false;
                in.release();
                connection.answered(reply.status(), reply.body());
                return;
            }
        }
        fresh = false;
        context.fireChannelRead(message);
    }
}
