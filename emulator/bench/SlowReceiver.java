import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.WireEffects;
import dev.pushback.contract.receiver.broken.ConformingReceiver;
import dev.pushback.contract.receiver.broken.Mutation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A right receiver that is slow, or silent: {@code java -cp pushback.jar SlowReceiver.java KIND TOKEN} prints its URL. KIND is:
 *
 * <ul>
 *   <li>{@code thinks-MS}: each reply takes so long, any number at once.
 *   <li>{@code queue-MS}: each reply takes so long, one after the other, whatever connection they come over.
 *   <li>{@code one-connection-MS}: the same, and no other connection is served until the one before is closed.
 *   <li>{@code silent-online}: no reply to a callback with an online event.
 * </ul>
 *
 * <p>No part of the product: it is what {@code slow} lets {@code verify} wait for.
 */
public final class SlowReceiver {

    public static void main(String[] args) throws IOException {
        String kind = args[0].replaceFirst("-\\d+$", "");
        Duration pause = Duration.ofMillis(Long.parseLong(args[0].replaceFirst("^\\D+", "0")));
        Mutation bend = switch (kind) {
            case "thinks" -> right -> slowly(right.build(), pause);
            case "queue" -> right -> queued(right.build(), pause);
            case "silent-online" -> right -> silentOnline(right.build());
            case "one-connection" -> right -> right.build();
            default -> throw new IllegalArgumentException("unknown kind " + kind);
        };
        Receiver receiver = Receiver.start(
                ReceiverOptions.defaults().token(args[1]).shape(new ConformingReceiver(kind, "is slow", bend)));
        if (!kind.equals("one-connection")) {
            System.out.println(receiver.uri());
            LockSupport.park();
            return;
        }
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        System.out.println(receiver.uri().toString().replaceFirst(":\\d+", ":" + door.getLocalPort()));
        while (true) {
            serve(door.accept(), receiver.uri().getPort(), pause);
        }
    }

    private static Backend slowly(Backend right, Duration pause) {
        return call -> {
            BackendReply answer = right.answer(call);
            return answer.withEffect(
                    (now, connection) -> connection.after(pause, () -> answer.effect().play(now, connection)));
        };
    }

    private static Backend queued(Backend right, Duration pause) {
        long[] free = {System.nanoTime()};
        return call -> {
            BackendReply answer = right.answer(call);
            return answer.withEffect((now, connection) -> {
                long begin;
                synchronized (free) {
                    begin = Math.max(free[0], System.nanoTime());
                    free[0] = begin + pause.toNanos();
                }
                Duration turn = Duration.ofNanos(begin + pause.toNanos() - System.nanoTime());
                connection.after(turn, () -> answer.effect().play(now, connection));
            });
        };
    }

    private static Backend silentOnline(Backend right) {
        return call -> {
            BackendReply answer = right.answer(call);
            boolean online = new String(call.body(), StandardCharsets.UTF_8).matches("(?s).*\"EventType\"\\s*:\\s*2\\b.*");
            return answer.taken() && online ? answer.withEffect(WireEffects.never()) : answer;
        };
    }

    /** One connection, from its first byte to its end; what comes back from the right receiver waits for its turn. */
    private static void serve(Socket client, int port, Duration pause) throws IOException {
        try (client;
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), port)) {
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            Thread back = new Thread(() -> {
                pump(behind, client, pause);
                close(client);
            });
            back.start();
            pump(client, behind, Duration.ZERO);
            close(behind);
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to, Duration pause) {
        byte[] bytes = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                Thread.sleep(pause.toMillis());
                out.write(bytes, 0, n);
            }
        } catch (IOException | InterruptedException gone) {
            // The other side is closed then, too.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyClosed) {
            // Nothing is left to close.
        }
    }
}
