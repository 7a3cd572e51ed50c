package dev.pushback.jmeter;

import dev.pushback.emulator.http.Transport;
import dev.pushback.emulator.http.netty.NettyTransport;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.traffic.Scenarios;
import java.time.Instant;
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

    private CallbackSource(Fields fields) {
        Servers servers = Servers.here();
        Instant start = servers.start();
        target = fields.target();
        callbacks = Scenarios.open(fields.scenario(servers.shard(), start == null ? Instant.now() : start));
        transport = new NettyTransport(fields.transport(CONNECTIONS));
    }

    /** The one that these fields describe: the same for all threads of a test. */
    static CallbackSource of(Fields fields) {
        return OPEN.computeIfAbsent(fields, CallbackSource::new);
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

    @Override
    public void close() {
        transport.close();
    }
}
