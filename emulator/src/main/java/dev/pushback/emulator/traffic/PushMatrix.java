package dev.pushback.emulator.traffic;

import dev.pushback.emulator.coverage.DataIdForm;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.coverage.PushCombinations;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.TaskId;
import dev.pushback.schema.PushEvent;
import java.time.Instant;

/** An event of each combination of {@code Push.AllMemberPush}; ten tasks take turns. */
record PushMatrix(ScenarioOptions options, PushCombinations combinations) {

    private static final int TASKS = 10;

    byte[] event(int id) {
        EventShape shape = combinations.shape(id);
        int task = id % TASKS;
        Instant taskTime = options.start().plusSeconds(task);
        TaskId taskId = TaskId.drawn(
                Draw.of(options.seed(), task), task % 2 == 0, taskTime.getEpochSecond(), options.sdkAppId());
        return EventJson.of(new PushEvent(
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
                shape.errInfo()));
    }

    private String dataId(int id) {
        DataIdForm form = combinations.dataId(id);
        return form == DataIdForm.PRESENT ? "矩阵-" + id : form == DataIdForm.EMPTY ? "" : null;
    }
}
