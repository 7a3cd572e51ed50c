package dev.pushback.emulator.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver on loopback that does on each connection exactly what its script says. */
final class ScriptedReceiver implements AutoCloseable {

    private final ServerSocket server;
    private final Script script;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);

    private ScriptedReceiver(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
    }

    /** What happens on one connection; it is closed when the script ends. */
    @FunctionalInterface
    interface Script {
        void run(Peer peer) throws IOException, InterruptedException;
    }

    static ScriptedReceiver start(Script script) {
        try {
            return start(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), script);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ScriptedReceiver start(ServerSocket server, Script script) {
        ScriptedReceiver receiver = new ScriptedReceiver(server, script);
        daemon(receiver::accept);
        return receiver;
    }

    /** Answers each request of a connection with these bytes. */
    static ScriptedReceiver answering(String reply) {
        return start(peer -> {
            while (peer.readRequest()) {
                peer.write(reply);
            }
        });
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/cb?x=1");
    }

    int port() {
        return server.getLocalPort();
    }

    /** Heads and bodies, in the order received. */
    List<String> requests() {
        return requests;
    }

    int accepted() {
        return accepted.get();
    }

    /** Connections whose script is still running. */
    int open() {
        return open.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                accepted.incrementAndGet();
                open.incrementAndGet();
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.run(new Peer(socket));
        } catch (IOException | InterruptedException over) {
            // The other side went away, which the test sees on its side.
        } finally {
            open.decrementAndGet();
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        released.countDown();
        server.close();
    }

    /** The receiver's end of a connection. */
    final class Peer {

        private final Socket socket;

        private Peer(Socket socket) {
            this.socket = socket;
        }

        /** Reads and notes one request; {@code false} when the other side has closed. */
        boolean readRequest() throws IOException {
            StringBuilder head = new StringBuilder();
            InputStream in = socket.getInputStream();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return false;
                }
                head.append((char) next);
            }
            requests.add(head + new String(in.readNBytes(length(head.toString())), ISO_8859_1));
            return true;
        }

        private static int length(String head) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                    .findFirst()
                    .orElse(0);
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
        }

        /** Closes with a reset instead of an orderly end. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says that no more will come, but goes on listening. */
        void halfClose() throws IOException {
            socket.shutdownOutput();
        }

        /** Waits until the test is over. */
        void hang() throws InterruptedException {
            released.await(30, TimeUnit.SECONDS);
        }

        /** Waits until the sender closes. */
        void awaitEnd() throws IOException {
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        }

        Socket socket() {
            return socket;
        }
    }
}
