package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.expect.Expectations.acknowledgedAndRead;
import static dev.pushback.contract.expect.Expectations.acknowledgedWithout;
import static dev.pushback.contract.expect.Expectations.noRedirect;
import static dev.pushback.contract.expect.Expectations.status200;
import static dev.pushback.contract.expect.Expectations.wholeReply;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.onFreshConnections;
import static dev.pushback.contract.request.RequestPlans.onOneConnection;
import static dev.pushback.contract.request.RequestPlans.times;
import static dev.pushback.contract.request.RequestPlans.untilAcknowledged;
import static dev.pushback.schema.rule.Rule.CONTENT_TYPE_IS_IN_THE_QUERY;
import static dev.pushback.schema.rule.Rule.CONTENT_TYPE_IS_OPTIONAL;
import static dev.pushback.schema.rule.Rule.HEADER_NAMES_IN_ANY_CASE;
import static dev.pushback.schema.rule.Rule.KEEP_ALIVE;
import static dev.pushback.schema.rule.Rule.NO_CLIENT_IP;
import static dev.pushback.schema.rule.Rule.QUERY_ORDER_IS_FREE;
import static dev.pushback.schema.rule.Rule.QUERY_PARAMETERS;
import static dev.pushback.schema.rule.Rule.STATUS_200;
import static dev.pushback.schema.rule.Rule.WHOLE_REPLY;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.schema.CallbackQuery;
import java.util.List;
import java.util.Locale;

/** Status, method, connection, redirects. */
public final class HttpCases {

    private static final String CONTENT_TYPE = "Content-Type";

    /** Some pages write iOS, that of State.StateChange IOS. */
    private static final List<String> OPT_PLATFORMS =
            List.of("RESTAPI", "Web", "Android", "iOS", "IOS", "Windows", "Mac", "iPad", "Unknown");

    private HttpCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return register().stream().map(one -> one.marked(Trait.ESSENTIAL)).toList();
    }

    private static List<ContractCase> register() {
        return List.of(
                contractCase("http.whole-reply")
                        .verifies(WHOLE_REPLY)
                        .titled("answers the plainest callback with a whole HTTP reply")
                        .inChinese("对最简单的回调返回完整的 HTTP 应答")
                        .sends(callback())
                        .marked(Trait.BASELINE)
                        .expects(wholeReply()),
                contractCase("http.status-200")
                        .verifies(STATUS_200)
                        .titled("answers HTTP 200")
                        .inChinese("返回 HTTP 200")
                        .sends(callback())
                        .marked(Trait.BASELINE)
                        .expects(status200()),
                contractCase("http.no-redirect")
                        .verifies(STATUS_200)
                        .titled("answers in place, without a redirect")
                        .inChinese("直接应答，不重定向")
                        .sends(callback())
                        .marked(Trait.BASELINE)
                        .expects(noRedirect()),
                contractCase("http.no-client-ip")
                        .verifies(NO_CLIENT_IP)
                        .titled("acknowledges a callback without ClientIP and OptPlatform")
                        .inChinese("确认不带 ClientIP 和 OptPlatform 的回调")
                        .sends(untilAcknowledged(callback(), withClientIp()))
                        .marked(Trait.BASELINE)
                        .expects(acknowledgedWithout(CaseMessage.CLIENT_IP.of())),
                contractCase("http.client-ip")
                        .verifies(NO_CLIENT_IP)
                        .titled("acknowledges a callback with ClientIP and OptPlatform")
                        .inChinese("确认带有 ClientIP 和 OptPlatform 的回调")
                        .sends(withClientIp())
                        .expects(acknowledged()),
                contractCase("http.client-ip-v6")
                        .verifies(NO_CLIENT_IP)
                        .titled("acknowledges a callback whose ClientIP is one of IPv6")
                        .inChinese("确认 ClientIP 为 IPv6 地址的回调")
                        .sends(callback()
                                .query(CallbackQuery.CLIENT_IP, "2001:db8::7")
                                .query(CallbackQuery.OPT_PLATFORM, "RESTAPI"))
                        .expects(acknowledged()),
                contractCase("http.opt-platforms")
                        .verifies(NO_CLIENT_IP)
                        .titled("acknowledges a callback with each OptPlatform that the overview lists")
                        .inChinese("确认 OptPlatform 为总览所列各值的回调")
                        .sends(onFreshConnections(times(
                                OPT_PLATFORMS.size(),
                                i -> callback()
                                        .recipientsFrom(i)
                                        .query(CallbackQuery.OPT_PLATFORM, OPT_PLATFORMS.get(i)))))
                        .expects(acknowledged()),
                contractCase("http.contenttype-parameter")
                        .verifies(CONTENT_TYPE_IS_OPTIONAL)
                        .titled("reads the body as JSON without the parameter contenttype, or with JSON in capitals")
                        .inChinese("没有 contenttype 参数或其值为大写 JSON 时，仍按 JSON 读取包体")
                        .sends(inTurn(
                                callback().withoutQuery(CallbackQuery.CONTENT_TYPE),
                                callback().recipientsFrom(1).query(CallbackQuery.CONTENT_TYPE, "JSON")))
                        .expects(acknowledged()),
                contractCase("http.keep-alive")
                        .verifies(KEEP_ALIVE)
                        .titled("acknowledges several callbacks on one connection")
                        .inChinese("在同一连接上确认多个回调")
                        .sends(onOneConnection(
                                callback(),
                                callback().recipientsFrom(1),
                                callback().recipientsFrom(2)))
                        .expects(acknowledged()),
                contractCase("http.query-order")
                        .verifies(QUERY_ORDER_IS_FREE)
                        .titled("finds the query parameters in any order")
                        .inChinese("不依赖查询参数的顺序")
                        .sends(inTurn(
                                callback().reversedQuery(),
                                callback().recipientsFrom(1).rotatedQuery()))
                        .expects(acknowledged()),
                contractCase("http.parameter-names")
                        .verifies(QUERY_PARAMETERS)
                        .titled("finds the query parameters under the names that the page gives them")
                        .inChinese("按文档给出的名称读取查询参数")
                        .sends(untilAcknowledged(
                                callback(),
                                callback()
                                        .alsoNamed(
                                                CaseMessage.LOWER_CASE_TOO.of(), name -> name.toLowerCase(Locale.ROOT)),
                                alsoAs("SdkAppId"),
                                alsoAs("SDKAppID"),
                                alsoAs("SdkAppID")))
                        .marked(Trait.BASELINE)
                        .expects(acknowledgedWithout(
                                CaseMessage.LOWER_CASE_NAMES.of(),
                                CaseMessage.BESIDES.of("SdkAppId"),
                                CaseMessage.BESIDES.of("SDKAppID"),
                                CaseMessage.BESIDES.of("SdkAppID"))),
                contractCase("http.header-names")
                        .verifies(HEADER_NAMES_IN_ANY_CASE)
                        .titled("takes header names in lower case")
                        .inChinese("接受小写的请求头名称")
                        .sends(callback().withoutHeader(CONTENT_TYPE).header("content-type", "application/json"))
                        .expects(acknowledged()),
                contractCase("http.no-content-type")
                        .verifies(CONTENT_TYPE_IS_IN_THE_QUERY)
                        .titled("reads the body as JSON without a Content-Type header")
                        .inChinese("没有 Content-Type 请求头时仍按 JSON 读取包体")
                        .sends(andNoBatch(callback().withoutHeader(CONTENT_TYPE)))
                        .expects(acknowledgedAndRead()),
                contractCase("http.content-type-charset")
                        .verifies(CONTENT_TYPE_IS_IN_THE_QUERY)
                        .titled("reads the body as JSON with a charset in the Content-Type header")
                        .inChinese("Content-Type 请求头带 charset 时仍按 JSON 读取包体")
                        .sends(withContentType("application/json; charset=utf-8"))
                        .expects(acknowledged()),
                contractCase("http.content-type-text")
                        .verifies(CONTENT_TYPE_IS_IN_THE_QUERY)
                        .titled("reads the body as JSON whatever the Content-Type header says")
                        .inChinese("无论 Content-Type 请求头是什么，都按 JSON 读取包体")
                        .sends(andNoBatch(withContentType("text/plain")))
                        .expects(acknowledgedAndRead()));
    }

    /** The same twice, the second time without a batch in it: a parser that did not wake up lets it pass. */
    private static RequestPlan andNoBatch(CallbackSpec callback) {
        return inTurn(callback, callback.recipientsFrom(1).with("/Events", "none"));
    }

    private static CallbackSpec withClientIp() {
        return callback().query(CallbackQuery.CLIENT_IP, "203.0.113.7").query(CallbackQuery.OPT_PLATFORM, "RESTAPI");
    }

    private static CallbackSpec alsoAs(String name) {
        return callback()
                .alsoNamed(CaseMessage.TOO.of(name), known -> known.equals(CallbackQuery.SDK_APP_ID) ? name : known);
    }

    private static CallbackSpec withContentType(String type) {
        return callback().withoutHeader(CONTENT_TYPE).header(CONTENT_TYPE, type);
    }
}
