package dev.pushback.emulator.scenario;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.rule.Rule;
import java.util.List;
import java.util.Set;

/**
 * Which errors a failing device may report.
 *
 * <p>No page says how a vendor's result becomes {@code ErrCode} ({@link Rule#VENDOR_ERRORS}), so it can be chosen. A pure
 * function; safe for several threads.
 */
@FunctionalInterface
public interface ErrorMapping {

    /** The vendor's own number and text, at each stage; Tencent's own for {@link Platform#UNKNOWN}. */
    ErrorMapping VENDORS_OWN = (platform, stage) -> VendorsOwn.errors(platform);

    /**
     * The errors in question, the usual one first: half of all failures are that one. Empty if it can't fail there.
     *
     * @param platform the vendor; {@link Platform#UNKNOWN} for an online event, where no vendor has a part
     * @param stage where it fails
     */
    List<VendorError> errors(Platform platform, Stage stage);

    /**
     * The same, but only errors with these codes.
     *
     * @throws IllegalArgumentException if no vendor's error has one of the codes
     */
    default ErrorMapping only(Set<Integer> codes) {
        Set<Integer> wanted = Set.copyOf(codes);
        for (int code : wanted) {
            if (VendorErrors.all().stream().noneMatch(error -> error.code() == code)) {
                throw new IllegalArgumentException(
                        "no vendor is known to answer " + code + "; a code of your own is set by /ErrCode=" + code);
            }
        }
        return (platform, stage) -> errors(platform, stage).stream()
                .filter(error -> wanted.contains(error.code()))
                .toList();
    }
}
