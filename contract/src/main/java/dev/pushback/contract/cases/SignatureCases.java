package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.acknowledgedWithout;
import static dev.pushback.contract.expect.Expectations.refused;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.untilAcknowledged;
import static dev.pushback.schema.rule.Rule.SIGN_FORMULA;
import static dev.pushback.schema.rule.Rule.SIGN_IS_LOWER_CASE;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Need;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Sign and RequestTime. */
public final class SignatureCases {

    private SignatureCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofTheFormula(), ofForgeries(), FreshnessCases.all(), EffectCases.ofSignature())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ContractCase> ofTheFormula() {
        CallbackSpec sameSecond =
                callback().signed("signed for the second in which the case began", SignatureCases::atBegin);
        return List.of(
                signature("formula")
                        .verifies(SIGN_FORMULA)
                        .titled("takes the SHA-256 of token and RequestTime for a right Sign")
                        .sends(untilAcknowledged(
                                callback(),
                                callback().signed("Sign of RequestTime and token, the wrong order", Forgery::reversed),
                                callback().sign("upper-case Sign", SignatureCases::upperCase),
                                callback().withoutQuery(CallbackQuery.SIGN).withoutQuery(CallbackQuery.REQUEST_TIME),
                                callback().signed("HMAC-SHA256 of RequestTime by token", Forgery::hmac),
                                callback().signed("MD5 of token and RequestTime", Forgery::md5),
                                callback().signed("Sign in Base64", Forgery::base64),
                                callback().signed("RequestTime in milliseconds", Forgery::inMillis),
                                callback().signed("Sign of token with a line break", Forgery::withLineBreak),
                                callback().signedAt(Duration.ofHours(8)),
                                callback().signedAt(Duration.ofHours(-8))))
                        .judgingTheBase()
                        .expects(acknowledgedWithout(
                                "the wrong order, RequestTime before token",
                                "Sign in upper case",
                                "no Sign at all",
                                "HMAC-SHA256 in place of SHA-256",
                                "MD5 in place of SHA-256",
                                "Sign in Base64",
                                "RequestTime in milliseconds",
                                "a line break behind the token",
                                "a RequestTime 8 hours ahead",
                                "a RequestTime 8 hours ago")),
                signature("shared")
                        .verifies(SIGN_FORMULA)
                        .titled("acknowledges two callbacks of one second, which share their Sign")
                        .sends(inTurn(sameSecond, sameSecond.recipientsFrom(1)))
                        .expects(acknowledged()));
    }

    private static List<ContractCase> ofForgeries() {
        return List.of(
                refuses("missing", "refuses a callback without Sign", callback().withoutQuery(CallbackQuery.SIGN)),
                refuses(
                        "unsigned",
                        "refuses a callback without Sign and RequestTime",
                        callback().withoutQuery(CallbackQuery.SIGN).withoutQuery(CallbackQuery.REQUEST_TIME)),
                refuses("empty", "refuses an empty Sign", callback().query(CallbackQuery.SIGN, "")),
                refuses(
                        "wrong",
                        "refuses a Sign made with another token",
                        callback().signed("Sign of another token", Forgery::ofAnotherToken)),
                refuses(
                        "wrong-order",
                        "refuses a Sign of RequestTime and token in the wrong order",
                        callback().signed("Sign of RequestTime and token", Forgery::reversed)),
                refuses(
                        "other-time",
                        "refuses a Sign made for another RequestTime",
                        callback().signed("Sign of the second before", Forgery::ofAnotherTime)),
                refuses(
                        "time-only",
                        "refuses a Sign made without the token",
                        callback().signed("Sign of RequestTime alone", Forgery::withoutToken)),
                refuses(
                        "one-digit",
                        "refuses a Sign with one wrong digit, at its end, at its beginning or between",
                        inTurn(
                                callback().sign("Sign with another last digit", sign -> Forgery.changedAt(63, sign)),
                                callback().sign("Sign with another first digit", sign -> Forgery.changedAt(0, sign)),
                                callback()
                                        .sign("Sign with another middle digit", sign -> Forgery.changedAt(31, sign)))),
                refuses(
                        "shortened",
                        "refuses the first half of a right Sign",
                        callback().sign("the first half of Sign", sign -> sign.substring(0, 32))),
                refuses(
                        "lengthened",
                        "refuses a right Sign with something behind it",
                        callback().sign("Sign with a digit more", sign -> sign + "0")),
                signature("upper-case")
                        .verifies(SIGN_IS_LOWER_CASE)
                        .titled("refuses a Sign in upper case")
                        .sends(callback().sign("upper-case Sign", SignatureCases::upperCase))
                        .expects(refused()));
    }

    static ContractCase.Draft signature(String name) {
        return contractCase("signature." + name).needs(Need.TOKEN);
    }

    static ContractCase refuses(String name, String title, RequestPlan script) {
        return refuses(name, title, SIGN_FORMULA, script);
    }

    static ContractCase refuses(String name, String title, Rule rule, RequestPlan script) {
        return signature(name).verifies(rule).titled(title).sends(script).expects(refused());
    }

    private static Signature atBegin(dev.pushback.contract.request.CaseContext scene) {
        return Signature.of(scene.token(), scene.began());
    }

    private static String upperCase(String sign) {
        return sign.toUpperCase(Locale.ROOT);
    }
}
