package dev.pushback.contract.cli.metrics;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.schema.io.IoFaults;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Figures by Micrometer, named by OpenTelemetry's conventions. Safe for several threads. */
final class Meters implements Metrics, LoadListener {

    /** The bounds that OpenTelemetry's conventions advise for this very duration. */
    private static final Duration[] BOUNDS = java.util.stream.DoubleStream.of(
                    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10)
            .mapToObj(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)))
            .toArray(Duration[]::new);

    private record Ended(int status, String kind) {}

    private final CompositeMeterRegistry registry = new CompositeMeterRegistry(Clock.SYSTEM);
    private final List<AutoCloseable> endpoints = new ArrayList<>();
    private final Map<Ended, Timer> durations = new ConcurrentHashMap<>();
    private final Map<String, Counter> callbacks = new ConcurrentHashMap<>();
    private final Map<String, Counter> events = new ConcurrentHashMap<>();
    private final String server;

    private Meters(String shard, String server) {
        this.server = server;
        registry.config().commonTags("shard", shard);
    }

    static Metrics open(List<Sink> sinks, Terminal terminal, String shard, String server) {
        Meters meters = new Meters(shard, server);
        sinks.forEach(sink -> meters.add(sink, terminal));
        for (String state : List.of("acknowledged", "refused", "failed")) { // a rate needs a beginning
            meters.callbacks(state);
            meters.events(state);
        }
        return meters;
    }

    private void add(Sink sink, Terminal terminal) {
        if (!sink.isPrometheus()) {
            OtlpSettings settings = new OtlpSettings(sink.url());
            registry.add(OtlpMeterRegistry.builder(settings)
                    .metricsSender(new OtlpSender(terminal))
                    .build());
            terminal.hint(MetricsMessage.SENT_TO.of(
                    sink.url().toString(), settings.step().toSeconds()));
            return;
        }
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        registry.add(prometheus);
        try {
            ScrapeEndpoint endpoint = ScrapeEndpoint.open(sink, prometheus);
            endpoints.add(endpoint);
            terminal.hint(MetricsMessage.SCRAPED_AT.of(endpoint.url()));
        } catch (IOException e) {
            throw new UsageException(MetricsMessage.NOT_BOUND.of(sink.host() + ":" + sink.port(), IoFaults.of(e)), e);
        }
    }

    @Override
    public List<LoadListener> listeners() {
        return List.of(this);
    }

    @Override
    public void attempted(LoadAttempt attempt) {
        attempted(attempt.status(), attempt.outcome().kind(), attempt.millis());
    }

    @Override
    public void ended(LoadAttempt last, long intended, long micros) {
        ended(last.outcome().state().name().toLowerCase(Locale.ROOT), last.events());
    }

    @Override
    public void attempted(int status, String kind, double millis) {
        durations
                .computeIfAbsent(new Ended(status, kind), this::timer)
                .record(Math.round(millis * 1e6), TimeUnit.NANOSECONDS);
    }

    @Override
    public void ended(String state, int count) {
        callbacks(state).increment();
        events(state).increment(count);
    }

    private Timer timer(Ended ended) {
        return Timer.builder("http.client.request.duration")
                .description("how long an attempt took, from the start of sending")
                .tag("http.request.method", "POST")
                .tag("server.address", server)
                .tag("http.response.status_code", ended.status == 0 ? "" : Integer.toString(ended.status))
                .tag("error.type", ended.kind.equals("acknowledged") ? "" : ended.kind)
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    private Counter callbacks(String state) {
        return callbacks.computeIfAbsent(
                state,
                one -> Counter.builder("pushback.callbacks")
                        .description("callbacks that came to an end")
                        .tag("outcome", one)
                        .register(registry));
    }

    private Counter events(String state) {
        return events.computeIfAbsent(
                state,
                one -> Counter.builder("pushback.events")
                        .description("events in callbacks that came to an end")
                        .tag("outcome", one)
                        .register(registry));
    }

    @Override
    public void close() {
        for (AutoCloseable endpoint : endpoints) {
            try {
                endpoint.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        registry.getRegistries().forEach(one -> one.close()); // which sends what is left
        registry.close();
    }
}
