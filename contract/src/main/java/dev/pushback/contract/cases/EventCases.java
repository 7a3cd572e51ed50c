package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.acknowledgedWithout;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.untilAcknowledged;
import static dev.pushback.schema.rule.Rule.DEVICE_TYPES;
import static dev.pushback.schema.rule.Rule.EVENT_MEMBERS;
import static dev.pushback.schema.rule.Rule.EVENT_TYPES;
import static dev.pushback.schema.rule.Rule.OFFLINE_HAS_NO_DEVICE;
import static dev.pushback.schema.rule.Rule.PUSH_PLATFORMS;
import static dev.pushback.schema.rule.Rule.PUSH_STAGES;
import static dev.pushback.schema.rule.Rule.QUERY_PARAMETERS;
import static dev.pushback.schema.rule.Rule.VENDOR_ERRORS;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.json.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Every type, platform, device, stage, error and optional member. An offline event of APNs, sent, needs no case: it is the
 * base of all.
 */
public final class EventCases {

    private static final Platform BASE_PLATFORM = Platform.APNS;
    private static final Stage BASE_STAGE = Stage.SENT;

    private EventCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(
                        ofShape(),
                        Arrays.stream(Platform.values())
                                .filter(platform -> platform != BASE_PLATFORM)
                                .map(EventCases::ofPlatform)
                                .toList(),
                        Arrays.stream(Platform.values())
                                .map(EventCases::ofDevice)
                                .toList(),
                        Arrays.stream(Stage.values())
                                .filter(stage -> stage != BASE_STAGE)
                                .map(EventCases::ofStage)
                                .toList(),
                        ofCombinations(),
                        EventTextCases.all(),
                        EventIdentityCases.all(),
                        EffectCases.ofEvent())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ContractCase> ofShape() {
        return List.of(
                contractCase("event.no-command-on-top")
                        .verifies(QUERY_PARAMETERS)
                        .titled("finds the command in the query, not at the top of the body")
                        .sends(untilAcknowledged(callback(), withCommandOnTop()))
                        .judgingTheBase()
                        .expects(acknowledgedWithout("a CallbackCommand at the top of the body")),
                contractCase("event.no-optional-members")
                        .verifies(EVENT_MEMBERS)
                        .titled("acknowledges an event without DataId and DeviceType, as in the page's sample")
                        .sends(untilAcknowledged(
                                callback(),
                                callback().with("/Events/0/DataId", "order-1"),
                                callback().with("/Events/0/DeviceType", 0),
                                callback().with("/Events/0/DataId", "order-1").with("/Events/0/DeviceType", 0)))
                        .judgingTheBase()
                        .expects(acknowledgedWithout("DataId", "DeviceType", "DataId and DeviceType")),
                contractCase("event.page-sample")
                        .verifies(EVENT_MEMBERS)
                        .titled("acknowledges the sample of Tencent's page, word by word")
                        .sends(callback().withBytes("the page's sample", Payload.file("page-sample.json")))
                        .expects(acknowledged()),
                contractCase("event.online")
                        .verifies(EVENT_TYPES)
                        .titled("acknowledges an online event without DeviceType, as in the page's sample")
                        .sends(online())
                        .expects(acknowledged()),
                contractCase("event.offline-device-zero")
                        .verifies(OFFLINE_HAS_NO_DEVICE)
                        .titled("acknowledges an offline event with DeviceType 0")
                        .sends(callback().with("/Events/0/DeviceType", 0))
                        .expects(acknowledged()));
    }

    private static List<ContractCase> ofCombinations() {
        return List.of(
                contractCase("event.matrix")
                        .verifies(EVENT_MEMBERS)
                        .titled("acknowledges every combination of type, platform, device, stage and result")
                        .sends(inTurn(EventMatrix.callbacks()))
                        .expects(acknowledged()),
                contractCase("event.vendor-errors")
                        .verifies(VENDOR_ERRORS)
                        .titled("acknowledges every error known of the vendors")
                        .sends(inTurn(EventMatrix.vendorErrors()))
                        .expects(acknowledged()));
    }

    private static ContractCase ofPlatform(Platform platform) {
        return contractCase("event.platform-" + idOf(platform))
                .verifies(PUSH_PLATFORMS)
                .titled("acknowledges an offline event of PushPlatform " + platform.code() + ", " + platform.brand())
                .sends(callback().with("/Events/0/PushPlatform", platform.code()))
                .expects(acknowledged());
    }

    private static ContractCase ofDevice(Platform device) {
        return contractCase("event.device-" + idOf(device))
                .verifies(DEVICE_TYPES)
                .titled("acknowledges an online event of DeviceType " + device.code() + ", " + device.brand())
                .sends(online().with("/Events/0/DeviceType", device.code()))
                .expects(acknowledged());
    }

    private static ContractCase ofStage(Stage stage) {
        String name = stage.name().toLowerCase(Locale.ROOT);
        return contractCase("event.stage-" + name)
                .verifies(PUSH_STAGES)
                .titled("acknowledges an event of PushStage " + stage.code() + ", " + name)
                .sends(callback().with("/Events/0/PushStage", stage.code()))
                .expects(acknowledged());
    }

    private static CallbackSpec withCommandOnTop() {
        return callback()
                .withBody(
                        "CallbackCommand at the top of the body",
                        body -> JsonText.parse("{\"CallbackCommand\":\"" + CallbackQuery.COMMAND + "\"}")
                                .with("/Events", body.at("/Events")));
    }

    private static CallbackSpec online() {
        return callback().with("/Events/0/EventType", 2).with("/Events/0/PushPlatform", 0);
    }

    private static String idOf(Platform platform) {
        return platform.name().toLowerCase(Locale.ROOT);
    }
}
