package dev.pushback.emulator.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.Reply;
import dev.pushback.schema.Signature;
import dev.pushback.schema.Wire;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage of a callback costs on one core, without the network. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmarks {

    private static final byte[] OK = Wire.encode(Reply.ok());
    private static final byte[] FOREIGN = "{\"code\":0,\"msg\":\"ok\"}".getBytes(UTF_8);

    /** How many events a callback has. */
    @Param({"1", "100"})
    public int events;

    private final Batch batch = new Batch();
    private Scenario scenario;
    private PushCallback callback;
    private long second;

    /** Fills the pool of names and draws a first callback. */
    @Setup
    public void draw() {
        scenario = Scenarios.open(
                ScenarioOptions.builder().batch(BatchSize.of(events)).build());
        scenario.next(batch);
        callback = Wire.decodeCallback(batch.copyBody());
    }

    /** Draws fresh events and writes their bytes. */
    @Benchmark
    public int generateAndEncode() {
        scenario.next(batch);
        return batch.length();
    }

    /** Writes the same events from records, by Jackson's databind: what the lean writer is compared with. */
    @Benchmark
    public byte[] encodeByDatabind() {
        return Wire.encode(callback);
    }

    /** Signs for another second. */
    @Benchmark
    public Signature sign() {
        return Signature.of("token", Instant.ofEpochSecond(second++));
    }

    /** Judges the documented reply in full. */
    @Benchmark
    public Outcome judgeAcknowledgement() {
        return Outcome.of(200, OK);
    }

    /** Judges a reply that breaks the contract. */
    @Benchmark
    public Outcome judgeForeignReply() {
        return Outcome.of(200, FOREIGN);
    }
}
