package dev.pushback.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.pushback.schema.rule.Rule;
import org.apiguardian.api.API;

/**
 * Whom a chat message was sent to; what {@code EventType} means in {@link OfflinePushEvent}.
 *
 * <p>Source: {@link Rule#CHAT_TYPES}.
 */
@API(status = API.Status.STABLE)
public enum ChatType {
    /** One person. */
    ONE_TO_ONE(1),
    /** The members of a group. */
    GROUP(2);

    private final int code;

    ChatType(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }
}
