package dev.pushback.emulator.scenario.lifecycle;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pushback.schema.VendorError;

/** The answers of vendors' own servers, as they may be passed through in ErrInfo. */
final class RawErrInfo {

    private RawErrInfo() {}

    /** What the vendor's server answered. */
    static String of(VendorError error) {
        String info = new String(JsonStringEncoder.getInstance().quoteAsString(error.info()));
        int code = error.code();
        return switch (error.platform()) {
            case UNKNOWN -> code + "#" + error.info();
            case APNS -> "{\"reason\":\"" + info + "\"}";
            case XIAOMI -> "{\"result\":\"error\",\"code\":" + code + ",\"reason\":\"" + info + "\"}";
            case HUAWEI, HONOR -> "{\"code\":\"" + code + "\",\"msg\":\"" + info + "\"}";
            case FCM -> "{\"error\":{\"code\":" + code + ",\"status\":\"" + info + "\"}}";
            case MEIZU -> "{\"code\":\"" + code + "\",\"message\":\"" + info + "\",\"value\":\"\"}";
            case OPPO -> "{\"code\":" + code + ",\"message\":\"" + info + "\"}";
            case VIVO -> "{\"result\":" + code + ",\"desc\":\"" + info + "\"}";
        };
    }
}
