package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.coverage.DataIdForm;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.LimitCounter;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.TaskId;
import dev.pushback.schema.PushEvent;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Every combination once, in the fewest callbacks that the largest batch size allows, in an order drawn from the seed so
 * that each callback mixes them.
 *
 * <p>Each event has a recipient of its own; ten tasks take turns.
 */
final class MatrixScenario implements Scenario {

    private static final int TASKS = 10;

    private final ScenarioOptions options;
    private final Combinations combinations;
    private final LimitCounter quota;
    private final int[] order;
    private int next;

    MatrixScenario(ScenarioOptions options, Combinations combinations) {
        this.options = options;
        this.combinations = combinations;
        this.quota = new LimitCounter(options);
        int[] shuffled = shuffled(combinations.size(), Draw.of(options.seed(), Draw.MATRIX_ORDER));
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
            EventJson.add(batch, EventJson.of(event(id)), id);
        }
        EventJson.close(batch);
        next += events;
        quota.used(events);
        return true;
    }

    private PushEvent event(int id) {
        EventShape shape = combinations.shape(id);
        int task = id % TASKS;
        Instant taskTime = options.start().plusSeconds(task);
        TaskId taskId = TaskId.drawn(
                Draw.of(options.seed(), task), task % 2 == 0, taskTime.getEpochSecond(), options.sdkAppId());
        return new PushEvent(
                PushEvent.COMMAND,
                shape.type(),
                taskId.toString(),
                dataId(id),
                taskTime,
                taskTime.plusSeconds(shape.stage().code()),
                "matrix-" + id,
                shape.platform(),
                shape.device(),
                shape.stage(),
                shape.errCode(),
                shape.errInfo());
    }

    private String dataId(int id) {
        DataIdForm form = combinations.dataId(id);
        return form == DataIdForm.PRESENT ? "矩阵-" + id : form == DataIdForm.EMPTY ? "" : null;
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
