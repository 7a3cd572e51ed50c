package dev.pushback.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordChecksTest {

    private static final Instant AT = Instant.ofEpochSecond(1_557_481_127);

    private static PushEvent event(EventType type, Platform platform, Platform device) {
        return new PushEvent("Push.AllMemberPush", type, "t", null, AT, AT, "u", platform, device, Stage.SENT, 0, "");
    }

    private static PushEvent event(String command, String taskId, String dataId, Instant at, String account) {
        return new PushEvent(
                command, EventType.ONLINE, taskId, dataId, at, at, account, Platform.UNKNOWN, null, Stage.SENT, 0, "");
    }

    private static void refuses(ThrowingCallable made, String message) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessage(message);
    }

    @Test
    void refusesAnotherCommand() {
        refuses(
                () -> event("Push.TagPush", "t", null, AT, "u"),
                "command must be Push.AllMemberPush, was \"Push.TagPush\"");
        refuses(() -> event(null, "t", null, AT, "u"), "command must be Push.AllMemberPush, was null");
    }

    @Test
    void refusesEmptyIds() {
        refuses(() -> event("Push.AllMemberPush", "", null, AT, "u"), "taskId must not be empty");
        refuses(() -> event("Push.AllMemberPush", "t", null, AT, ""), "toAccount must not be empty");
    }

    @Test
    void measuresDataIdInBytes() {
        assertThat(event("Push.AllMemberPush", "t", "中".repeat(21) + "x", AT, "u")
                        .dataId())
                .hasSize(22);
        refuses(
                () -> event("Push.AllMemberPush", "t", "中".repeat(22), AT, "u"),
                "dataId must have at most 64 UTF-8 bytes, has 66");
    }

    @Test
    void refusesTimesThatAreNoSeconds() {
        refuses(
                () -> event("Push.AllMemberPush", "t", null, Instant.ofEpochSecond(-1), "u"),
                "taskTime must be 1970-01-01T00:00:00Z to 5138-11-16T09:46:39Z, was 1969-12-31T23:59:59Z");
        refuses(
                () -> event("Push.AllMemberPush", "t", null, Instant.ofEpochSecond(1_557_481_127_000L), "u"),
                "taskTime must be 1970-01-01T00:00:00Z to 5138-11-16T09:46:39Z, was +51324-08-11T22:23:20Z");
        refuses(
                () -> new PushEvent(
                        "Push.AllMemberPush",
                        EventType.ONLINE,
                        "t",
                        null,
                        AT,
                        Instant.ofEpochSecond(-1),
                        "u",
                        Platform.UNKNOWN,
                        null,
                        Stage.SENT,
                        0,
                        ""),
                "eventTime must be 1970-01-01T00:00:00Z to 5138-11-16T09:46:39Z, was 1969-12-31T23:59:59Z");
    }

    @Test
    void refusesAPlatformOfAnOnlineEventAndADeviceOfAnOfflineOne() {
        refuses(
                () -> event(EventType.ONLINE, Platform.HUAWEI, Platform.HUAWEI),
                "platform of an online event must be UNKNOWN, was HUAWEI");
        refuses(
                () -> event(EventType.OFFLINE, Platform.HUAWEI, Platform.HUAWEI),
                "device of an offline event must be UNKNOWN, was HUAWEI");
        assertThat(event(EventType.ONLINE, Platform.UNKNOWN, Platform.HONOR).device())
                .isEqualTo(Platform.HONOR);
        assertThat(event(EventType.OFFLINE, Platform.HONOR, Platform.UNKNOWN).platform())
                .isEqualTo(Platform.HONOR);
    }

    @Test
    void refusesMissingComponents() {
        assertThatNullPointerException()
                .isThrownBy(() -> event(null, Platform.APNS, null))
                .withMessage("type");
        assertThatNullPointerException()
                .isThrownBy(() -> event(EventType.ONLINE, null, null))
                .withMessage("platform");
        assertThatNullPointerException().isThrownBy(() -> event("Push.AllMemberPush", null, null, AT, "u"));
        assertThatNullPointerException().isThrownBy(() -> event("Push.AllMemberPush", "t", null, null, "u"));
    }

    @Test
    void carries1To100Events() {
        PushEvent event = event(EventType.OFFLINE, Platform.APNS, null);

        refuses(() -> new PushCallback(List.of()), "events must be 1 to 100, was 0");
        refuses(() -> new PushCallback(Collections.nCopies(101, event)), "events must be 1 to 100, was 101");
        assertThat(new PushCallback(Collections.nCopies(100, event)).events()).hasSize(100);
    }

    @Test
    void copiesTheListOfEvents() {
        List<PushEvent> events = new ArrayList<>(List.of(event(EventType.OFFLINE, Platform.APNS, null)));
        PushCallback callback = new PushCallback(events);
        events.clear();

        assertThat(callback.events()).hasSize(1);
    }

    @Test
    void refusesAnAppIdBelow1() {
        refuses(() -> new CallbackQuery(0, PushEvent.COMMAND, null), "sdkAppId must be above 0, was 0");
    }

    @Test
    void queriesInTheOrderOfTheSample() {
        assertThat(new CallbackQuery(1_400_187_352, PushEvent.COMMAND, null)
                        .parameters()
                        .toString())
                .isEqualTo("{SdkAppid=1400187352, CallbackCommand=Push.AllMemberPush, contenttype=json}");
        assertThat(new CallbackQuery(1, PushEvent.COMMAND, new Signature("2", "3"))
                        .parameters()
                        .toString())
                .isEqualTo("{SdkAppid=1, CallbackCommand=Push.AllMemberPush, contenttype=json, RequestTime=2, Sign=3}");
    }

    @Test
    void refusesAVendorErrorThatIsSuccess() {
        refuses(() -> new VendorError(Platform.APNS, 0, "", "", true), "code must not be 0, which means success");
    }

    @Test
    void acknowledgesByWordAndCodeTogether() {
        assertThat(Reply.ok().acknowledges()).isTrue();
        assertThat(Reply.failure("no").acknowledges()).isFalse();
        assertThat(new Reply("OK", "", 1).acknowledges()).isFalse();
        assertThat(new Reply("ok", "", 0).acknowledges()).isFalse();
        assertThatNullPointerException().isThrownBy(() -> Reply.failure(null)).withMessage("errorInfo");
    }
}
