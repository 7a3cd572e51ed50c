package dev.pushback.emulator.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A receiver on a free port, one thread a connection, that keeps what it got and treats it as told. */
public final class LoopbackReceiver implements AutoCloseable {

    /** What a receiver does with a callback: answers on the socket, or doesn't. */
    @FunctionalInterface
    public interface Treatment {

        Treatment OK = replies("200 OK", "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}");
        Treatment FAILURE = replies("200 OK", "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}");
        Treatment SILENT = (got, socket) -> {};
        Treatment RESET = (got, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };

        void treat(Got got, Socket socket) throws IOException;

        static Treatment replies(String status, String body) {
            byte[] reply =
                    ("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body).getBytes(UTF_8);
            return (got, socket) -> socket.getOutputStream().write(reply);
        }
    }

    public record Got(String requestLine, String body) {

        public String parameter(String name) {
            String query = requestLine.split(" ")[1].replaceFirst("^[^?]*\\?", "");
            for (String parameter : query.split("&")) {
                if (parameter.startsWith(name + "=")) {
                    return parameter.substring(name.length() + 1);
                }
            }
            return null;
        }
    }

    private final ServerSocket server;
    private final Treatment treatment;
    private final Queue<Got> got = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();

    public LoopbackReceiver(Treatment treatment) {
        this(0, treatment);
    }

    /** A receiver at this port. */
    public LoopbackReceiver(int port, Treatment treatment) {
        this.treatment = treatment;
        try {
            server = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public Target target(String token) {
        CallbackUrl url = CallbackUrl.parse("http://127.0.0.1:" + server.getLocalPort() + "/cb");
        return new Target(url, 1400187352, token, List.<Header>of());
    }

    public int port() {
        return server.getLocalPort();
    }

    public Target target() {
        return target(null);
    }

    /** How many connections were accepted so far. */
    public int accepted() {
        return sockets.size();
    }

    public List<Got> got() {
        return List.copyOf(got);
    }

    /** Closes all connections that it has, and accepts others. */
    public void closeAccepted() {
        try {
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            closeAccepted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String line = line(in); line != null; line = line(in)) {
                int length = 0;
                for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
                    if (header.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(header.substring(16));
                    }
                }
                Got callback = new Got(line, new String(in.readNBytes(length), UTF_8));
                got.add(callback);
                treatment.treat(callback, socket);
            }
        } catch (IOException closed) {
            // By the sender, or by the treatment.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        thread.start();
    }
}
