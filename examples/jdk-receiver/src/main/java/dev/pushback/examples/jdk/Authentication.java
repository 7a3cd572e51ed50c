package dev.pushback.examples.jdk;

import static dev.pushback.examples.jdk.JdkReceiver.require;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Checks whose callback it is and that it comes from someone who knows the token, just now. */
record Authentication(String sdkAppId, String token) {

    private static final long WINDOW_SECONDS = 60;

    void check(Query query) {
        require(query.one("SdkAppid").equals(sdkAppId), "SdkAppid is not ours");
        String requestTime = query.one("RequestTime");
        require(requestTime.matches("\\d{1,18}"), "RequestTime must be seconds");
        long apart = Instant.now().getEpochSecond() - Long.parseLong(requestTime);
        require(Math.abs(apart) <= WINDOW_SECONDS, "RequestTime is more than a minute off");
        byte[] right = sign(requestTime).getBytes(UTF_8);
        require(MessageDigest.isEqual(right, query.one("Sign").getBytes(UTF_8)), "Sign is wrong");
    }

    private String sign(String requestTime) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((token + requestTime).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
