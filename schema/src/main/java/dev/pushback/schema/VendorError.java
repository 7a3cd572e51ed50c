package dev.pushback.schema;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.range.Range;

/**
 * One way in which a vendor refuses or loses a push.
 *
 * @param platform the vendor; {@link Platform#UNKNOWN} for Tencent's own codes
 * @param code the number in {@code ErrCode}, never 0
 * @param info the text in {@code ErrInfo}
 * @param meaning what it means, in English, for people
 * @param literal whether {@code info} is the vendor's own text rather than a description of it
 */
public record VendorError(Platform platform, int code, String info, String meaning, boolean literal) {

    /**
     * Checks that this is an error.
     *
     * @throws IllegalArgumentException if {@code code} is 0, which means success
     */
    public VendorError {
        requireNonNull(platform, "platform");
        requireNonNull(info, "info");
        requireNonNull(meaning, "meaning");
        if (code == 0) {
            throw new MessageException(Range.NOT_0.of("code"));
        }
    }
}
