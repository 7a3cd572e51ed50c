package dev.pushback.schema;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.pushback.schema.rule.Rule;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Proof that a callback comes from someone who knows the token.
 *
 * <p>It covers the token and the time only: neither body nor app id nor path.
 *
 * <p>Source: {@link Rule#SIGN_FORMULA}, {@link Rule#SIGN_FRESHNESS}.
 *
 * @param requestTime decimal seconds since the epoch, exactly as in the query
 * @param sign 64 lower-case hex digits
 */
@API(status = API.Status.STABLE)
public record Signature(String requestTime, String sign) {

    /** How far {@code RequestTime} may lie from the receiver's clock, in either direction. */
    public static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    /** Checks that nothing is null. */
    public Signature {
        requireNonNull(requestTime, "requestTime");
        requireNonNull(sign, "sign");
    }

    /** The signature for this token at this time, cut to whole seconds. */
    public static Signature of(String token, Instant at) {
        return of(token, Long.toString(at.getEpochSecond()));
    }

    /** The signature for this token and this text of {@code RequestTime}. */
    public static Signature of(String token, String requestTime) {
        byte[] hash = sha256().digest((token + requestTime).getBytes(UTF_8));
        return new Signature(requestTime, HexFormat.of().formatHex(hash));
    }

    /** Whether the sign belongs to this token and {@code requestTime}; takes the same time wherever they differ. */
    public boolean isBy(String token) {
        return MessageDigest.isEqual(of(token, requestTime).sign.getBytes(US_ASCII), sign.getBytes(UTF_8));
    }

    /** Whether {@code requestTime} is made of digits and within {@link #WINDOW} of now. */
    public boolean isFreshAt(Instant now) {
        return SECONDS.matcher(requestTime).matches()
                && Math.abs(now.getEpochSecond() - Long.parseLong(requestTime)) <= WINDOW.toSeconds();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
