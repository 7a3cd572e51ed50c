package dev.pushback.emulator.traffic;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.LimitCounter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Every combination once, in the fewest callbacks that the largest batch size allows, in an order drawn from the seed so
 * that each callback mixes them.
 */
final class MatrixScenario implements Scenario {

    private final ScenarioOptions options;
    private final IntFunction<byte[]> events;
    private final LimitCounter quota;
    private final int[] order;
    private int next;

    /**
     * @param size how many combinations there are
     * @param events an event of each
     */
    MatrixScenario(ScenarioOptions options, int size, IntFunction<byte[]> events) {
        this.options = options;
        this.events = events;
        this.quota = new LimitCounter(options);
        int[] shuffled = shuffled(size, Draw.of(options.seed(), Draw.MATRIX_ORDER));
        this.order = IntStream.range(0, shuffled.length)
                .filter(options.shard()::holds)
                .map(i -> shuffled[i])
                .toArray();
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        int events = quota.cut(Math.min(options.batch().max(), order.length - next));
        if (events == 0) {
            return false;
        }
        EventJson.open(batch);
        for (int id : Arrays.copyOfRange(order, next, next + events)) {
            EventJson.add(batch, this.events.apply(id), id);
        }
        EventJson.close(batch);
        next += events;
        quota.used(events);
        return true;
    }

    /** Numbers from 0 in an order drawn from the key (Fisher and Yates). */
    private static int[] shuffled(int size, long key) {
        int[] numbers = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int j = Draw.below(i + 1, Draw.of(key, i));
            int swap = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swap;
        }
        return numbers;
    }
}
