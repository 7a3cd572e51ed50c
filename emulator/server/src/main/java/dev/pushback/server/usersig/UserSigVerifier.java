package dev.pushback.server.usersig;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import dev.pushback.server.message.ServerMessage;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks UserSigs as Tencent's own Go and PHP code does: app, identifier, time, signature. A time of issue that is still to
 * come is no fault there, and none here.
 *
 * <p>Safe for any number of threads.
 */
public final class UserSigVerifier {

    private static final String HMAC = "HmacSHA256";
    private static final int LONGEST = 100;

    private final SecretKeySpec key;
    private final long sdkAppId;
    private final Clock clock;

    /**
     * A verifier for one app.
     *
     * @param secretKey the app's secret key as the console shows it; its characters are the key, they are not decoded.
     *     {@code null} if it isn't known: then all but the signature is checked
     */
    public UserSigVerifier(String secretKey, long sdkAppId, Clock clock) {
        this.key = secretKey == null ? null : new SecretKeySpec(secretKey.getBytes(UTF_8), HMAC);
        this.sdkAppId = sdkAppId;
        this.clock = clock;
    }

    /** What is wrong with a UserSig that came with this identifier; empty if nothing is. */
    public Optional<UserSigVerdict> check(String text, String identifier) {
        if (text == null || text.isBlank()) {
            return wrong(UserSigFault.MISSING, ServerMessage.A_USER_SIG.of(), ServerMessage.NOTHING_THERE.of());
        }
        try {
            return check(UserSig.parse(text), identifier);
        } catch (MessageException e) {
            return wrong(UserSigFault.MALFORMED, ServerMessage.SIG_LAYERS.of(), e.reason());
        }
    }

    private Optional<UserSigVerdict> check(UserSig sig, String identifier) {
        if (sig.sdkAppId() != sdkAppId) {
            return wrong(
                    UserSigFault.OTHER_APP,
                    Message.term(Long.toString(sdkAppId)),
                    Message.term(Long.toString(sig.sdkAppId())));
        }
        if (!sig.identifier().equals(identifier)) {
            return wrong(UserSigFault.OTHER_IDENTIFIER, theirs(identifier), theirs(sig.identifier()));
        }
        Instant now = clock.instant();
        if (now.isAfter(sig.expires())) {
            return wrong(
                    UserSigFault.EXPIRED,
                    ServerMessage.TIME_AFTER.of(now.toString()),
                    Message.term(sig.expires().toString()));
        }
        if (key != null && !isSigned(sig)) {
            return wrong(UserSigFault.FORGED, ServerMessage.OWN_SIGNATURE.of(), ServerMessage.ANOTHER.of());
        }
        return Optional.empty();
    }

    private boolean isSigned(UserSig sig) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] right = Base64.getEncoder().encode(mac.doFinal(sig.content().getBytes(UTF_8)));
            return MessageDigest.isEqual(right, sig.signature().getBytes(US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    private static Message theirs(String identifier) {
        return Message.quoted(Quoted.bare(identifier, LONGEST));
    }

    private static Optional<UserSigVerdict> wrong(UserSigFault fault, Message expected, Message actual) {
        return Optional.of(new UserSigVerdict(fault, expected, actual));
    }
}
