package dev.pushback.emulator.scenario;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Vendor;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Each vendor's own numbers and texts, the one first that says that the device's token is no longer good. */
final class VendorsOwn {

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
        VendorError usual = Vendor.of(platform).tokenGone();
        return Stream.concat(
                        Stream.of(usual), VendorErrors.of(platform).stream().filter(error -> !error.equals(usual)))
                .toList();
    }
}
