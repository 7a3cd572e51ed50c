package dev.pushback.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.pushback.schema.rule.Rule;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How a push reached for the device.
 *
 * <p>Source: {@link Rule#EVENT_TYPES}.
 */
@API(status = API.Status.STABLE)
public enum EventType {
    /** Through the phone maker's push service, while the app is not connected. */
    OFFLINE(1),
    /** Through Tencent's own connection, while the app is connected. */
    ONLINE(2);

    private final int code;

    EventType(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** The type with this number, or empty: a number not known today must not stop a parser. */
    public static Optional<EventType> fromCode(int code) {
        return switch (code) {
            case 1 -> Optional.of(OFFLINE);
            case 2 -> Optional.of(ONLINE);
            default -> Optional.empty();
        };
    }
}
