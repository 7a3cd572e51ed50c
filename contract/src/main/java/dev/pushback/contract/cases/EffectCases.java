package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.StorageExpectations.firstNotStored;
import static dev.pushback.contract.expect.StorageExpectations.furthestStage;
import static dev.pushback.contract.expect.StorageExpectations.nothingLost;
import static dev.pushback.contract.expect.StorageExpectations.storedAsSent;
import static dev.pushback.contract.expect.StorageExpectations.storedOnce;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.copiesTogether;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.schema.rule.Rule.NOTHING_IS_LOST;
import static dev.pushback.schema.rule.Rule.REFUSED_HAS_NO_EFFECT;
import static dev.pushback.schema.rule.Rule.STAGE_IS_KEPT;
import static dev.pushback.schema.rule.Rule.STAGE_NEVER_GOES_BACK;
import static dev.pushback.schema.rule.Rule.STORED_ONCE;
import static dev.pushback.schema.rule.Rule.VENDOR_IS_KEPT;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Need;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.json.JsonText;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import java.util.Map;

/** What a receiver stores, seen through a probe; each group takes its own. */
final class EffectCases {

    private static final String STAGE = "/Events/0/PushStage";
    private static final String TASK_ID = "/Events/0/TaskId";
    private static final int LONGEST_TASK_ID = 57;

    private EffectCases() {}

    static List<ContractCase> ofAppId() {
        return List.of(effect("app-id.foreign-not-stored", REFUSED_HAS_NO_EFFECT)
                .titled("stores nothing of a callback of another app")
                .sends(inTurn(
                        callback().sdkAppId("SdkAppid of another app", AppIdCases::neighbour),
                        callback().recipientsFrom(1)))
                .expects(firstNotStored()));
    }

    static List<ContractCase> ofSignature() {
        return List.of(effect("signature.forged-not-stored", REFUSED_HAS_NO_EFFECT)
                .needs(Need.TOKEN)
                .titled("stores nothing of a callback with a wrong Sign")
                .sends(inTurn(
                        callback().signed("Sign of another token", Forgery::ofAnotherToken),
                        callback().recipientsFrom(1)))
                .expects(firstNotStored()));
    }

    static List<ContractCase> ofEvent() {
        return List.of(
                effect("event.plainest-stored", NOTHING_IS_LOST)
                        .titled("stores the plainest event")
                        .sends(callback())
                        .expects(nothingLost()),
                effect("event.stages-stored", STAGE_IS_KEPT)
                        .titled("stores sent, reached and clicked as what they are")
                        .sends(callback().ofEvents(3).withEach("one of each stage", "PushStage", i -> i + 1))
                        .expects(furthestStage()),
                effect("event.failures-stored", VENDOR_IS_KEPT)
                        .titled("stores vendor, code and text of each failure of a batch")
                        .sends(callback().ofEvents(3).withMembers("failures of three vendors", EffectCases::failure))
                        .expects(storedAsSent()),
                effect("event.silent-failure-stored", VENDOR_IS_KEPT)
                        .titled("stores the code of a failure without words")
                        .sends(callback().with("/Events/0/ErrCode", 410).with("/Events/0/ErrInfo", ""))
                        .expects(storedAsSent()),
                effect("event.chinese-stored", VENDOR_IS_KEPT)
                        .titled("stores a text in Chinese as it came")
                        .sends(callback().with("/Events/0/ErrCode", 10001).with("/Events/0/ErrInfo", "参数值非法"))
                        .expects(storedAsSent()),
                effect("event.devices-stored", NOTHING_IS_LOST)
                        .titled("stores the events of several devices of one recipient")
                        .sends(callback()
                                .ofEvents(6)
                                .withMembers("devices of one recipient, offline and online", EffectCases::ofDevice))
                        .expects(storedAsSent()),
                effect("event.online-stored", NOTHING_IS_LOST)
                        .titled("stores online events, whose PushPlatform is 0")
                        .sends(callback().with("/Events/0/EventType", 2).with("/Events/0/PushPlatform", 0))
                        .expects(storedAsSent()),
                effect("event.negative-code-stored", VENDOR_IS_KEPT)
                        .titled("stores a negative ErrCode as it came")
                        .sends(callback().with("/Events/0/ErrCode", -1).with("/Events/0/ErrInfo", "no certificate"))
                        .expects(storedAsSent()),
                effect("event.account-stored", NOTHING_IS_LOST)
                        .titled("stores a RegistrationID of 36 characters as a whole")
                        .sends(callback().with("/Events/0/To_Account", "379C2F0D-290D-47AE-94D1-919058C39C77"))
                        .expects(nothingLost()),
                effect("event.task-id-stored", NOTHING_IS_LOST)
                        .titled("stores a TaskId of 57 characters as a whole")
                        .sends(callback().withBody("a TaskId of 57 characters", EffectCases::withLongTaskId))
                        .expects(nothingLost()),
                effect("event.odd-one-costs-no-others", NOTHING_IS_LOST)
                        .titled("stores the events beside one that is odd")
                        .sends(callback()
                                .ofEvents(3)
                                .with("/Events/1/DataId", "")
                                .with("/Events/1/ErrInfo", "")
                                .with("/Events/1/NewMember", true))
                        .expects(nothingLost()));
    }

    static List<ContractCase> ofBatch() {
        return List.of(effect("batch.all-stored", NOTHING_IS_LOST)
                .titled("stores each of 100 events")
                .sends(callback().ofEvents(100))
                .expects(nothingLost()));
    }

    static List<ContractCase> ofRepeat() {
        return List.of(
                effect("repeat.stored-once", STORED_ONCE)
                        .titled("stores an event once that comes twice")
                        .sends(inTurn(callback(), callback()))
                        .expects(storedOnce()),
                effect("repeat.new-ones-stored", NOTHING_IS_LOST)
                        .titled("stores the new events of a batch that holds known ones")
                        .sends(inTurn(
                                callback().ofEvents(5),
                                callback().recipientsFrom(3).ofEvents(5)))
                        .expects(nothingLost()),
                effect("repeat.at-once-stored-once", STORED_ONCE)
                        .titled("stores an event once that comes in several copies at once")
                        .sends(copiesTogether(4, callback().ofEvents(5)))
                        .expects(storedOnce()),
                effect("repeat.late-stage-stored", STAGE_NEVER_GOES_BACK)
                        .titled("stays at clicked when sent comes late")
                        .sends(inTurn(stage(3), stage(1)))
                        .expects(furthestStage()),
                effect("repeat.reversed-stages-stored", STAGE_NEVER_GOES_BACK)
                        .titled("stays at clicked when a batch holds the stages in reverse order")
                        .sends(callback()
                                .ofEvents(3)
                                .withMembers(
                                        "clicked, reached, sent of one recipient",
                                        i -> Map.of("To_Account", "user1", "PushStage", 3 - i)))
                        .expects(furthestStage()));
    }

    private static ContractCase.Draft effect(String id, Rule rule) {
        return contractCase(id).verifies(rule).needs(Need.PROBE);
    }

    /** Made from the callback's own, for what an earlier run had stored must not count. */
    private static JsonText withLongTaskId(JsonText body) {
        String quoted = body.at(TASK_ID).toString();
        String longer = "batch_" + quoted.substring(1, quoted.length() - 1);
        return body.with(TASK_ID, longer + "0".repeat(Math.max(0, LONGEST_TASK_ID - longer.length())));
    }

    private static CallbackSpec stage(int stage) {
        return callback().with(STAGE, stage);
    }

    /** Three events of different PushPlatform, then three of different DeviceType and of nothing else but their error. */
    private static Map<String, ?> ofDevice(int i) {
        return i < 3
                ? Map.of("To_Account", "user1", "PushPlatform", i + 1)
                : Map.of(
                        "To_Account",
                        "user1",
                        "EventType",
                        2,
                        "PushPlatform",
                        0,
                        "DeviceType",
                        i - 2,
                        "ErrCode",
                        i - 2,
                        "ErrInfo",
                        "failed");
    }

    private static Map<String, ?> failure(int i) {
        return List.of(
                        Map.of("PushPlatform", 1, "ErrCode", 410, "ErrInfo", "Unregistered"),
                        Map.of("PushPlatform", 3, "ErrCode", 80300007, "ErrInfo", "Invalid token"),
                        Map.of("PushPlatform", 2, "ErrCode", 1, "ErrInfo", "regid_invalid"))
                .get(i);
    }
}
