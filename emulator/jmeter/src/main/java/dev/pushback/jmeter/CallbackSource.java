package dev.pushback.jmeter;

import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.netty.NettyTransport;
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
final class CallbackSource implements AutoCloseable {

    /** As many connections as a test has threads, at most. */
    private static final int CONNECTIONS = 10_000;

    private static final Map<Fields, CallbackSource> OPEN = new ConcurrentHashMap<>();

    private final Target target;
    private final Transport transport;
    private final Scenario callbacks;
    private final Batch batch = new Batch();
    private volatile Addressed addressed;
    private volatile Judged judged;

    private CallbackSource(Fields fields) {
        Servers servers = Servers.here();
        Instant start = servers.start();
        target = fields.target();
        callbacks = Scenarios.open(fields.scenario(servers.shard(), start == null ? Instant.now() : start));
        transport = new NettyTransport(fields.transport(CONNECTIONS));
    }

    /** The one that these fields describe: the same for all threads of a test. */
    static CallbackSource of(Fields fields) {
        CallbackSource open = OPEN.get(fields); // which, unlike the next, takes no lock
        return open != null ? open : OPEN.computeIfAbsent(fields, CallbackSource::new);
    }

    /** A test ends, and with it what it had opened. */
    static void closeAll() {
        OPEN.values().removeIf(source -> {
            source.close();
            return true;
        });
    }

    Target target() {
        return target;
    }

    Transport transport() {
        return transport;
    }

    /** The next body; {@code null} if there is none left. */
    synchronized byte[] next() {
        return callbacks.next(batch) ? batch.copyBody() : null;
    }

    /** A call with this body. The signature tells whole seconds, so the URL is made once a second. */
    HttpCall call(byte[] body) {
        long second = Instant.now().getEpochSecond();
        Addressed last = addressed;
        if (last == null || last.second != second) {
            last = new Addressed(second, target.call(body, Instant.ofEpochSecond(second)));
            addressed = last;
        }
        return new HttpCall(last.call.method(), last.call.uri(), last.call.headers(), body);
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

    @Override
    public void close() {
        transport.close();
    }

    private record Addressed(long second, HttpCall call) {}

    private record Judged(int status, byte[] reply, Outcome outcome) {}
}
