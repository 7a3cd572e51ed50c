package dev.pushback.server.service;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.PushEvent;
import dev.pushback.server.account.Condition;
import dev.pushback.server.account.Registry;
import dev.pushback.server.delivery.Dispatcher;
import dev.pushback.server.delivery.Timeline;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.rest.ErrorCode;
import dev.pushback.server.rest.Members;
import dev.pushback.server.rest.Refusal;
import dev.pushback.server.rest.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls that push: to all, by tags, by attributes, to UserIDs; and the one that takes a push back. */
public final class PushCalls {

    private static final int MOST_BYTES = 10 << 10;
    private static final int MOST_RECIPIENTS = 500;
    private static final int MOST_TAGS = 10;
    private static final int MOST_TAG_BYTES = 50;
    private static final long UINT32 = 0xffff_ffffL;
    private static final long MOST_LIFE_TIME = 604_800;
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Registry registry;
    private final Pushes pushes;
    private final Dispatcher dispatcher;
    private final Timeline timeline;
    private final Runnable onRevoke;

    /** @param onRevoke what happens when a push was revoked */
    public PushCalls(Registry registry, Pushes pushes, Dispatcher dispatcher, Timeline timeline, Runnable onRevoke) {
        this.registry = registry;
        this.pushes = pushes;
        this.dispatcher = dispatcher;
        this.timeline = timeline;
        this.onRevoke = onRevoke;
    }

    /** {@code timpush/push}, and {@code all_member_push/im_push} before it. */
    public void push(Route.Request call, ObjectNode answer) {
        if (call.length() > MOST_BYTES) {
            throw new Refusal(ErrorCode.BODY_LENGTH, ServerMessage.BODY_LENGTH.of(MOST_BYTES, call.length()));
        }
        Members body = call.members();
        random(body, ErrorCode.RANDOM);
        boolean old = call.name().startsWith("all_member_push/");
        if (old) {
            requireMsgBody(body);
            lifeTime(body);
        } else if (!body.has("MsgBody")) {
            body.needObject("OfflinePushInfo", ErrorCode.OFFLINE_PUSH_INFO);
        } else {
            requireMsgBody(body);
        }
        Condition condition = body.object("Condition", ErrorCode.PUSH_JSON)
                .map(this::condition)
                .orElse(Condition.ALL);
        boolean onlineOnly = old && lifeTime(body) == 0 && !body.has("OfflinePushInfo");
        answer.put("TaskId", pushes.pushTo(condition, order(call, ErrorCode.RANDOM, onlineOnly)));
    }

    /** {@code timpush/batch}. */
    public void batch(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        Pushes.Order order = order(call, ErrorCode.PUSH_JSON, false);
        body.needText("From_Account", ErrorCode.FROM_ACCOUNT);
        body.needObject("OfflinePushInfo", ErrorCode.OFFLINE_PUSH_INFO);
        List<String> recipients = recipients(body);
        List<String> known = new ArrayList<>();
        ArrayNode errors = answer.arrayNode();
        for (String account : recipients) {
            if (registry.exists(account)) {
                known.add(account);
            } else {
                errors.addObject()
                        .put("To_Account", account)
                        .put("ErrorCode", ErrorCode.NO_ACCOUNT.code())
                        .put("ErrorInfo", ErrorCode.NO_ACCOUNT.info());
            }
        }
        answer.put("TaskId", pushes.pushTo(known, order));
        if (!errors.isEmpty()) {
            answer.set("ErrorList", errors);
        }
    }

    /** {@code timpush/revoke}. */
    public void revoke(Route.Request call, ObjectNode answer) {
        Members body = call.members();
        String id = body.needText("TaskId", ErrorCode.REVOKE_UNKNOWN);
        if (!body.has("OfflinePushInfo")) {
            throw body.missing("OfflinePushInfo", ServerMessage.AN_OBJECT.of(), ErrorCode.REVOKE_INFO);
        }
        body.needObject("OfflinePushInfo", ErrorCode.OFFLINE_PUSH_INFO);
        PushTask task = dispatcher
                .task(id)
                .filter(one -> !one.order().toUserIds())
                .orElseThrow(() -> new Refusal(ErrorCode.REVOKE_UNKNOWN, ServerMessage.REVOKE_UNKNOWN.of(id)));
        if (task.isRevoked()) {
            throw new Refusal(ErrorCode.REVOKE_AGAIN, ServerMessage.REVOKE_AGAIN.of(id));
        }
        long age = timeline.now().getEpochSecond() - task.order().taskTime();
        if (age > A_DAY.toSeconds()) {
            throw new Refusal(ErrorCode.REVOKE_LATE, ServerMessage.REVOKE_LATE.of(id, age));
        }
        dispatcher.revoke(task);
        onRevoke.run();
    }

    /** Who a condition is for, as scheduled tasks have it too. */
    Condition condition(Members json) {
        List<String> or = tags(json, "TagsOr");
        List<String> and = tags(json, "TagsAnd");
        List<String> not = tags(json, "TagsNot");
        Set<String> twice = new HashSet<>(or);
        twice.retainAll(and);
        if (!twice.isEmpty()) {
            throw new Refusal(
                    ErrorCode.TAG_TWICE, ServerMessage.TAG_TWICE.of(json.place("TagsAnd"), String.join(", ", twice)));
        }
        boolean tags = !or.isEmpty() || !and.isEmpty() || !not.isEmpty();
        if (tags && !(json.raw("AttrsOr").isEmpty() && json.raw("AttrsAnd").isEmpty())) {
            throw new Refusal(ErrorCode.TAG_AND_ATTRIBUTE, ServerMessage.TAG_AND_ATTRIBUTE.of(json.place("")));
        }
        return new Condition(or, and, not, attributes(json, "AttrsOr"), attributes(json, "AttrsAnd"));
    }

    /** Whom a push to UserIDs is for. */
    static List<String> recipients(Members body) {
        if (!body.has("To_Account")) {
            throw body.missing(
                    "To_Account", ServerMessage.ARRAY_OF_USER_IDS.of(MOST_RECIPIENTS), ErrorCode.TO_ACCOUNT_MISSING);
        }
        List<String> all = body.texts("To_Account", ErrorCode.TO_ACCOUNT_NO_ARRAY, ErrorCode.ACCOUNT_NOT_TEXT);
        body.refuseUnless(
                !all.isEmpty(), ErrorCode.TO_ACCOUNT_EMPTY, "To_Account", ServerMessage.USER_IDS.of(MOST_RECIPIENTS));
        if (all.size() > MOST_RECIPIENTS) {
            throw new Refusal(
                    ErrorCode.TOO_MANY_RECIPIENTS,
                    ServerMessage.COUNT.of(body.place("To_Account"), MOST_RECIPIENTS, all.size()));
        }
        return all;
    }

    private Pushes.Order order(Route.Request call, ErrorCode badRandom, boolean onlineOnly) {
        Members body = call.members();
        long random = random(body, badRandom);
        String dataId = body.text("DataId", ErrorCode.PUSH_JSON).orElse(null);
        if (dataId != null && Members.bytes(dataId) > PushEvent.MAX_DATA_ID_BYTES) {
            throw new Refusal(
                    ErrorCode.DATA_ID,
                    ServerMessage.BYTES.of(body.place("DataId"), PushEvent.MAX_DATA_ID_BYTES, Members.bytes(dataId)));
        }
        String from = body.text("From_Account", ErrorCode.FROM_ACCOUNT).orElse(call.identifier());
        return new Pushes.Order(call.name(), from, random, dataId, onlineOnly || isOnlineOnly(body), body.json());
    }

    private static long random(Members body, ErrorCode code) {
        if (code == ErrorCode.PUSH_JSON && !body.raw("MsgRandom").isIntegralNumber()) {
            throw new Refusal(
                    code.code(),
                    "Invalid format of MsgRandom",
                    ServerMessage.MEMBER.of(
                            "/MsgRandom", ServerMessage.AN_INTEGER_FROM.of(0, UINT32), body.raw("MsgRandom")));
        }
        return body.needInteger("MsgRandom", 0, UINT32, code);
    }

    /** PushFlag 1 is for online devices alone; absent means 0. */
    static boolean isOnlineOnly(Members body) {
        return body.object("OfflinePushInfo", ErrorCode.OFFLINE_PUSH_INFO)
                .map(info -> {
                    info.text("Title", ErrorCode.OFFLINE_PUSH_INFO);
                    info.text("Desc", ErrorCode.OFFLINE_PUSH_INFO);
                    info.text("Ext", ErrorCode.OFFLINE_PUSH_INFO);
                    info.object("AndroidInfo", ErrorCode.OFFLINE_PUSH_INFO);
                    info.object("ApnsInfo", ErrorCode.OFFLINE_PUSH_INFO);
                    info.object("HarmonyInfo", ErrorCode.OFFLINE_PUSH_INFO);
                    return info.integer("PushFlag", 0, 1, ErrorCode.OFFLINE_PUSH_INFO)
                                    .orElse(0L)
                            == 1;
                })
                .orElse(false);
    }

    /** Refuses what is no list of message elements; what their content says is not looked at. */
    static void requireMsgBody(Members body) {
        if (!body.has("MsgBody")) {
            throw body.missing("MsgBody", ServerMessage.AN_ARRAY.of(), ErrorCode.MSG_BODY_FORMAT);
        }
        body.refuseUnless(
                body.raw("MsgBody").isArray(), ErrorCode.MSG_BODY_NO_ARRAY, "MsgBody", ServerMessage.AN_ARRAY.of());
        for (Members element : body.needObjects("MsgBody", ErrorCode.MSG_BODY_ELEMENT)) {
            element.needText("MsgType", ErrorCode.MSG_BODY_ELEMENT);
            element.object("MsgContent", ErrorCode.MSG_BODY_ELEMENT);
        }
    }

    private static long lifeTime(Members body) {
        body.refuseUnless(
                !body.has("MsgLifeTime") || body.raw("MsgLifeTime").isIntegralNumber(),
                ErrorCode.LIFE_TIME_TYPE,
                "MsgLifeTime",
                ServerMessage.AN_INTEGER.of());
        return body.integer("MsgLifeTime", 0, MOST_LIFE_TIME, ErrorCode.LIFE_TIME)
                .orElse(0L);
    }

    private static List<String> tags(Members json, String name) {
        List<String> tags = json.texts(name, ErrorCode.PUSH_JSON);
        if (tags.size() > MOST_TAGS) {
            throw new Refusal(ErrorCode.TAG_COUNT, ServerMessage.COUNT.of(json.place(name), MOST_TAGS, tags.size()));
        }
        for (String tag : tags) {
            json.refuseUnless(!tag.isEmpty(), ErrorCode.TAG_EMPTY, name, ServerMessage.TAG_BYTES.of());
            json.refuseUnless(
                    Members.bytes(tag) <= MOST_TAG_BYTES, ErrorCode.TAG_LENGTH, name, ServerMessage.TAG_BYTES.of());
        }
        return tags;
    }

    private Map<String, String> attributes(Members json, String name) {
        Map<String, String> wanted = new LinkedHashMap<>(json.textMap(name, ErrorCode.ATTRIBUTE));
        for (String attribute : wanted.keySet()) {
            if (registry.attribute(attribute).isEmpty()) {
                throw new Refusal(ErrorCode.ATTRIBUTE, ServerMessage.ATTRIBUTE_UNKNOWN.of(json.place(name), attribute));
            }
        }
        return wanted;
    }
}
