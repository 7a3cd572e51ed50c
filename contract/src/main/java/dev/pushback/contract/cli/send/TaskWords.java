package dev.pushback.contract.cli.send;

import dev.pushback.emulator.load.stats.TaskCounts;
import dev.pushback.schema.message.Message;

/** How many events of each stage a receiver has acknowledged, in words. */
final class TaskWords {

    private TaskWords() {}

    /** Those that were not acknowledged are named where there are some. */
    static Message of(TaskCounts.Task task) {
        Message counts = SendMessage.STAGES.of(task.sent(), task.reached(), task.clicked(), task.failed());
        return task.lost() == 0 ? counts : SendMessage.STAGES_LOST.of(counts, task.lost());
    }
}
