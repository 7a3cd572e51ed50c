package dev.pushback.contract.cases;

import static dev.pushback.contract.cases.Drafts.stored;
import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.acknowledgedWithout;
import static dev.pushback.contract.expect.Expectations.refused;
import static dev.pushback.contract.expect.StorageExpectations.firstNotStored;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.inTurnUntilSilent;
import static dev.pushback.contract.request.RequestPlans.untilAcknowledged;
import static dev.pushback.schema.rule.Rule.REFUSED_HAS_NO_EFFECT;
import static dev.pushback.schema.rule.Rule.REQUEST_TIME_IS_A_NUMBER;
import static dev.pushback.schema.rule.Rule.SIGN_FORMULA;
import static dev.pushback.schema.rule.Rule.SIGN_FRESHNESS;
import static dev.pushback.schema.rule.Rule.SIGN_IS_LOWER_CASE;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Sign and RequestTime. */
public final class SignatureCases {

    private SignatureCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(ofTheFormula(), ofForgeries(), ofFreshness(), thatAreStored())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ContractCase> ofTheFormula() {
        CallbackSpec sameSecond = callback().signed(CaseMessage.SIGNED_AT_BEGIN.of(), SignatureCases::atBegin);
        return List.of(
                signature("signature.formula")
                        .verifies(SIGN_FORMULA)
                        .titled("takes the SHA-256 of token and RequestTime for a right Sign")
                        .inChinese("以 Token 加 RequestTime 的 SHA-256 为正确的 Sign")
                        .sends(untilAcknowledged(
                                callback(),
                                callback().signed(CaseMessage.SIGN_REVERSED.of(), Forgery::reversed),
                                callback().sign(CaseMessage.SIGN_UPPER_CASE.of(), SignatureCases::upperCase),
                                callback().withoutQuery(CallbackQuery.SIGN).withoutQuery(CallbackQuery.REQUEST_TIME),
                                callback().signed(CaseMessage.SIGN_HMAC.of(), Forgery::hmac),
                                callback().signed(CaseMessage.SIGN_MD5.of(), Forgery::md5),
                                callback().signed(CaseMessage.IN_BASE64.of(), Forgery::base64),
                                callback().signed(CaseMessage.IN_MILLISECONDS.of(), Forgery::inMillis),
                                callback().signed(CaseMessage.SIGN_WITH_LINE_BREAK.of(), Forgery::withLineBreak),
                                callback().signedAt(Duration.ofHours(8)),
                                callback().signedAt(Duration.ofHours(-8))))
                        .marked(Trait.BASELINE)
                        .expects(acknowledgedWithout(
                                CaseMessage.WRONG_ORDER.of(),
                                CaseMessage.UPPER_CASE.of(),
                                CaseMessage.NO_SIGN.of(),
                                CaseMessage.HMAC.of(),
                                CaseMessage.MD5.of(),
                                CaseMessage.IN_BASE64.of(),
                                CaseMessage.IN_MILLISECONDS.of(),
                                CaseMessage.LINE_BREAK.of(),
                                CaseMessage.HOURS_AHEAD.of(),
                                CaseMessage.HOURS_AGO.of())),
                signature("signature.shared")
                        .marked(Trait.SIGN_REUSE)
                        .verifies(SIGN_FORMULA)
                        .titled("acknowledges two callbacks of one second, which share their Sign")
                        .inChinese("确认同一秒内 Sign 相同的两个回调")
                        .sends(inTurn(sameSecond, sameSecond.recipientsFrom(1).ofAnotherTask()))
                        .expects(acknowledged()));
    }

    private static List<ContractCase> ofForgeries() {
        return List.of(
                refuses(
                                "signature.missing",
                                "refuses a callback without Sign",
                                callback().withoutQuery(CallbackQuery.SIGN))
                        .inChinese("拒绝没有 Sign 的回调"),
                refuses(
                                "signature.unsigned",
                                "refuses a callback without Sign and RequestTime",
                                callback().withoutQuery(CallbackQuery.SIGN).withoutQuery(CallbackQuery.REQUEST_TIME))
                        .inChinese("拒绝既没有 Sign 也没有 RequestTime 的回调"),
                refuses("signature.empty", "refuses an empty Sign", callback().query(CallbackQuery.SIGN, ""))
                        .inChinese("拒绝空的 Sign"),
                refuses(
                                "signature.wrong",
                                "refuses a Sign made with another token",
                                callback().signed(CaseMessage.SIGN_OF_OTHER_TOKEN.of(), Forgery::ofAnotherToken))
                        .marked(Trait.ROOT_OF_ITS_RULE)
                        .inChinese("拒绝用其他 Token 生成的 Sign"),
                refuses(
                                "signature.wrong-order",
                                "refuses a Sign of RequestTime and token in the wrong order",
                                callback().signed(CaseMessage.SIGN_OF_TIME_AND_TOKEN.of(), Forgery::reversed))
                        .inChinese("拒绝按 RequestTime 加 Token 错误顺序生成的 Sign"),
                refuses(
                                "signature.other-time",
                                "refuses a Sign made for another RequestTime",
                                callback().signed(CaseMessage.SIGN_OF_SECOND_BEFORE.of(), Forgery::ofAnotherTime))
                        .inChinese("拒绝为其他 RequestTime 生成的 Sign"),
                refuses(
                                "signature.time-only",
                                "refuses a Sign made without the token",
                                callback().signed(CaseMessage.SIGN_OF_TIME_ALONE.of(), Forgery::withoutToken))
                        .inChinese("拒绝不含 Token 生成的 Sign"),
                refuses(
                                "signature.one-digit",
                                "refuses a Sign with one wrong digit, at its end, at its beginning or between",
                                inTurn(
                                        callback()
                                                .sign(
                                                        CaseMessage.SIGN_LAST_DIGIT.of(),
                                                        sign -> Forgery.changedAt(63, sign)),
                                        callback()
                                                .sign(
                                                        CaseMessage.SIGN_FIRST_DIGIT.of(),
                                                        sign -> Forgery.changedAt(0, sign)),
                                        callback()
                                                .sign(
                                                        CaseMessage.SIGN_MIDDLE_DIGIT.of(),
                                                        sign -> Forgery.changedAt(31, sign))))
                        .inChinese("拒绝仅有一位有误的 Sign（末位、首位或中间）"),
                refuses(
                                "signature.shortened",
                                "refuses the first half of a right Sign",
                                callback().sign(CaseMessage.SIGN_HALF.of(), sign -> sign.substring(0, 32)))
                        .inChinese("拒绝只有前一半的 Sign"),
                refuses(
                                "signature.lengthened",
                                "refuses a right Sign with something behind it",
                                callback().sign(CaseMessage.SIGN_DIGIT_MORE.of(), sign -> sign + "0"))
                        .inChinese("拒绝后面多出内容的 Sign"),
                refuses(
                                "signature.forged-at-odd-times",
                                "refuses a wrong Sign whatever RequestTime says: 0, nothing, a word, milliseconds",
                                inTurnUntilSilent(
                                        forgedFor("0"),
                                        forgedFor(""),
                                        forgedFor("now"),
                                        forgedFor("-1"),
                                        forgedFor("1e9"),
                                        forgedFor("4102444800"),
                                        forgedFor("1761561563000"),
                                        forgedFor("99999999999999999999"),
                                        // What some parsers take for the present second, and a comparison of texts does
                                        // not.
                                        forgedFor("+<now>", now -> "+" + now),
                                        forgedFor("' <now>'", now -> " " + now),
                                        forgedFor("0<now>", now -> "0" + now),
                                        forgedFor("<now>.0", now -> now + ".0")))
                        .inChinese("无论 RequestTime 是什么（0、空、单词、毫秒），都拒绝错误的 Sign"),
                signature("signature.upper-case")
                        .verifies(SIGN_IS_LOWER_CASE)
                        .titled("refuses a Sign in upper case")
                        .inChinese("拒绝大写的 Sign")
                        .sends(callback().sign(CaseMessage.SIGN_UPPER_CASE.of(), SignatureCases::upperCase))
                        .expects(refused()));
    }

    private static ContractCase.Draft signature(String id) {
        return contractCase(id).marked(Trait.NEEDS_TOKEN);
    }

    private static ContractCase refuses(String id, String title, RequestPlan script) {
        return refuses(id, title, SIGN_FORMULA, script);
    }

    private static ContractCase refuses(String id, String title, Rule rule, RequestPlan script) {
        return signature(id).verifies(rule).titled(title).sends(script).expects(refused());
    }

    private static Signature atBegin(CaseContext scene) {
        return Signature.of(scene.token(), scene.began());
    }

    private static String upperCase(String sign) {
        return sign.toUpperCase(Locale.ROOT);
    }

    /**
     * RequestTime and its window. "More than a minute" is tried a few seconds beyond, so that neither cut fractions nor clocks
     * a little apart decide.
     */
    private static List<ContractCase> ofFreshness() {
        return List.of(
                takes("signature.half-a-minute-old", "acknowledges a RequestTime 30 seconds old", -30)
                        .inChinese("确认 RequestTime 为 30 秒前的回调"),
                takes("signature.half-a-minute-ahead", "acknowledges a RequestTime 30 seconds ahead", 30)
                        .inChinese("确认 RequestTime 超前 30 秒的回调"),
                stale("signature.over-a-minute-old", "refuses a RequestTime over a minute old", -65)
                        .inChinese("拒绝 RequestTime 已过去一分多钟的回调"),
                stale("signature.over-a-minute-ahead", "refuses a RequestTime over a minute ahead", 70)
                        .inChinese("拒绝 RequestTime 超前一分多钟的回调"),
                stale("signature.ten-minutes-old", "refuses a RequestTime 10 minutes old", -600)
                        .inChinese("拒绝 RequestTime 为 10 分钟前的回调"),
                stale("signature.ten-minutes-ahead", "refuses a RequestTime 10 minutes ahead", 600)
                        .inChinese("拒绝 RequestTime 超前 10 分钟的回调"),
                stale(
                                "signature.request-time-millis",
                                "refuses a RequestTime in milliseconds",
                                signedFor(
                                        CaseMessage.IN_MILLISECONDS.of(),
                                        scene -> Long.toString(scene.clock().millis())))
                        .inChinese("拒绝以毫秒为单位的 RequestTime"),
                refuses(
                                "signature.no-request-time",
                                "refuses a callback without RequestTime",
                                callback().withoutQuery(CallbackQuery.REQUEST_TIME))
                        .inChinese("拒绝没有 RequestTime 的回调"),
                odd("signature.request-time-empty", "refuses an empty RequestTime", "")
                        .inChinese("拒绝空的 RequestTime"),
                odd("signature.request-time-text", "refuses a RequestTime that is no number", "now")
                        .inChinese("拒绝不是数字的 RequestTime"),
                odd("signature.request-time-huge", "refuses a RequestTime of 20 digits", "99999999999999999999")
                        .inChinese("拒绝 20 位数字的 RequestTime"));
    }

    private static ContractCase takes(String id, String title, int seconds) {
        return signature(id)
                .verifies(SIGN_FRESHNESS)
                .titled(title)
                .sends(callback().signedAt(Duration.ofSeconds(seconds)))
                .expects(acknowledged());
    }

    private static ContractCase stale(String id, String title, int seconds) {
        return stale(id, title, callback().signedAt(Duration.ofSeconds(seconds)));
    }

    private static ContractCase stale(String id, String title, CallbackSpec callback) {
        return refuses(id, title, SIGN_FRESHNESS, callback);
    }

    private static ContractCase odd(String id, String title, String requestTime) {
        Message note =
                requestTime.isEmpty() ? CaseMessage.EMPTY_REQUEST_TIME.of() : CaseMessage.REQUEST_TIME.of(requestTime);
        return refuses(id, title, REQUEST_TIME_IS_A_NUMBER, signedFor(note, scene -> requestTime));
    }

    /** Signed by the formula with another token, for a RequestTime that few receivers expect. */
    private static CallbackSpec forgedFor(String requestTime) {
        return callback()
                .signed(
                        CaseMessage.SIGN_OF_OTHER_TOKEN_AT.of(requestTime),
                        scene -> Signature.of(scene.token() + "x", requestTime));
    }

    /** The same for one that is made of the present second. */
    private static CallbackSpec forgedFor(String shown, UnaryOperator<String> written) {
        return callback()
                .signed(
                        CaseMessage.SIGN_OF_OTHER_TOKEN_AT.of(shown),
                        scene -> Signature.of(
                                scene.token() + "x",
                                written.apply(
                                        Long.toString(scene.clock().instant().getEpochSecond()))));
    }

    /** Signed by the formula, for a RequestTime that is no time. */
    private static CallbackSpec signedFor(Message note, Function<CaseContext, String> requestTime) {
        return callback()
                .signed(
                        CaseMessage.RIGHTLY_SIGNED.of(note),
                        scene -> Signature.of(scene.token(), requestTime.apply(scene)));
    }

    /** What is stored, seen through a probe. */
    private static List<ContractCase> thatAreStored() {
        return List.of(stored("signature.forged-not-stored", REFUSED_HAS_NO_EFFECT)
                .marked(Trait.NEEDS_TOKEN)
                .titled("stores nothing of a callback with a wrong Sign")
                .inChinese("不保存 Sign 错误的回调")
                .sends(inTurn(
                        callback().signed(CaseMessage.SIGN_OF_OTHER_TOKEN.of(), Forgery::ofAnotherToken),
                        callback().recipientsFrom(1)))
                .expects(firstNotStored()));
    }
}
