package dev.pushback.schema.kind;

import static dev.pushback.schema.kind.EventMember.optional;
import static dev.pushback.schema.kind.EventMember.required;

import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.json.WireSchema;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import java.util.List;

/**
 * {@code Push.AllMemberPush}; source: {@link Rule#EVENT_MEMBERS}. The plain event is an offline one of APNs, sent, as in the
 * page's sample; its TaskId has the real anatomy ({@link Rule#TASK_ID_SHAPE}).
 */
final class AllMemberPush implements CallbackKind {

    private static final List<EventMember> MEMBERS = List.of(
            required("CallbackCommand", EventMember.Role.COMMAND),
            required("EventType", EventMember.Role.TYPE),
            required("TaskId", EventMember.Role.PUSH_ID),
            optional("DataId", EventMember.Role.SENDERS_OWN),
            required("TaskTime", EventMember.Role.TIME),
            required("EventTime", EventMember.Role.TIME),
            required("To_Account", EventMember.Role.RECIPIENT),
            required("PushPlatform", EventMember.Role.VENDOR),
            optional("DeviceType", EventMember.Role.DEVICE),
            required("PushStage", EventMember.Role.STAGE),
            required("ErrCode", EventMember.Role.ERROR_CODE),
            required("ErrInfo", EventMember.Role.ERROR_TEXT));

    @Override
    public String command() {
        return PushEvent.COMMAND;
    }

    @Override
    public String toString() {
        return command();
    }

    @Override
    public WireSchema schema() {
        return WireSchema.REQUEST;
    }

    @Override
    public List<EventMember> members() {
        return MEMBERS;
    }

    @Override
    public JsonText plainEvent(EventSeed seed) {
        Instant taskTime = seed.time().minusSeconds(1);
        PushEvent event = new PushEvent(
                command(),
                EventType.OFFLINE,
                taskId(seed, taskTime),
                null,
                taskTime,
                seed.time(),
                "user",
                Platform.APNS,
                null,
                Stage.SENT,
                0,
                "OK");
        return JsonText.of(new PushCallback(List.of(event))).at("/Events/0");
    }

    private static String taskId(EventSeed seed, Instant taskTime) {
        return Long.toHexString(taskTime.getEpochSecond()) + "_" + Long.toHexString(seed.sdkAppId())
                + "_2000005e80aa873_" + Integer.toHexString(seed.random()) + "_"
                + Integer.toHexString(seed.random() >>> 8);
    }
}
