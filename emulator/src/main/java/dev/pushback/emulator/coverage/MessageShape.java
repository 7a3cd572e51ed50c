package dev.pushback.emulator.coverage;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.ChatType;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;

/**
 * What an event of a chat message says, apart from whose it is and when it happened.
 *
 * @param type to one person or to a group
 * @param hasRandom whether it has MsgRandom
 * @param platform the vendor
 * @param stage how far the push has come
 * @param errCode 0 for success
 * @param errInfo the text, may be empty
 */
public record MessageShape(
        ChatType type, boolean hasRandom, Platform platform, Stage stage, int errCode, String errInfo)
        implements Shape {

    /** Checks that nothing is null. */
    public MessageShape {
        requireNonNull(type, "type");
        requireNonNull(platform, "platform");
        requireNonNull(stage, "stage");
        requireNonNull(errInfo, "errInfo");
    }

    /** The shape of this event. */
    public static MessageShape of(OfflinePushEvent event) {
        return new MessageShape(
                event.type(),
                event.msgRandom() != null,
                event.platform(),
                event.stage(),
                event.errCode(),
                event.errInfo());
    }

    /** The same with another text. */
    MessageShape withErrInfo(String text) {
        return new MessageShape(type, hasRandom, platform, stage, errCode, text);
    }

    /** Such as {@code GROUP HUAWEI CLICKED ErrCode 80300007 "Invalid Token"}. */
    @Override
    public String toString() {
        return type + " " + pushed() + (hasRandom ? "" : " MsgRandom -");
    }
}
