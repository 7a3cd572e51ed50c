package dev.pushback.schema.kind;

import static dev.pushback.schema.kind.EventMember.optional;
import static dev.pushback.schema.kind.EventMember.required;

import dev.pushback.schema.ChatType;
import dev.pushback.schema.OfflinePushCallback;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.json.WireSchema;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import java.util.List;

/**
 * {@code Push.OfflinePush}; source: {@link Rule#OFFLINE_PUSH_MEMBERS}. The plain event is that of a message to one person
 * with an iPhone, sent; its PushID has the shape of the page's sample ({@link Rule#PUSH_ID}).
 */
final class OfflinePush implements CallbackKind {

    private static final long UINT32 = 0xffff_ffffL;
    private static final List<EventMember> MEMBERS = List.of(
            required("CallbackCommand", EventMember.Role.COMMAND),
            required("EventType", EventMember.Role.TYPE),
            required("EventTime", EventMember.Role.TIME),
            required("From_Account", EventMember.Role.SENDERS_OWN),
            required("To_Account", EventMember.Role.RECIPIENT),
            required("PushPlatform", EventMember.Role.VENDOR),
            required("PushStage", EventMember.Role.STAGE),
            optional("MsgKey", EventMember.Role.SENDERS_OWN),
            optional("GroupID", EventMember.Role.SENDERS_OWN),
            required("MsgSeq", EventMember.Role.SENDERS_OWN),
            optional("MsgRandom", EventMember.Role.SENDERS_OWN),
            required("MsgTime", EventMember.Role.TIME),
            required("PushID", EventMember.Role.PUSH_ID),
            required("ErrCode", EventMember.Role.ERROR_CODE),
            required("ErrInfo", EventMember.Role.ERROR_TEXT));

    @Override
    public String command() {
        return OfflinePushEvent.COMMAND;
    }

    @Override
    public WireSchema schema() {
        return WireSchema.OFFLINE_PUSH;
    }

    @Override
    public List<EventMember> members() {
        return MEMBERS;
    }

    @Override
    public JsonText plainEvent(EventSeed seed) {
        Instant sent = seed.time().minusSeconds(1);
        OfflinePushEvent event = new OfflinePushEvent(
                ChatType.ONE_TO_ONE,
                seed.time(),
                "sender",
                "user",
                Platform.APNS,
                Stage.SENT,
                null,
                seed.random() & 0xffff,
                seed.random() & UINT32,
                sent,
                pushId(seed, sent),
                0,
                "OK");
        return JsonText.of(new OfflinePushCallback(List.of(event))).at("/Events/0");
    }

    private static String pushId(EventSeed seed, Instant sent) {
        return Long.toHexString(sent.getEpochSecond()) + "_" + Long.toHexString(seed.sdkAppId()) + "_"
                + Integer.toHexString(seed.random()) + "_200002d1089b322_2000005d8d46421";
    }
}
