package dev.pushback.jmeter;

import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Units;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What stands in the fields of a sampler, as text: JMeter's functions and variables are replaced in it already. What is empty
 * keeps its default.
 *
 * @param values by the names of the fields
 */
record Fields(Map<String, String> values) {

    /** The fields without what is empty. */
    Fields {
        Map<String, String> given = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null && !value.isBlank()) {
                given.put(name, value.strip());
            }
        });
        values = given;
    }

    /**
     * The campaign of this server.
     *
     * @param now when the campaign begins in its own time unless the field {@code clock} says so
     * @throws MessageException if a field has none of its values
     */
    ScenarioOptions scenario(Shard shard, Instant now) {
        ScenarioOptions options = ScenarioOptions.builder()
                .sdkAppId(read("sdkAppId", ScenarioOptions.SAMPLE_SDK_APP_ID, Long::valueOf))
                .seed(seed())
                .batch(read("batch", BatchSize.ANY, Fields::batch))
                .limit(new Limit(read("recipients", Limit.NONE, Long::valueOf), Limit.NONE, Limit.NONE))
                .errorRate(read("errorRate", 0.05, Double::valueOf))
                .shard(shard)
                .build();
        Instant fixed = read("clock", null, Instant::parse);
        return fixed == null
                ? Scenarios.endingAt(now, options)
                : options.but().start(fixed).build();
    }

    /** What all servers must agree on: {@code ThreadLocalRandom} would give each another campaign. */
    long seed() {
        return read("seed", 1L, Long::valueOf);
    }

    Target target() {
        CallbackUrl url = read("url", null, CallbackUrl::parse);
        if (url == null) {
            throw new MessageException(JmeterMessage.BAD_FIELD.of("url", "\"\"", Message.term("http://…")));
        }
        return new Target(url, read("sdkAppId", ScenarioOptions.SAMPLE_SDK_APP_ID, Long::valueOf), token(), List.of());
    }

    TransportOptions transport(int connections) {
        return TransportOptions.defaults()
                .withTimeout(read("timeout", TransportOptions.DOCUMENTED_TIMEOUT, Units::duration))
                .withConnections(read("connections", connections, Integer::valueOf));
    }

    /** The plan of a campaign. */
    LoadPlan plan(Shard shard) {
        LoadModel pace = read("rate", new LoadModel.Max(), LoadModel::rate);
        long callbacks = read("callbacks", LoadPlan.UNLIMITED, Long::valueOf);
        Duration duration = read("duration", null, Units::duration);
        return LoadPlan.to(target())
                .transport(transport(64))
                .pace(pace)
                .callbacks(callbacks == LoadPlan.UNLIMITED ? callbacks : shard.share(callbacks))
                .duration(duration)
                .quota(LoadPlan.NO_QUOTA)
                .seed(seed())
                .build();
    }

    <T> T read(String name, T unlessGiven, Function<String, T> reading) {
        String value = values.get(name);
        try {
            return value == null ? unlessGiven : reading.apply(value);
        } catch (RuntimeException e) {
            Message why = e instanceof MessageException told
                    ? told.reason()
                    : Message.quoted(Quoted.bare(String.valueOf(e.getMessage()), 200));
            throw new MessageException(JmeterMessage.BAD_FIELD.of(name, Quoted.of(value), why), e);
        }
    }

    private String token() {
        String file = values.get("tokenFile");
        if (file == null) {
            return System.getenv("PUSHBACK_TOKEN");
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new MessageException(
                    JmeterMessage.NO_TOKEN_FILE.of(Quoted.of(file, 200), Quoted.bare(e.toString(), 200)), e);
        }
    }

    private static BatchSize batch(String text) {
        String[] ends = text.split("-", 2);
        return new BatchSize(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
