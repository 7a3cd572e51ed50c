package dev.pushback.schema;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.range.Range;
import dev.pushback.schema.rule.Rule;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The query parameters that Tencent appends to the configured URL.
 *
 * <p>Source: {@link Rule#QUERY_PARAMETERS}, {@link Rule#SIGN_FORMULA}. A receiver must not count on their order.
 *
 * @param sdkAppId the app's id, above 0
 * @param command what kind of callback it is
 * @param signature {@code RequestTime} and {@code Sign}; {@code null} when authentication is off
 */
public record CallbackQuery(long sdkAppId, String command, Signature signature) {

    /** Name of the parameter with the app's id; note the lower-case "id". */
    public static final String SDK_APP_ID = "SdkAppid";

    /** Name of the parameter with the command. */
    public static final String CALLBACK_COMMAND = "CallbackCommand";

    /** Name of the parameter with the body's type, always {@code json}. */
    public static final String CONTENT_TYPE = "contenttype";

    /** Name of the parameter with the time of signing. */
    public static final String REQUEST_TIME = "RequestTime";

    /** Name of the parameter with the signature. */
    public static final String SIGN = "Sign";

    /** Name of the parameter with the client's address, sent by other callbacks; see {@link Rule#NO_CLIENT_IP}. */
    public static final String CLIENT_IP = "ClientIP";

    /** Name of the parameter with the client's platform, sent by other callbacks; see {@link Rule#NO_CLIENT_IP}. */
    public static final String OPT_PLATFORM = "OptPlatform";

    /**
     * Checks the range, and that there is a command.
     *
     * @throws IllegalArgumentException if {@code sdkAppId} is below 1
     */
    public CallbackQuery {
        requireNonNull(command, "command");
        if (sdkAppId < 1) {
            throw Range.ABOVE_0.broken("sdkAppId", sdkAppId);
        }
    }

    /** The parameters in the order of the documented sample, {@code RequestTime} and {@code Sign} last. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put(SDK_APP_ID, Long.toString(sdkAppId));
        parameters.put(CALLBACK_COMMAND, command);
        parameters.put(CONTENT_TYPE, "json");
        if (signature != null) {
            parameters.put(REQUEST_TIME, signature.requestTime());
            parameters.put(SIGN, signature.sign());
        }
        return parameters;
    }
}
