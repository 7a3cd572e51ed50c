package dev.pushback.emulator.scenario;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.VendorError;
import dev.pushback.schema.VendorErrors;
import dev.pushback.schema.message.MessageException;
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

    /**
     * The vendor's own number and text, Tencent's own for {@link Platform#UNKNOWN}, when a push is sent: known errors are all
     * of sending, so what was reached or clicked has none.
     */
    ErrorMapping VENDORS_OWN = (platform, stage) -> stage == Stage.SENT ? VendorsOwn.errors(platform) : List.of();

    /**
     * The errors in question, the usual one first: half of all failures are that one. Empty if it can't fail there. Only
     * offline events fail: an online one goes over a connection that is there.
     *
     * @param platform the vendor; {@link Platform#UNKNOWN} for one that Tencent does not know
     * @param stage where it fails; a campaign's devices fail when they are sent to
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
                throw new MessageException(ScenarioMessage.NO_VENDOR_ANSWERS.of(String.valueOf(code)));
            }
        }
        return (platform, stage) -> errors(platform, stage).stream()
                .filter(error -> wanted.contains(error.code()))
                .toList();
    }
}
