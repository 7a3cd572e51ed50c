package dev.pushback.emulator.coverage;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;

/**
 * What an event says, apart from whose it is and when it happened.
 *
 * @param type offline or online
 * @param platform the vendor
 * @param device the device's maker; {@code null} when the member is absent
 * @param stage how far the push has come
 * @param errCode 0 for success
 * @param errInfo the text, may be empty
 */
public record EventShape(EventType type, Platform platform, Platform device, Stage stage, int errCode, String errInfo)
        implements Shape {

    /** The text that comes with success. */
    public static final String OK = "OK";

    /** Checks that nothing but {@code device} is null. */
    public EventShape {
        requireNonNull(type, "type");
        requireNonNull(platform, "platform");
        requireNonNull(stage, "stage");
        requireNonNull(errInfo, "errInfo");
    }

    /** A push of this type that was sent: no vendor, no maker, success. */
    public static EventShape sent(EventType type) {
        return new EventShape(type, Platform.UNKNOWN, null, Stage.SENT, 0, OK);
    }

    /** The shape of this event. */
    public static EventShape of(PushEvent event) {
        return new EventShape(
                event.type(), event.platform(), event.device(), event.stage(), event.errCode(), event.errInfo());
    }

    /** The same with another text. */
    public EventShape withErrInfo(String text) {
        return new EventShape(type, platform, device, stage, errCode, text);
    }

    /** Such as {@code OFFLINE HUAWEI CLICKED ErrCode 80300007 "Invalid Token" DeviceType -}. */
    @Override
    public String toString() {
        return type + " " + pushed() + " DeviceType " + (device == null ? "-" : device);
    }
}
