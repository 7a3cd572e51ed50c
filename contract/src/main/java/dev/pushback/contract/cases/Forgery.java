package dev.pushback.contract.cases;

import dev.pushback.contract.script.Scene;
import dev.pushback.schema.Signature;
import java.time.Instant;

/** Signatures that are wrong in one way, each for the present second. */
final class Forgery {

    private Forgery() {}

    static Signature reversed(Scene scene) {
        String now = Long.toString(now(scene).getEpochSecond());
        return new Signature(now, Signature.of(now, scene.token()).sign());
    }

    static Signature ofAnotherToken(Scene scene) {
        return Signature.of(scene.token() + "x", now(scene));
    }

    static Signature ofAnotherTime(Scene scene) {
        Signature before = Signature.of(scene.token(), now(scene).minusSeconds(1));
        return new Signature(Long.toString(now(scene).getEpochSecond()), before.sign());
    }

    static Signature withoutToken(Scene scene) {
        return Signature.of("", now(scene));
    }

    static String changedAt(int digit, String sign) {
        return sign.substring(0, digit) + (sign.charAt(digit) == '0' ? "1" : "0") + sign.substring(digit + 1);
    }

    private static Instant now(Scene scene) {
        return scene.clock().instant();
    }
}
