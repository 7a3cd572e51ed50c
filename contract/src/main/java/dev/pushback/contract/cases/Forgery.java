package dev.pushback.contract.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.contract.request.CaseContext;
import dev.pushback.schema.Signature;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that are wrong in one way, each for the present second. */
final class Forgery {

    private Forgery() {}

    static Signature reversed(CaseContext scene) {
        String now = Long.toString(now(scene).getEpochSecond());
        return new Signature(now, Signature.of(now, scene.token()).sign());
    }

    static Signature ofAnotherToken(CaseContext scene) {
        return Signature.of(scene.token() + "x", now(scene));
    }

    static Signature ofAnotherTime(CaseContext scene) {
        Signature before = Signature.of(scene.token(), now(scene).minusSeconds(1));
        return new Signature(Long.toString(now(scene).getEpochSecond()), before.sign());
    }

    static Signature withoutToken(CaseContext scene) {
        return Signature.of("", now(scene));
    }

    static String changedAt(int digit, String sign) {
        return sign.substring(0, digit) + (sign.charAt(digit) == '0' ? "1" : "0") + sign.substring(digit + 1);
    }

    static Signature hmac(CaseContext scene) {
        return hashed(scene, time -> {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(scene.token().getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(time.getBytes(UTF_8)));
        });
    }

    static Signature md5(CaseContext scene) {
        return hashed(scene, time -> HexFormat.of().formatHex(digest("MD5", scene.token() + time)));
    }

    static Signature base64(CaseContext scene) {
        return hashed(scene, time -> Base64.getEncoder().encodeToString(digest("SHA-256", scene.token() + time)));
    }

    static Signature inMillis(CaseContext scene) {
        return Signature.of(scene.token(), Long.toString(now(scene).toEpochMilli()));
    }

    static Signature withLineBreak(CaseContext scene) {
        return Signature.of(scene.token() + "\n", now(scene));
    }

    private static byte[] digest(String algorithm, String text) throws GeneralSecurityException {
        return MessageDigest.getInstance(algorithm).digest(text.getBytes(UTF_8));
    }

    private static Signature hashed(CaseContext scene, Formula formula) {
        String time = Long.toString(now(scene).getEpochSecond());
        try {
            return new Signature(time, formula.sign(time));
        } catch (GeneralSecurityException everyJdkHasThem) {
            throw new IllegalStateException(everyJdkHasThem);
        }
    }

    @FunctionalInterface
    private interface Formula {
        String sign(String requestTime) throws GeneralSecurityException;
    }

    private static Instant now(CaseContext scene) {
        return scene.clock().instant();
    }
}
