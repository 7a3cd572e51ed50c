package dev.pushback.schema;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.pushback.schema.rule.Rule;
import java.util.Optional;

/**
 * The vendor of a push service, or the maker of a device: {@code PushPlatform} and {@code DeviceType} share one table.
 *
 * <p>Source: {@link Rule#PUSH_PLATFORMS}, {@link Rule#DEVICE_TYPES}.
 */
public enum Platform {
    /** Not known, or not distinguished. */
    UNKNOWN("unknown"),
    /** Apple. */
    APNS("APNs"),
    /** Xiaomi. */
    XIAOMI("Xiaomi"),
    /** Huawei. */
    HUAWEI("Huawei"),
    /** Google. */
    FCM("FCM"),
    /** Meizu. */
    MEIZU("Meizu"),
    /** OPPO. */
    OPPO("OPPO"),
    /** vivo. */
    VIVO("vivo"),
    /** Honor. */
    HONOR("Honor");

    private static final Platform[] BY_CODE = values();

    private final String brand;

    Platform(String brand) {
        this.brand = brand;
    }

    /** The number on the wire. */
    @JsonValue
    public int code() {
        return ordinal();
    }

    /** The name as its owner writes it. */
    public String brand() {
        return brand;
    }

    /** The platform with this number, or empty: a vendor not known today must not stop a parser. */
    public static Optional<Platform> fromCode(int code) {
        return code >= 0 && code < BY_CODE.length ? Optional.of(BY_CODE[code]) : Optional.empty();
    }
}
