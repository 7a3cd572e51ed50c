package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A receiver on loopback that does on each connection exactly what its script says. */
public final class ScriptedReceiver implements AutoCloseable {

    private final ServerSocket server;
    private final Script script;
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private Thread acceptor;
    private int open;

    private ScriptedReceiver(ServerSocket server, Script script) {
        this.server = server;
        this.script = script;
    }

    /** What happens on one connection; it is closed when the script ends. */
    @FunctionalInterface
    public interface Script {
        void run(Peer peer) throws IOException, InterruptedException;
    }

    public static ScriptedReceiver start(Script script) {
        try {
            return start(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")), script);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static ScriptedReceiver start(ServerSocket server, Script script) {
        ScriptedReceiver receiver = new ScriptedReceiver(server, script);
        receiver.acceptor = daemon(receiver::accept);
        return receiver;
    }

    /** Answers each request of a connection with these bytes. */
    public static ScriptedReceiver answering(String reply) {
        return start(peer -> {
            while (peer.readRequest()) {
                peer.write(reply);
            }
        });
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port() + "/cb?x=1");
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Heads and bodies, in the order received. */
    public List<String> requests() {
        return requests;
    }

    public int accepted() {
        return sockets.size();
    }

    /** Waits until every connection's script has ended; {@code false} if that takes too long. */
    public synchronized boolean awaitAllEnded() throws InterruptedException {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (open > 0 && System.nanoTime() < patience) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, patience - System.nanoTime()));
        }
        return open == 0;
    }

    private synchronized void count(int change) {
        open += change;
        notifyAll();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                count(1);
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
            count(-1);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "receiver");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Goes away as a killed process does: with all its connections. */
    public void kill() throws IOException, InterruptedException {
        close();
        acceptor.join(); // until it has come out of accept, the system goes on listening
        for (Socket socket : sockets) {
            socket.close();
        }
        awaitAllEnded();
    }

    @Override
    public void close() throws IOException {
        released.countDown();
        server.close();
    }

    /** The receiver's end of a connection. */
    public final class Peer {

        private final Socket socket;
        private final InputStream in;
        private String lastBody;

        private Peer(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        /** Reads and notes one request; {@code false} when the other side has closed. */
        public boolean readRequest() throws IOException {
            String head = readHead();
            if (head.isEmpty()) {
                return false;
            }
            lastBody = new String(in.readNBytes(length(head)), ISO_8859_1);
            requests.add(head + lastBody);
            return true;
        }

        /** Reads a head and leaves the body; empty when the other side has closed. */
        public String readHead() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int next = in.read();
                if (next < 0) {
                    return "";
                }
                head.append((char) next);
            }
            return head.toString();
        }

        private static int length(String head) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).trim()))
                    .findFirst()
                    .orElse(0);
        }

        public String lastBody() {
            return lastBody;
        }

        public void write(String text) throws IOException {
            write(text.getBytes(ISO_8859_1));
        }

        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Closes with a reset instead of an orderly end. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Says that no more will come, but goes on listening. */
        public void halfClose() throws IOException {
            socket.shutdownOutput();
        }

        /** Lets this time pass, or less when the test is over. */
        public void pause(long millis) throws InterruptedException {
            released.await(millis, TimeUnit.MILLISECONDS);
        }

        /** Waits until the sender closes. */
        public void awaitEnd() throws IOException {
            in.transferTo(OutputStream.nullOutputStream());
        }

        public Socket socket() {
            return socket;
        }
    }
}
