package dev.pushback.contract.cli.option;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy that takes every host for this machine, and remembers how it was asked. */
final class SmallProxy implements AutoCloseable {

    private final ServerSocket server;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final int refusal;

    private SmallProxy(int refusal) throws IOException {
        this.refusal = refusal;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        started(() -> {
            while (!server.isClosed()) {
                Socket client = server.accept();
                started(() -> serve(client));
            }
        });
    }

    static SmallProxy passing() throws IOException {
        return new SmallProxy(0);
    }

    static SmallProxy refusing(int status) throws IOException {
        return new SmallProxy(status);
    }

    String url() {
        return "http://" + authority();
    }

    String authority() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The heads of what it was asked first on each connection. */
    List<String> heads() {
        return heads;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            String head = head(client.getInputStream());
            heads.add(head);
            String target = head.split(" ")[1];
            boolean tunnel = head.startsWith("CONNECT ");
            if (refusal != 0) {
                client.getOutputStream().write(("HTTP/1.1 " + refusal + " No\r\n\r\n").getBytes(ISO_8859_1));
                return;
            }
            URI asked = URI.create(tunnel ? "https://" + target : target);
            try (Socket receiver = new Socket(InetAddress.getLoopbackAddress(), asked.getPort())) {
                if (tunnel) {
                    client.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
                } else {
                    String origin = asked.getScheme() + "://" + asked.getRawAuthority();
                    receiver.getOutputStream().write(head.replace(origin, "").getBytes(ISO_8859_1));
                }
                // What follows on a kept connection is in absolute form, which a receiver must take (RFC 9112, 3.2.2).
                started(() -> copy(receiver.getInputStream(), client.getOutputStream()));
                copy(client.getInputStream(), receiver.getOutputStream());
            }
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] bytes = new byte[8192];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            to.write(bytes, 0, read);
            to.flush();
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the end came within a head");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private static void started(Io work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException over) {
                        // One side has closed.
                    }
                },
                "small-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Io {
        void run() throws IOException;
    }
}
