package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.checks;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.without;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendSettings;
import dev.pushback.contract.receiver.backend.CheckStage;
import dev.pushback.contract.receiver.backend.QueryParameters;
import dev.pushback.contract.receiver.backend.RequestCheck;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Wrong looks at Sign and RequestTime. */
final class SignatureFaults {

    private static final long MINUTE = 60;

    private SignatureFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(signs(), freshness()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> signs() {
        return List.of(
                fault(
                                "sign-unchecked",
                                "does not look at Sign and RequestTime",
                                without(CheckStage.SIGN, CheckStage.FRESHNESS))
                        .fails("signature.wrong", "signature.missing", "signature.unsigned")
                        .inChinese("不检查 Sign 和 RequestTime"),
                fault("sign-any", "does not look at Sign, only at RequestTime", without(CheckStage.SIGN))
                        .fails("signature.wrong", "signature.missing")
                        .inChinese("不检查 Sign，只检查 RequestTime"),
                signing(
                                "sign-missing-taken",
                                "looks at Sign only where there is one",
                                (sign, right) -> sign.isEmpty() || sign.equals(right))
                        .fails("signature.missing")
                        .inChinese("有 Sign 时才检查"),
                signing("sign-any-case", "takes Sign in upper case", (sign, right) -> sign.equalsIgnoreCase(right))
                        .fails("signature.upper-case")
                        .inChinese("接受大写的 Sign"),
                signing(
                                "sign-prefix",
                                "takes the beginning of a right Sign",
                                (sign, right) -> right.startsWith(sign) && sign.length() > 7)
                        .fails("signature.shortened")
                        .inChinese("接受正确 Sign 的前一部分"),
                signing(
                                "sign-begins",
                                "takes a Sign that begins with the right one",
                                (sign, right) -> sign.startsWith(right))
                        .fails("signature.lengthened")
                        .inChinese("接受以正确 Sign 开头的值"),
                signing(
                                "sign-first-half",
                                "compares the first half of Sign only",
                                (sign, right) -> sign.length() == 64 && sign.startsWith(right.substring(0, 32)))
                        .fails("signature.one-digit")
                        .inChinese("只比较 Sign 的前一半"),
                signing(
                                "sign-last-half",
                                "compares the last half of Sign only",
                                (sign, right) -> sign.length() == 64 && sign.endsWith(right.substring(32)))
                        .fails("signature.one-digit")
                        .inChinese("只比较 Sign 的后一半"),
                signing(
                                "sign-hex-only",
                                "takes any 64 hex digits for a Sign",
                                (sign, right) -> sign.matches("[0-9a-f]{64}"))
                        .fails("signature.wrong")
                        .inChinese("任何 64 位十六进制数都当作 Sign 接受"),
                signing(
                                "sign-empty-taken",
                                "takes an empty Sign",
                                (sign, right) -> sign.isEmpty() || sign.equals(right))
                        .fails("signature.empty")
                        .inChinese("接受空的 Sign"),
                signing(
                                "sign-upper-case-only",
                                "takes Sign in upper case only",
                                (sign, right) -> sign.equals(right.toUpperCase(Locale.ROOT)))
                        .fails("signature.formula")
                        .inChinese("只接受大写的 Sign"),
                signing(
                                "sign-base64",
                                "takes Sign in Base64 only",
                                (sign, right) -> sign.equals(Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(right))))
                        .fails("signature.formula")
                        .inChinese("只接受 Base64 的 Sign"),
                fault(
                                "sign-wrong-order",
                                "signs RequestTime and token in the wrong order",
                                checks(
                                        CheckStage.SIGN,
                                        (query, settings) -> sign(query).equals(reversed(query, settings))))
                        .fails("signature.formula")
                        .inChinese("生成 Sign 时颠倒了 RequestTime 与 Token"),
                fault(
                                "sign-either-order",
                                "takes a Sign in either order",
                                checks(
                                        CheckStage.SIGN,
                                        (query, settings) -> sign(query).equals(right(query, settings))
                                                || sign(query).equals(reversed(query, settings))))
                        .fails("signature.wrong-order")
                        .inChinese("两种先后顺序的 Sign 都接受"),
                fault(
                                "sign-of-time",
                                "takes a Sign without the token",
                                checks(
                                        CheckStage.SIGN,
                                        (query, settings) -> sign(query).equals(right(query, settings))
                                                || sign(query)
                                                        .equals(Signature.of("", time(query))
                                                                .sign())))
                        .fails("signature.time-only")
                        .inChinese("接受不含 Token 的 Sign"),
                fault(
                                "sign-plain-times-only",
                                "looks at Sign only where RequestTime is a plain number",
                                unguardedAt(time -> !time.matches("[0-9]+")))
                        .fails("signature.forged-at-odd-times")
                        .inChinese("RequestTime 是普通数字时才检查 Sign"),
                fault("sign-not-at-zero", "looks at no Sign where RequestTime is 0", unguardedAt("0"::equals))
                        .fails("signature.forged-at-odd-times")
                        .inChinese("RequestTime 为 0 时不检查 Sign"),
                fault("sign-once", "takes each Sign once, as a nonce", SignatureFaults::takesSignOnce)
                        .fails("signature.shared")
                        .inChinese("把 Sign 当作一次性随机数，只接受一次"),
                fault(
                                "sign-missing-crash",
                                "crashes without Sign",
                                crashesAt(call ->
                                        call.query().first(CallbackQuery.SIGN).isEmpty()))
                        .fails("signature.missing")
                        .inChinese("没有 Sign 时崩溃"),
                fault(
                                "sign-length-crash",
                                "crashes at a Sign of another length",
                                crashesAt(call -> sign(call.query()).length() != 64))
                        .fails("signature.shortened")
                        .inChinese("Sign 长度不同时崩溃"));
    }

    private static List<BrokenReceiver> freshness() {
        return List.of(
                fault("freshness-unchecked", "does not look at the age of RequestTime", without(CheckStage.FRESHNESS))
                        .fails("signature.ten-minutes-old", "signature.ten-minutes-ahead")
                        .inChinese("不检查 RequestTime 是否过期"),
                aged(
                                "freshness-5-minutes",
                                "takes a RequestTime up to 5 minutes old",
                                age -> Math.abs(age) <= 5 * MINUTE)
                        .fails("signature.over-a-minute-old", "signature.over-a-minute-ahead")
                        .inChinese("接受 5 分钟内的 RequestTime"),
                aged(
                                "freshness-10-seconds",
                                "takes a RequestTime up to 10 seconds old only",
                                age -> Math.abs(age) <= 10)
                        .fails("signature.half-a-minute-old", "signature.half-a-minute-ahead")
                        .inChinese("只接受 10 秒内的 RequestTime"),
                aged("future-taken", "takes any RequestTime ahead of its clock", age -> age <= MINUTE)
                        .fails("signature.over-a-minute-ahead", "signature.ten-minutes-ahead")
                        .inChinese("RequestTime 超前多少都接受"),
                aged("future-refused", "refuses a RequestTime ahead of its clock", age -> age >= -2 && age <= MINUTE)
                        .fails("signature.half-a-minute-ahead")
                        .inChinese("拒绝超前于自己时钟的 RequestTime"),
                aged("past-taken", "takes any RequestTime behind its clock", age -> age >= -MINUTE)
                        .fails("signature.over-a-minute-old", "signature.ten-minutes-old")
                        .inChinese("RequestTime 过去多久都接受"),
                aged("freshness-in-milliseconds", "takes seconds for milliseconds", age -> Math.abs(age) <= 60_000)
                        .fails("signature.ten-minutes-old")
                        .inChinese("把秒当作毫秒"),
                fault(
                                "time-text-crash",
                                "crashes at a RequestTime that is no number",
                                crashesAt(call -> call.query()
                                        .first(CallbackQuery.REQUEST_TIME)
                                        .filter(time -> !time.matches("[0-9]{1,19}"))
                                        .isPresent()))
                        .fails("signature.request-time-text")
                        .inChinese("RequestTime 不是数字时崩溃"),
                fault(
                                "time-missing-crash",
                                "crashes without RequestTime",
                                crashesAt(call -> call.query()
                                        .first(CallbackQuery.REQUEST_TIME)
                                        .isEmpty()))
                        .fails("signature.no-request-time")
                        .inChinese("没有 RequestTime 时崩溃"));
    }

    private static BrokenReceiver.Draft signing(String id, String title, BiPredicate<String, String> kept) {
        return fault(
                id,
                title,
                checks(CheckStage.SIGN, (query, settings) -> kept.test(sign(query), right(query, settings))));
    }

    private static String sign(QueryParameters query) {
        return query.first(CallbackQuery.SIGN).orElse("");
    }

    private static String right(QueryParameters query, BackendSettings settings) {
        return Signature.of(settings.token(), time(query)).sign();
    }

    private static String time(QueryParameters query) {
        return query.first(CallbackQuery.REQUEST_TIME).orElse("");
    }

    private static String reversed(QueryParameters query, BackendSettings settings) {
        return Signature.of(time(query), settings.token()).sign();
    }

    /** Checks neither Sign nor its age where RequestTime is like this. */
    private static Mutation unguardedAt(Predicate<String> times) {
        return right -> {
            BackendParts bent = right;
            for (CheckStage stage : List.of(CheckStage.SIGN, CheckStage.FRESHNESS)) {
                RequestCheck check = right.duties().get(stage);
                bent = bent.with(
                        stage, call -> times.test(time(call.query())) ? Optional.empty() : check.objection(call));
            }
            return bent.build();
        };
    }

    private static Backend takesSignOnce(BackendParts right) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        RequestCheck freshness = right.duties().get(CheckStage.FRESHNESS);
        RequestCheck once = call -> freshness
                .objection(call)
                .or(() -> RequestCheck.unless(
                        right.settings().token() == null || seen.add(sign(call.query())), "Sign came before"));
        return right.with(CheckStage.FRESHNESS, once).build();
    }

    private static BrokenReceiver.Draft aged(String id, String title, LongPredicate fresh) {
        return fault(
                id,
                title,
                checks(
                        CheckStage.FRESHNESS,
                        (query, settings) -> query.first(CallbackQuery.REQUEST_TIME)
                                .filter(time -> time.matches("[0-9]{1,12}"))
                                .map(time -> settings.clock().instant().getEpochSecond() - Long.parseLong(time))
                                .filter(fresh::test)
                                .isPresent()));
    }
}
