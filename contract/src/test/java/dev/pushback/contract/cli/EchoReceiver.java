package dev.pushback.contract.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A receiver that repeats all it gets, and what else it knows, in one way or another. */
public final class EchoReceiver implements AutoCloseable {

    private final ServerSocket server;
    private final Way way;
    private final String known;
    private final Runnable onCall;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** How it answers. */
    public enum Way {
        /** Acknowledges, with the echo where an error would stand. */
        ACKNOWLEDGED {
            @Override
            String reply(String echo) {
                return whole(
                        "200 OK", "", "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":" + json(echo) + "}");
            }
        },
        /** Refuses, with the echo as the reason. */
        REFUSED {
            @Override
            String reply(String echo) {
                return whole(
                        "200 OK", "", "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":1,\"ErrorInfo\":" + json(echo) + "}");
            }
        },
        /** An answer in a form of its own. */
        ENVELOPE {
            @Override
            String reply(String echo) {
                return whole(
                        "200 OK", "", "{\"code\":" + json(echo) + ",\"" + echo.replaceAll("[^\\w-]", "_") + "\":1}");
            }
        },
        /** An error page, after so much text that reports cut within the echo. */
        PAGE {
            @Override
            String reply(String echo) {
                return whole("401 No", "Content-Type: text/html\r\n", "<h1>" + ".".repeat(280) + html(echo) + "</h1>");
            }
        },
        /** A crash with everything in it. */
        CRASH {
            @Override
            String reply(String echo) {
                return whole("500 Oh", "", ("Exception: " + echo + "\n").repeat(40));
            }
        },
        /** A redirect that carries the echo. */
        REDIRECT {
            @Override
            String reply(String echo) {
                String line = echo.replaceAll("[^\\x21-\\x7e]+", "+");
                return whole("302 There", "Location: /login?said=" + line + "\r\nX-Echo: " + line + "\r\n", "");
            }
        },
        /** A status line that is one. */
        REASON {
            @Override
            String reply(String echo) {
                return whole("200 " + echo.replaceAll("[^\\x20-\\x7e]+", " "), "", "{}");
            }
        },
        /** No HTTP. */
        RUBBISH {
            @Override
            String reply(String echo) {
                return echo + "\r\n\r\n";
            }
        },
        /** A number that is none. */
        LENGTH {
            @Override
            String reply(String echo) {
                return "HTTP/1.1 200 OK\r\nContent-Length: " + echo.replaceAll("\\s+", " ") + "\r\n\r\n";
            }
        },
        /** A chunk whose size is none. */
        CHUNK {
            @Override
            String reply(String echo) {
                return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + echo.replaceAll("\\s+", " ") + "\r\n";
            }
        },
        /** A body that ends too soon. */
        TRUNCATED {
            @Override
            String reply(String echo) {
                return "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + echo;
            }
        },
        /** Nothing but the end of the connection. */
        RESET {
            @Override
            String reply(String echo) {
                return null;
            }
        };

        abstract String reply(String echo);

        private static String whole(String status, String headers, String body) {
            return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.getBytes(UTF_8).length
                    + "\r\n\r\n" + body;
        }

        private static String json(String text) {
            StringBuilder json = new StringBuilder("\"");
            text.chars()
                    .forEach(c -> json.append(
                            c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", c) : String.valueOf((char) c)));
            return json.append('"').toString();
        }

        private static String html(String text) {
            return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
        }
    }

    private EchoReceiver(Way way, String known, Runnable onCall) throws IOException {
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.way = way;
        this.known = known;
        this.onCall = onCall;
    }

    /**
     * Starts one.
     *
     * @param known what it repeats besides
     * @param onCall what happens while a call waits for its answer
     */
    public static EchoReceiver start(Way way, String known, Runnable onCall) {
        try {
            EchoReceiver receiver = new EchoReceiver(way, known, onCall);
            receiver.daemon(receiver::accept);
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/cb";
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                sockets.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String call = read(in); !call.isEmpty(); call = read(in)) {
                onCall.run();
                String reply = way.reply("known " + known + ", came " + call);
                if (reply == null) {
                    socket.setSoLinger(true, 0);
                    return;
                }
                socket.getOutputStream().write(reply.getBytes(UTF_8));
                if (way.ordinal() >= Way.RUBBISH.ordinal()) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The sender sees it, or has left.
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        return head + new String(in.readNBytes(length), ISO_8859_1);
    }

    private void daemon(Runnable task) {
        Thread thread = new Thread(task, "echo-receiver");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
