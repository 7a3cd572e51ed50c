import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Sends for a long time to a receiver, in a process of its own, that misbehaves at random, and prints every ten seconds what the
 * sender holds: heap after a full collection, sockets, threads. At the end the books must balance. Linux only.
 *
 * <p>Run, after {@code mvn package}: {@code java -cp contract/target/pushback.jar emulator/bench/Soak.java MINUTES RATE}. Exit 1
 * if callbacks are missing in the balance or sockets are left over. No part of the product.
 */
public final class Soak {

    private static final int CONNECTIONS = 64;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 1 && arguments[0].equals("receiver")) {
            new Misbehaving().listen();
            return;
        }
        Duration duration = Duration.ofSeconds((long) (60 * Double.parseDouble(arguments.length > 0 ? arguments[0] : "10")));
        String rate = arguments.length > 1 ? arguments[1] : "1000";
        Process receiver = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-cp", System.getProperty("java.class.path"),
                        "emulator/bench/Soak.java", "receiver")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told = new BufferedReader(new InputStreamReader(receiver.getInputStream(), StandardCharsets.UTF_8))) {
            System.exit(send(Integer.parseInt(told.readLine()), duration, rate) ? 0 : 1);
        } finally {
            receiver.destroy();
        }
    }

    private static boolean send(int port, Duration duration, String rate) throws Exception {
        long before = sockets();
        ScenarioOptions options = ScenarioOptions.builder().batch(new BatchSize(1, 20)).build();
        Target target = new Target(CallbackUrl.parse("http://127.0.0.1:" + port + "/cb"), options.sdkAppId(), null, List.of());
        LoadPlan plan = LoadPlan.to(target)
                .pace(LoadModel.rate(rate))
                .duration(duration)
                .quota(LoadPlan.NO_QUOTA)
                .seed(1)
                .build();
        System.out.println("seconds  acknowledged  refused  failed  heapKB  sockets  threads");
        LoadRun run = LoadRun.start(
                plan, Scenarios.open(options), new CoverageLedger(Scenarios.combinations(options)), List.of(new Meter()));
        LoadSummary summary = run.await();
        for (int i = 0; i < 50 && sockets() > before; i++) {
            Thread.sleep(100);
        }
        return balance(summary, sockets() - before);
    }

    private static boolean balance(LoadSummary summary, long leftOver) throws IOException {
        LoadSummary.Callbacks sums = summary.callbacks();
        long accounted = sums.acknowledged() + sums.refused() + sums.failed() + sums.unsent();
        System.out.printf(
                Locale.ROOT,
                "planned %d = acknowledged %d + refused %d + failed %d + unsent %d: %s%n",
                sums.planned(), sums.acknowledged(), sums.refused(), sums.failed(), sums.unsent(),
                sums.planned() == accounted ? "balances" : "DOES NOT BALANCE, " + accounted);
        summary.failures().forEach(kind -> System.out.println("  failed " + kind.count() + " by " + kind.kind()));
        System.out.printf(
                Locale.ROOT,
                "offered %.1f/s, achieved %.1f/s, lag p99 %.1f ms, latency p50 %.2f p99 %.1f max %.1f ms; %s%n",
                summary.rate().offered(), summary.rate().achieved(), summary.rate().lagP99Millis(),
                summary.latency().p50(), summary.latency().p99(), summary.latency().max(),
                summary.isValid() ? "valid" : "invalid: " + summary.invalid());
        System.out.println("sockets left over: " + leftOver + ", heap " + heapAfterCollection() / 1024 + " KB");
        return sums.planned() == accounted && leftOver == 0;
    }

    /** Prints what the sender holds, on a thread of its own: a collection must not hold up the event loop more than it does. */
    private static final class Meter implements LoadListener {
        private long told = -1;

        @Override
        public void progressed(LoadProgress progress) {
            long now = progress.elapsed().toSeconds() / 10;
            if (now != told) {
                told = now;
                new Thread(() -> print(progress), "meter").start();
            }
        }

        private static void print(LoadProgress progress) {
            try {
                System.out.printf(
                        Locale.ROOT,
                        "%7d  %12d  %7d  %6d  %6d  %7d  %7d%n",
                        progress.elapsed().toSeconds(), progress.acknowledged(), progress.refused(), progress.failed(),
                        heapAfterCollection() / 1024, sockets(), Thread.activeCount());
            } catch (IOException notLinux) {
                throw new IllegalStateException(notLinux);
            }
        }
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long sockets() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(Soak::isSocket).count();
        }
    }

    private static boolean isSocket(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().startsWith("socket:");
        } catch (IOException alreadyClosed) {
            return false;
        }
    }

    /** A thread a connection. In a thousand calls some are wrong in each way; every 15 s nobody listens for a third of a second. */
    private static final class Misbehaving {
        private static final String BODY = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();

        void listen() throws Exception {
            ServerSocket listening = bind(0);
            int port = listening.getLocalPort();
            System.out.println(port);
            System.out.flush();
            while (true) {
                ServerSocket now = listening;
                new Thread(() -> acceptAll(now)).start();
                Thread.sleep(15_000);
                listening.close();
                open.forEach(Misbehaving::close);
                Thread.sleep(330);
                listening = bind(port);
            }
        }

        private static ServerSocket bind(int port) throws IOException {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4 * CONNECTIONS);
            return socket;
        }

        private void acceptAll(ServerSocket listening) {
            try {
                while (true) {
                    Socket socket = listening.accept();
                    open.add(socket);
                    new Thread(() -> serve(socket)).start();
                }
            } catch (IOException closed) {
                // The next one takes over.
            }
        }

        private void serve(Socket socket) {
            Random random = new Random();
            try (socket) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                boolean on = true;
                while (on && take(in)) {
                    on = answer(socket, random.nextInt(1000));
                }
            } catch (IOException | InterruptedException over) {
                // Whatever the sender does.
            } finally {
                open.remove(socket);
            }
        }

        /** Whether the connection goes on. */
        private static boolean answer(Socket socket, int draw) throws IOException, InterruptedException {
            OutputStream out = socket.getOutputStream();
            if (draw < 5) {
                socket.setSoLinger(true, 0);
                return false;
            } else if (draw < 7) {
                Thread.sleep(3000);
                return false;
            } else if (draw < 17) {
                out.write(reply("500 Internal Server Error", BODY.length()));
            } else if (draw < 22) {
                out.write(reply("200 OK", BODY.length() + 50));
                return false;
            } else if (draw < 27) {
                for (byte b : reply("200 OK", BODY.length())) {
                    out.write(b);
                    Thread.sleep(3);
                }
            } else if (draw < 30) {
                out.write("HTTP/1.1 nonsense\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return false;
            } else {
                out.write(reply("200 OK", BODY.length()));
            }
            return true;
        }

        private static byte[] reply(String status, int length) {
            return ("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + BODY)
                    .getBytes(StandardCharsets.US_ASCII);
        }

        /** Reads a call to its end; whether there was one. */
        private static boolean take(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
                int b = in.read();
                if (b < 0) {
                    return false;
                }
                head.append((char) b);
            }
            String names = head.toString().toLowerCase(Locale.ROOT);
            int at = names.indexOf("content-length:") + "content-length:".length();
            in.skipNBytes(Long.parseLong(names.substring(at, names.indexOf('\r', at)).strip()));
            return true;
        }

        private static void close(Socket socket) {
            try {
                socket.close();
            } catch (IOException alreadyGone) {
                // So it should be.
            }
        }
    }
}
