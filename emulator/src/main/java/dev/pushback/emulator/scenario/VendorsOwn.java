package dev.pushback.emulator.scenario;

import dev.pushback.schema.Platform;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Each vendor's own numbers and texts, the one first that says that the device's token is no longer good. */
final class VendorsOwn {

    /** The beginning of the text, since APNs has two errors by the same number. */
    private static final Map<Platform, String> TOKEN_GONE = Map.of(
            Platform.UNKNOWN, "token not uploaded",
            Platform.APNS, "Unregistered",
            Platform.XIAOMI, "regId ",
            Platform.HUAWEI, "Invalid Token",
            Platform.FCM, "UNREGISTERED",
            Platform.MEIZU, "pushId未注册",
            Platform.OPPO, "(invalid registration_id)",
            Platform.VIVO, "regId不合法",
            Platform.HONOR, "所有 Push Token 无效");

    private static final Map<Platform, List<VendorError>> ERRORS = new EnumMap<>(Platform.class);

    static {
        for (Platform platform : Platform.values()) {
            ERRORS.put(platform, usualFirst(platform));
        }
    }

    private VendorsOwn() {}

    static List<VendorError> errors(Platform platform) {
        return ERRORS.get(platform);
    }

    private static List<VendorError> usualFirst(Platform platform) {
        List<VendorError> sorted = new ArrayList<>();
        for (VendorError error : VendorErrors.of(platform)) {
            boolean usual = error.info().startsWith(TOKEN_GONE.get(platform));
            sorted.add(usual ? 0 : sorted.size(), error);
        }
        return List.copyOf(sorted);
    }
}
