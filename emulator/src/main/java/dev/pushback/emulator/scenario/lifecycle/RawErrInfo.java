package dev.pushback.emulator.scenario.lifecycle;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pushback.schema.Vendor;
import dev.pushback.schema.VendorError;

/** The answers of vendors' own servers, as they may be passed through in ErrInfo. */
final class RawErrInfo {

    private RawErrInfo() {}

    /** What the vendor's server answered. */
    static String of(VendorError error) {
        String info = new String(JsonStringEncoder.getInstance().quoteAsString(error.info()));
        return Vendor.of(error.platform()).rawAnswer(error, info);
    }
}
