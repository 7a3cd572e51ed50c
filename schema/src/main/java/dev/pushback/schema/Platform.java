package dev.pushback.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.pushback.schema.rule.Rule;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * The vendor of a push service, or the maker of a device: {@code PushPlatform} and {@code DeviceType} share one table.
 *
 * <p>Source: {@link Rule#PUSH_PLATFORMS}, {@link Rule#DEVICE_TYPES}.
 */
@API(status = API.Status.STABLE)
public enum Platform {
    /** Not known, or not distinguished. */
    UNKNOWN,
    /** Apple. */
    APNS,
    /** Xiaomi. */
    XIAOMI,
    /** Huawei. */
    HUAWEI,
    /** Google. */
    FCM,
    /** Meizu. */
    MEIZU,
    /** OPPO. */
    OPPO,
    /** vivo. */
    VIVO,
    /** Honor. */
    HONOR;

    private static final Platform[] BY_CODE = values();

    /** The number on the wire. */
    @JsonValue
    public int code() {
        return ordinal();
    }

    /** The name as its owner writes it, see {@link Vendor}. */
    public String brand() {
        return Vendor.of(this).brand();
    }

    /** The platform with this number, or empty: a vendor not known today must not stop a parser. */
    public static Optional<Platform> fromCode(int code) {
        return code >= 0 && code < BY_CODE.length ? Optional.of(BY_CODE[code]) : Optional.empty();
    }
}
