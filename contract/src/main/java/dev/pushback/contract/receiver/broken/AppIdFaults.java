package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.checks;
import static dev.pushback.contract.receiver.broken.Mutations.crash;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.refuses;
import static dev.pushback.contract.receiver.broken.Mutations.without;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.CheckStage;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.WireEffects;
import dev.pushback.schema.CallbackQuery;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Wrong looks at SdkAppid, and refusals that are none. */
final class AppIdFaults {

    private AppIdFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(refusals(), lookups(), storage()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> refusals() {
        return List.of(
                fault("refusal-500", "refuses by a crash", refuses(answer -> crash()))
                        .fails("app-id.foreign", "malformed.not-json")
                        .inChinese("以崩溃代替拒绝"),
                fault(
                                "refusal-drop",
                                "refuses by dropping the connection",
                                refuses(answer -> answer.withEffect(WireEffects.closedBefore())))
                        .fails("app-id.foreign", "malformed.not-json")
                        .inChinese("以断开连接代替拒绝"),
                fault(
                                "refusal-redirect",
                                "refuses by a redirect to its login",
                                refuses(answer -> answer.withStatus(302).with("Location", "/login")))
                        .fails("app-id.foreign")
                        .inChinese("以重定向到登录页代替拒绝"),
                fault(
                                "refusal-204",
                                "refuses with HTTP 204",
                                refuses(answer ->
                                        answer.withStatus(204).withHeaders().withBody("")))
                        .fails("app-id.foreign")
                        .inChinese("以 HTTP 204 代替拒绝"),
                fault(
                                "acknowledges-all",
                                "acknowledges what it should refuse",
                                refuses(answer -> BackendReply.acknowledged()))
                        .fails("app-id.foreign", "malformed.not-json", "malformed.get")
                        .inChinese("确认本应拒绝的回调"));
    }

    private static List<BrokenReceiver> lookups() {
        return List.of(
                fault("app-id-unchecked", "does not look at SdkAppid", without(CheckStage.APP_ID))
                        .fails("app-id.foreign", "app-id.missing", "app-id.empty")
                        .inChinese("不检查 SdkAppid"),
                looking(
                                "app-id-any-number",
                                "takes any number for SdkAppid",
                                (ids, own) -> only(ids).matches("[0-9]+"))
                        .fails("app-id.foreign")
                        .inChinese("SdkAppid 只要是数字就接受"),
                looking(
                                "app-id-prefix",
                                "takes the beginning of its own SdkAppid",
                                (ids, own) ->
                                        own.startsWith(only(ids)) && !only(ids).isEmpty())
                        .fails("app-id.shortened")
                        .inChinese("接受只是自己 SdkAppid 前缀的值"),
                looking(
                                "app-id-begins",
                                "takes an SdkAppid that begins with its own",
                                (ids, own) -> only(ids).startsWith(own))
                        .fails("app-id.lengthened", "app-id.not-a-number")
                        .inChinese("接受以自己的 SdkAppid 开头的值"),
                looking(
                                "app-id-number-in-front",
                                "takes an SdkAppid that begins with its own number",
                                (ids, own) ->
                                        only(ids).replaceFirst("[^0-9].*", "").equals(own))
                        .fails("app-id.not-a-number")
                        .inChinese("接受前面的数字等于自己 SdkAppid 的值"),
                looking(
                                "app-id-ends",
                                "takes an SdkAppid that ends with its own",
                                (ids, own) -> only(ids).endsWith(own))
                        .fails("app-id.lengthened")
                        .inChinese("接受以自己的 SdkAppid 结尾的值"),
                looking(
                                "app-id-missing-taken",
                                "takes a callback without SdkAppid",
                                (ids, own) -> ids.isEmpty() || only(ids).equals(own))
                        .fails("app-id.missing")
                        .inChinese("接受没有 SdkAppid 的回调"),
                looking(
                                "app-id-empty-taken",
                                "takes an empty SdkAppid",
                                (ids, own) ->
                                        ids.equals(List.of("")) || only(ids).equals(own))
                        .fails("app-id.empty")
                        .inChinese("接受空的 SdkAppid"),
                looking("app-id-any-of-two", "takes two SdkAppids if one is right", (ids, own) -> ids.contains(own))
                        .fails("app-id.twice")
                        .inChinese("有两个 SdkAppid 时，其一正确就接受"),
                looking("app-id-32-bits", "compares SdkAppid in 32 bits", AppIdFaults::equalIn32Bits)
                        .fails("app-id.overflow")
                        .inChinese("按 32 位比较 SdkAppid"),
                fault(
                                "app-id-crash",
                                "crashes at an SdkAppid that is no number",
                                crashesAt(call -> !call.query()
                                        .first(CallbackQuery.SDK_APP_ID)
                                        .orElse("")
                                        .matches("-?[0-9]{1,18}")))
                        .fails("app-id.not-a-number")
                        .inChinese("SdkAppid 不是数字时崩溃"),
                fault(
                                "app-id-zeros-crash",
                                "crashes at an SdkAppid with zeros in front",
                                crashesAt(call -> call.query()
                                        .first(CallbackQuery.SDK_APP_ID)
                                        .orElse("")
                                        .startsWith("0")))
                        .fails("app-id.leading-zeros")
                        .inChinese("SdkAppid 带前导零时崩溃"));
    }

    private static List<BrokenReceiver> storage() {
        return List.of(fault("stores-refused", "stores what it refuses", AppIdFaults::storesRefused)
                .fails("app-id.foreign-not-stored", "signature.forged-not-stored")
                .inChinese("保存它所拒绝的事件"));
    }

    private static BrokenReceiver.Draft looking(String id, String title, BiPredicate<List<String>, String> kept) {
        return fault(
                id,
                title,
                checks(
                        CheckStage.APP_ID,
                        (query, settings) ->
                                kept.test(query.all(CallbackQuery.SDK_APP_ID), Long.toString(settings.sdkAppId()))));
    }

    private static String only(List<String> ids) {
        return ids.size() == 1 ? ids.get(0) : "none";
    }

    private static boolean equalIn32Bits(List<String> ids, String own) {
        return only(ids).matches("[0-9]{1,18}") && (int) Long.parseLong(only(ids)) == (int) Long.parseLong(own);
    }

    private static Backend storesRefused(BackendParts right) {
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            List<ReceivedEvent> events = right.reader().apply(call).events();
            if (!answer.taken() && !events.isEmpty()) {
                right.keeper().keep(events);
            }
            return answer;
        };
    }
}
