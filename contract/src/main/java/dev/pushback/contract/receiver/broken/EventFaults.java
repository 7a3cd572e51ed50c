package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.refusesEvents;

import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Wrong demands on type, platform, device, stage and error of an event. */
final class EventFaults {

    private EventFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(platforms(), devices(), stages(), errors())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenReceiver> platforms() {
        return Arrays.stream(Platform.values())
                .filter(platform -> platform != Platform.APNS)
                .map(platform -> refusing(
                                "platform-" + id(platform) + "-refused",
                                "PushPlatform " + platform.code() + ", " + platform.brand(),
                                event -> !isOnline(event) && event.platform() == platform.code())
                        .fails("event.platform-" + id(platform), "event.matrix"))
                .toList();
    }

    private static List<BrokenReceiver> devices() {
        return Arrays.stream(Platform.values())
                .map(platform -> refusing(
                                "device-" + id(platform) + "-refused",
                                "DeviceType " + platform.code() + ", " + platform.brand(),
                                event -> isOnline(event) && event.device() != null && event.device() == platform.code())
                        .fails("event.device-" + id(platform), "event.matrix"))
                .toList();
    }

    private static List<BrokenReceiver> stages() {
        return List.of(
                refusing("online-refused", "online events", EventFaults::isOnline)
                        .fails("event.online", "event.matrix"),
                refusing("online-platform-needed", "events of PushPlatform 0", event -> event.platform() == 0)
                        .fails("event.online", "event.platform-unknown"),
                refusing(
                                "online-device-needed",
                                "online events without DeviceType",
                                event -> isOnline(event) && event.device() == null)
                        .fails("event.online"),
                refusing(
                                "device-on-offline-refused",
                                "offline events with DeviceType",
                                event -> !isOnline(event) && event.device() != null)
                        .fails("event.offline-device-zero"),
                refusing("device-refused", "events with DeviceType", event -> event.device() != null)
                        .fails("event.offline-device-zero", "event.device-apns"),
                refusing("reached-refused", "PushStage 2", event -> event.stage() == 2)
                        .fails("event.stage-reached"),
                refusing("clicked-refused", "PushStage 3", event -> event.stage() == 3)
                        .fails("event.stage-clicked"),
                refusing(
                                "failed-click-refused",
                                "clicked events of a failure",
                                event -> event.stage() == 3 && event.errCode() != 0)
                        .fails("event.matrix"),
                refusing(
                                "honor-clicked-refused",
                                "clicked events of Honor",
                                event -> event.platform() == 8 && event.stage() == 3)
                        .fails("event.matrix"));
    }

    private static List<BrokenReceiver> errors() {
        return List.of(
                refusing("failure-refused", "events of a failure", event -> event.errCode() != 0)
                        .fails("event.matrix", "event.vendor-errors", "batch.mixed-results"),
                refusing("err-code-negative-refused", "a negative ErrCode", event -> event.errCode() < 0)
                        .fails("event.err-code-negative"),
                refusing("err-code-16-bits", "an ErrCode of over 16 bits", event -> Math.abs(event.errCode()) > 65_535)
                        .fails("event.err-code-eight-digits", "event.err-code-largest"),
                refusing("err-code-smallish", "an ErrCode of over 9 digits", event -> event.errCode() > 999_999_999)
                        .fails("event.err-code-largest"),
                refusing(
                                "err-code-http-only",
                                "an ErrCode that is no HTTP status",
                                event -> event.errCode() != 0 && (event.errCode() < 100 || event.errCode() > 599))
                        .fails("event.vendor-errors", "event.err-code-negative"),
                refusing(
                                "err-info-empty-refused",
                                "an empty ErrInfo",
                                event -> event.errInfo().isEmpty())
                        .fails("event.err-info-empty"),
                refusing(
                                "failure-without-words-refused",
                                "a failure with an empty ErrInfo",
                                event -> event.errCode() != 0 && event.errInfo().isEmpty())
                        .fails("event.err-info-empty-of-failure"),
                refusing(
                                "err-info-255",
                                "an ErrInfo of over 255 characters",
                                event -> event.errInfo().length() > 255)
                        .fails("event.err-info-long"),
                refusing("err-info-ascii-only", "an ErrInfo that is not ASCII", event -> !isAscii(event.errInfo()))
                        .fails("event.err-info-chinese", "event.err-info-emoji"),
                refusing(
                                "emoji-refused",
                                "an emoji, as a column of utf8 with 3 bytes does",
                                event -> hasEmoji(event.errInfo()))
                        .fails("event.err-info-emoji"),
                refusing(
                                "err-info-quotes-refused",
                                "an ErrInfo with quotes",
                                event -> event.errInfo().contains("\""))
                        .fails("event.err-info-quotes", "event.err-info-vendor-json"));
    }

    static BrokenReceiver.Draft refusing(String id, String what, Predicate<ReceivedEvent> refused) {
        return fault(id, "refuses " + what, refusesEvents("not taken: " + what, refused));
    }

    static boolean isAscii(String text) {
        return text.chars().allMatch(character -> character < 128);
    }

    static boolean isOnline(ReceivedEvent event) {
        return event.type() == EventType.ONLINE.code();
    }

    private static boolean hasEmoji(String text) {
        return text.chars().anyMatch(character -> Character.isSurrogate((char) character));
    }

    private static String id(Platform platform) {
        return platform.name().toLowerCase(Locale.ROOT);
    }
}
