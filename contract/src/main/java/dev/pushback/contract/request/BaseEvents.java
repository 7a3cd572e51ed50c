package dev.pushback.contract.request;

import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The plain valid events that every case starts from: offline, APNs, sent, without an error, as in the page's sample.
 *
 * <p>The task's id has the real anatomy ({@link Rule#TASK_ID_SHAPE}) and differs from case to case and from seed to seed;
 * each event has a recipient of its own.
 */
final class BaseEvents {

    private BaseEvents() {}

    /** The body of a callback of so many. They differ in the recipient only, so the first is made, the others copied. */
    static JsonText body(CaseContext scene, int first, int count) {
        Instant eventTime = scene.began();
        Instant taskTime = eventTime.minusSeconds(1);
        JsonText body = JsonText.of(
                new PushCallback(List.of(plain(taskId(scene, taskTime), taskTime, eventTime, account(first)))));
        if (count == 1) {
            return body;
        }
        JsonText event = body.at("/Events/0");
        List<JsonText> events = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            events.add(event.with("/To_Account", account(i)));
        }
        return body.with("/Events", JsonText.array(events));
    }

    private static String account(int i) {
        return "user" + (i + 1);
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

    private static String taskId(CaseContext scene, Instant taskTime) {
        int random = scene.caseId().hashCode() * 31 + Long.hashCode(scene.seed());
        return Long.toHexString(taskTime.getEpochSecond()) + "_" + Long.toHexString(scene.sdkAppId())
                + "_2000005e80aa873_" + Integer.toHexString(random) + "_" + Integer.toHexString(random >>> 8);
    }
}
