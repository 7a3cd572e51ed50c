package dev.pushback.server.usersig;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.message.MessageException;
import dev.pushback.server.message.ServerMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a UserSig says, whether or not it is true.
 *
 * <p>Shape: JSON, packed by zlib, in base64 with {@code *-_} in place of {@code +/=}. Members come in any order, zlib may
 * leave them unpacked, and a line end may follow: Tencent's own libraries differ in all three.
 *
 * <p>Source: tencentyun/tls-sig-api-v2-java, -golang, -node and -php, which agree but for the above.
 *
 * @param identifier whose it is
 * @param sdkAppId for which app
 * @param issued since when it is good; whole seconds since the epoch in {@code TLS.time}
 * @param lifetime for how long; whole seconds in {@code TLS.expire}
 * @param signature base64 of HMAC-SHA256
 * @param userBuffer base64 of what else was signed; {@code null} if nothing
 */
public record UserSig(
        String identifier, long sdkAppId, Instant issued, Duration lifetime, String signature, String userBuffer) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 64 << 10;

    /**
     * Reads a UserSig as it stands in a query, percent-encoding removed.
     *
     * @throws MessageException if it is none; it says at which of the three layers
     */
    public static UserSig parse(String text) {
        JsonNode json = json(inflate(decode(text)));
        return new UserSig(
                text(json, "TLS.identifier"),
                number(json, "TLS.sdkappid"),
                Instant.ofEpochSecond(number(json, "TLS.time")),
                Duration.ofSeconds(number(json, "TLS.expire")),
                text(json, "TLS.sig"),
                json.has("TLS.userbuf") ? text(json, "TLS.userbuf") : null);
    }

    /** When it is no longer good. */
    public Instant expires() {
        return issued.plus(lifetime);
    }

    /** What is signed. */
    String content() {
        return "TLS.identifier:" + identifier + "\nTLS.sdkappid:" + sdkAppId + "\nTLS.time:" + issued.getEpochSecond()
                + "\nTLS.expire:" + lifetime.toSeconds() + "\n"
                + (userBuffer == null ? "" : "TLS.userbuf:" + userBuffer + "\n");
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getDecoder()
                    .decode(text.strip().replace('*', '+').replace('-', '/').replace('_', '='));
        } catch (IllegalArgumentException e) {
            throw new MessageException(ServerMessage.SIG_BASE64.of(), e);
        }
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            byte[] unpacked = new byte[MOST_BYTES];
            int length = inflater.inflate(unpacked);
            if (!inflater.finished()) {
                throw new MessageException(ServerMessage.SIG_ENDLESS.of(MOST_BYTES));
            }
            return java.util.Arrays.copyOf(unpacked, length);
        } catch (DataFormatException e) {
            throw new MessageException(ServerMessage.SIG_ZLIB.of(), e);
        } finally {
            inflater.end();
        }
    }

    private static JsonNode json(byte[] unpacked) {
        try {
            JsonNode json = JSON.readTree(new String(unpacked, UTF_8));
            if (json.isObject()) {
                return json;
            }
        } catch (IOException notJson) {
            // As below.
        }
        throw new MessageException(ServerMessage.SIG_JSON.of());
    }

    private static String text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isTextual()) {
            throw new MessageException(ServerMessage.SIG_TEXT.of(name));
        }
        return value.textValue();
    }

    private static long number(JsonNode json, String name) {
        JsonNode value = json.path(name);
        long most = Duration.ofDays(366 * 10_000L).toSeconds();
        if (!value.canConvertToExactIntegral() || Math.abs(value.longValue()) > most) {
            throw new MessageException(ServerMessage.SIG_NUMBER.of(name));
        }
        return value.longValue();
    }
}
