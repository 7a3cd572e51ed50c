package dev.pushback.contract.run;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.message.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tries, where the plainest callback is not acknowledged, whether another one is that differs in one way. */
final class BaseVariations {

    private static final String CONTENT_TYPE = "Content-Type";

    private BaseVariations() {}

    /** What the callback that is acknowledged has; empty if none is. */
    static Optional<Message> firstAcknowledged(CaseExecutor player) {
        return all().entrySet().stream()
                .filter(one -> Expectations.acknowledges(player.send(one.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<Message, CallbackSpec> all() {
        CallbackSpec plain = CallbackSpec.callback();
        Map<Message, CallbackSpec> all = new LinkedHashMap<>();
        all.put(RunMessage.BASE_LARGER.of(), plain.with("/Events/0/ErrInfo", "i".repeat(600)));
        all.put(RunMessage.BASE_OF_TWO.of(), plain.ofEvents(2));
        all.put(RunMessage.BASE_OF_MANY.of(), plain.ofEvents(100));
        all.put(
                RunMessage.BASE_ONLINE.of(),
                plain.with("/Events/0/EventType", 2).with("/Events/0/PushPlatform", 0));
        all.put(
                RunMessage.BASE_WITH_ALL_MEMBERS.of(),
                plain.with("/Events/0/DataId", "d1").with("/Events/0/DeviceType", 0));
        all.put(
                Message.term(CONTENT_TYPE + ": application/json; charset=utf-8"),
                typed("application/json; charset=utf-8"));
        all.put(Message.term(CONTENT_TYPE + ": text/plain"), typed("text/plain"));
        all.put(RunMessage.BASE_UNTYPED.of(), plain.withoutHeader(CONTENT_TYPE));
        all.put(Message.term("Accept: application/json"), plain.header("Accept", "application/json"));
        all.put(Message.term("User-Agent: Mozilla/5.0"), plain.header("User-Agent", "Mozilla/5.0"));
        all.put(RunMessage.BASE_OFFLINE_PUSH.of(), plain.query("CallbackCommand", "Push.OfflinePush"));
        return all;
    }

    private static CallbackSpec typed(String type) {
        return CallbackSpec.callback().withoutHeader(CONTENT_TYPE).header(CONTENT_TYPE, type);
    }
}
