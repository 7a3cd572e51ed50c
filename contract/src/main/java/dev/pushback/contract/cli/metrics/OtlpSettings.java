package dev.pushback.contract.cli.metrics;

import io.micrometer.registry.otlp.AggregationTemporality;
import io.micrometer.registry.otlp.OtlpConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** How figures go out over OTLP. */
record OtlpSettings(URI target) implements OtlpConfig {

    private static final Duration STEP = Duration.ofSeconds(5);

    /** All is set here, nothing by properties. */
    @Override
    public String get(String key) {
        return null;
    }

    @Override
    public String url() {
        return target.toString();
    }

    @Override
    public Duration step() {
        return STEP;
    }

    /** The conventions' unit. */
    @Override
    public TimeUnit baseTimeUnit() {
        return TimeUnit.SECONDS;
    }

    @Override
    public AggregationTemporality aggregationTemporality() {
        return AggregationTemporality.CUMULATIVE;
    }

    @Override
    public Map<String, String> resourceAttributes() {
        return Map.of("service.name", "pushback");
    }
}
