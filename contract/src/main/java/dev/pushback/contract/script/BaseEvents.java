package dev.pushback.contract.script;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The plain valid events that every case starts from: offline, APNs, sent, without an error, as in the page's sample.
 *
 * <p>The task's id has the real anatomy ({@link Rule#TASK_ID_SHAPE}) and differs from case to case and from seed to seed;
 * each event has a recipient of its own.
 */
final class BaseEvents {

    private BaseEvents() {}

    static List<PushEvent> of(Scene scene, int first, int count) {
        Instant eventTime = scene.began();
        Instant taskTime = eventTime.minusSeconds(1);
        String taskId = taskId(scene, taskTime);
        return IntStream.range(first, first + count)
                .mapToObj(i -> plain(taskId, taskTime, eventTime, "user" + (i + 1)))
                .toList();
    }

    private static PushEvent plain(String taskId, Instant taskTime, Instant eventTime, String account) {
        return new PushEvent(
                CallbackQuery.COMMAND,
                EventType.OFFLINE,
                taskId,
                null,
                taskTime,
                eventTime,
                account,
                Platform.APNS,
                null,
                Stage.SENT,
                0,
                "OK");
    }

    private static String taskId(Scene scene, Instant taskTime) {
        int random = scene.caseId().hashCode() * 31 + Long.hashCode(scene.seed());
        return String.format(
                "%x_%x_%x_%x_%x",
                taskTime.getEpochSecond(), scene.sdkAppId(), 0x2000005e80aa873L, random, random >>> 8);
    }
}
