package dev.pushback.jmeter;

import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.http.netty.ThreadClient;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.traffic.Scenarios;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The callbacks of one campaign, of which all threads of a test take the next. Safe for several threads. */
final class CallbackSource {

    private static final Map<Fields, CallbackSource> OPEN = new ConcurrentHashMap<>();

    private final Target target;
    private final TransportOptions options;
    private final Scenario callbacks;
    private final Map<Thread, Sender> senders = new ConcurrentHashMap<>();
    private volatile Judged judged;

    private CallbackSource(Fields fields) {
        Servers servers = Servers.here();
        Instant start = servers.start();
        target = fields.target();
        callbacks = Scenarios.open(fields.scenario(servers.shard(), start == null ? Instant.now() : start));
        options = fields.transport(1);
    }

    /** The one that these fields describe: the same for all threads of a test. */
    static CallbackSource of(Fields fields) {
        CallbackSource open = OPEN.get(fields); // which, unlike the next, takes no lock
        return open != null ? open : OPEN.computeIfAbsent(fields, CallbackSource::new);
    }

    /** The thread that calls this ends, and with it its connections. */
    static void threadEnds() {
        OPEN.values().forEach(source -> {
            Sender sender = source.senders.remove(Thread.currentThread());
            if (sender != null) {
                sender.close();
            }
        });
    }

    /** A test ends, and with it what it had opened. */
    static void closeAll() {
        threadEnds();
        OPEN.clear();
    }

    Target target() {
        return target;
    }

    /** What sends for the thread that calls this. */
    Sender sender() {
        return senders.computeIfAbsent(Thread.currentThread(), thread -> new Sender());
    }

    /** What a reply says. Receivers mostly say the same: what equals the last one is not read again. */
    Outcome judge(int status, byte[] reply) {
        Judged last = judged;
        if (last == null || last.status != status || !Arrays.equals(last.reply, reply)) {
            last = new Judged(status, reply, Outcome.of(status, reply));
            judged = last;
        }
        return last.outcome;
    }

    private synchronized boolean next(Batch batch) {
        return callbacks.next(batch);
    }

    private record Judged(int status, byte[] reply, Outcome outcome) {}

    /** One thread's way to the receiver, and the callback that it carries. */
    final class Sender implements AutoCloseable {

        private final ThreadClient client = new ThreadClient(target, options);
        private final ThreadClient.Call call = new ThreadClient.Call();
        private final Batch batch = new Batch();

        /** Takes the next callback; {@code null} if there is none left. */
        ThreadClient.Call next() {
            if (!CallbackSource.this.next(batch)) {
                return null;
            }
            call.fill(batch.array(), batch.length());
            return call;
        }

        /** Sends it, and waits for what comes of it. */
        void send() {
            client.send(call);
        }

        @Override
        public void close() {
            call.release();
            client.close();
        }
    }
}
