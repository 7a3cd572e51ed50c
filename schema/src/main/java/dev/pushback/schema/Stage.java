package dev.pushback.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.pushback.schema.rule.Rule;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * How far a push has come on one device.
 *
 * <p>Source: {@link Rule#PUSH_STAGES}.
 */
@API(status = API.Status.STABLE)
public enum Stage {
    /** The vendor's server took the push, or refused it. */
    SENT(1),
    /** The device has it. */
    REACHED(2),
    /** The user opened it. */
    CLICKED(3);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    @JsonValue
    public int code() {
        return code;
    }

    /** The stage with this number, or empty: a number not known today must not stop a parser. */
    public static Optional<Stage> fromCode(int code) {
        return switch (code) {
            case 1 -> Optional.of(SENT);
            case 2 -> Optional.of(REACHED);
            case 3 -> Optional.of(CLICKED);
            default -> Optional.empty();
        };
    }
}
