import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;

/**
 * A receiver that costs as little as Java can: one thread, reads each request to its last byte, gives the documented answer.
 *
 * <p>Run: {@code java Receiver.java PORT}, where 0 is any free one; it prints which. No part of the product: it is what senders are compared against.
 */
public final class Receiver {

    private static final ByteBuffer ANSWER = answer();

    private static ByteBuffer answer() {
        String body = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
        byte[] bytes = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: keep-alive\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    /** One connection: the head is gathered, the body only counted. */
    private static final class Connection {
        private final byte[] head = new byte[8192];
        private int headLength;
        private long bodyLeft = -1;

        /** Takes bytes in; how many requests they complete. */
        int take(ByteBuffer in) {
            int complete = 0;
            while (in.hasRemaining() || bodyLeft == 0) {
                if (bodyLeft >= 0) {
                    int skipped = (int) Math.min(bodyLeft, in.remaining());
                    in.position(in.position() + skipped);
                    bodyLeft -= skipped;
                    if (bodyLeft > 0) {
                        return complete;
                    }
                    bodyLeft = -1;
                    headLength = 0;
                    complete++;
                } else {
                    readHead(in);
                }
            }
            return complete;
        }

        private void readHead(ByteBuffer in) {
            while (in.hasRemaining()) {
                byte b = in.get();
                head[headLength++] = b;
                if (b == '\n' && headLength >= 4 && head[headLength - 2] == '\r' && head[headLength - 3] == '\n') {
                    bodyLeft = contentLength();
                    return;
                }
            }
        }

        private long contentLength() {
            String text = new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
            int at = text.toLowerCase().indexOf("\r\ncontent-length:");
            int end = text.indexOf('\r', at + 2);
            return at < 0 ? 0 : Long.parseLong(text.substring(at + 17, end).trim());
        }
    }

    public static void main(String[] args) throws IOException {
        int port = Integer.parseInt(args[0]);
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1024);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
        System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
        while (true) {
            selector.select();
            for (Iterator<SelectionKey> keys = selector.selectedKeys().iterator(); keys.hasNext(); ) {
                SelectionKey key = keys.next();
                keys.remove();
                if (key.isAcceptable()) {
                    accept(server, selector);
                } else {
                    serve(key, in);
                }
            }
        }
    }

    private static void accept(ServerSocketChannel server, Selector selector) throws IOException {
        SocketChannel channel = server.accept();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.register(selector, SelectionKey.OP_READ, new Connection());
    }

    private static void serve(SelectionKey key, ByteBuffer in) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            in.clear();
            if (channel.read(in) < 0) {
                channel.close();
                return;
            }
            in.flip();
            for (int answers = ((Connection) key.attachment()).take(in); answers > 0; answers--) {
                channel.write(ANSWER.duplicate());
            }
        } catch (IOException gone) {
            try {
                channel.close();
            } catch (IOException alreadyClosed) {
                // Nothing is left to close.
            }
        }
    }
}
