package dev.pushback.contract.collection;

import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.SampleScenario;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.kind.CallbackKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A callback that a person may want to send.
 *
 * @param name what happens in it
 * @param body the JSON text
 */
record ExampleCall(CollectionMessage name, String body) {

    private static final PushEvent SAMPLE = SampleScenario.PACKET.events().get(0);
    private static final int GONE = 410;

    /** The documented packet first, then what becomes of one push on one device, and of one that fails. */
    static List<ExampleCall> all() {
        return List.of(
                of(CollectionMessage.PACKET, SampleScenario.PACKET.events()),
                of(CollectionMessage.SENT, List.of(offline(Stage.SENT, 0, ""))),
                of(CollectionMessage.REACHED, List.of(offline(Stage.REACHED, 0, ""))),
                of(CollectionMessage.CLICKED, List.of(offline(Stage.CLICKED, 0, ""))),
                of(CollectionMessage.ONLINE_REACHED, List.of(online())),
                of(CollectionMessage.REFUSED, List.of(offline(Stage.SENT, GONE, "Unregistered"))),
                of(
                        CollectionMessage.ALL_OF_IT,
                        List.of(
                                offline(Stage.SENT, 0, ""),
                                offline(Stage.REACHED, 0, ""),
                                offline(Stage.CLICKED, 0, ""))));
    }

    private static ExampleCall of(CollectionMessage name, List<PushEvent> events) {
        String elements = events.stream()
                .map(event -> "    " + new String(EventJson.of(event), StandardCharsets.UTF_8))
                .collect(Collectors.joining(",\n"));
        return new ExampleCall(name, "{\n  \"Events\": [\n" + elements + "\n  ]\n}");
    }

    private static PushEvent offline(Stage stage, int errCode, String errInfo) {
        return event(EventType.OFFLINE, Platform.APNS, Platform.UNKNOWN, stage, errCode, errInfo);
    }

    private static PushEvent online() {
        return event(EventType.ONLINE, Platform.UNKNOWN, Platform.HUAWEI, Stage.REACHED, 0, "");
    }

    private static PushEvent event(
            EventType type, Platform platform, Platform device, Stage stage, int errCode, String errInfo) {
        return new PushEvent(
                CallbackKind.ALL_MEMBER_PUSH.command(),
                type,
                SAMPLE.taskId(),
                "example",
                SAMPLE.taskTime(),
                SAMPLE.taskTime().plusSeconds(stage.code()),
                "user1",
                platform,
                device,
                stage,
                errCode,
                errInfo);
    }

    /** The parameters that need no token, as they stand in a URL. */
    static String query(String sdkAppId) {
        return Stream.of(
                        CallbackQuery.SDK_APP_ID + "=" + sdkAppId,
                        CallbackQuery.CALLBACK_COMMAND + "=" + CallbackKind.ALL_MEMBER_PUSH.command(),
                        CallbackQuery.CONTENT_TYPE + "=json")
                .collect(Collectors.joining("&"));
    }
}
