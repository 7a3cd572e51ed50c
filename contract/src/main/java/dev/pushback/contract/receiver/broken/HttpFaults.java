package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.acknowledges;
import static dev.pushback.contract.receiver.broken.Mutations.answersTo;
import static dev.pushback.contract.receiver.broken.Mutations.checks;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.onTheWire;
import static dev.pushback.contract.receiver.broken.Mutations.refusesCalls;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.CheckStage;
import dev.pushback.contract.receiver.backend.Framing;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.WireEffects;
import dev.pushback.schema.CallbackQuery;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Wrong statuses, wrong demands on the form of the request, replies that break off or are not HTTP. */
final class HttpFaults {

    private static final String BODY = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    private HttpFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(statuses(), requests(), wire(), lookups())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenReceiver> statuses() {
        return List.of(
                status("status-201", 201, "as frameworks do for a POST").inChinese("返回 HTTP 201，一些框架对 POST 就是如此"),
                status("status-202", 202, "as if the work were still to do").inChinese("返回 HTTP 202，好像还没有处理完"),
                fault(
                                "status-204",
                                "answers HTTP 204 without a body",
                                acknowledges(answer ->
                                        answer.withStatus(204).withHeaders().withBody("")))
                        .fails("http.status-200")
                        .inChinese("返回 HTTP 204，没有包体"),
                redirect("redirect-301", 301, "to a trailing slash", "/callback/")
                        .inChinese("以 HTTP 301 重定向到末尾带斜杠的地址"),
                redirect("redirect-302", 302, "to a login page", "/login").inChinese("以 HTTP 302 重定向到登录页"),
                redirect("redirect-307", 307, "to https", "https://127.0.0.1/callback")
                        .inChinese("以 HTTP 307 重定向到 https"),
                status("status-400", 400, "whatever it gets").inChinese("无论收到什么都返回 HTTP 400"),
                status("status-401", 401, "since its login comes first").inChinese("先要求登录，返回 HTTP 401"),
                status("status-403", 403, "since its CSRF filter comes first").inChinese("先经过 CSRF 过滤，返回 HTTP 403"),
                status("status-404", 404, "since its route is elsewhere").inChinese("路由不在此处，返回 HTTP 404"),
                status("status-415", 415, "since no Content-Type is good enough")
                        .inChinese("什么 Content-Type 都不接受，返回 HTTP 415"),
                status("status-500", 500, "although its body says OK").inChinese("返回 HTTP 500，虽然包体写着 OK"),
                status("status-503", 503, "as if in maintenance").inChinese("返回 HTTP 503，好像在维护"));
    }

    private static List<BrokenReceiver> requests() {
        return List.of(
                fault(
                                "one-batch-a-connection",
                                "refuses another batch of the task that a connection began with",
                                ConnectionMutations::oneBatchOfATask)
                        .fails("http.keep-alive")
                        .inChinese("拒绝同一任务在其首个连接上的第二批事件"),
                fault("needs-client-ip", "crashes without ClientIP", crashesAt(call -> lacks(call, "ClientIP")))
                        .fails("http.no-client-ip")
                        .inChinese("没有 ClientIP 时崩溃"),
                fault(
                                "needs-opt-platform",
                                "crashes without OptPlatform",
                                crashesAt(call -> lacks(call, "OptPlatform")))
                        .fails("http.no-client-ip")
                        .inChinese("没有 OptPlatform 时崩溃"),
                fault(
                                "client-ip-refused",
                                "refuses a callback with ClientIP",
                                refusesCalls("unknown parameter ClientIP", call -> !lacks(call, "ClientIP")))
                        .fails("http.client-ip")
                        .inChinese("拒绝带有 ClientIP 的回调"),
                fault(
                                "client-ip-v4-only",
                                "crashes at a ClientIP that is not one of IPv4",
                                crashesAt(call -> call.query()
                                        .first("ClientIP")
                                        .filter(ip -> ip.contains(":"))
                                        .isPresent()))
                        .fails("http.client-ip-v6")
                        .inChinese("ClientIP 不是 IPv4 时崩溃"),
                fault(
                                "opt-platform-restapi-only",
                                "refuses an OptPlatform other than RESTAPI",
                                refusesCalls(
                                        "unknown OptPlatform",
                                        call -> call.query()
                                                .first("OptPlatform")
                                                .filter(platform -> !platform.equals("RESTAPI"))
                                                .isPresent()))
                        .fails("http.opt-platforms")
                        .inChinese("拒绝 RESTAPI 以外的 OptPlatform"),
                fault(
                                "contenttype-needed",
                                "refuses a callback without contenttype=json",
                                refusesCalls(
                                        "contenttype must be json",
                                        call -> !call.query()
                                                .all(CallbackQuery.CONTENT_TYPE)
                                                .equals(List.of("json"))))
                        .fails("http.contenttype-parameter")
                        .inChinese("拒绝没有 contenttype=json 的回调"),
                fault(
                                "parameter-order",
                                "finds SdkAppid only as the first parameter",
                                refusesCalls(
                                        "SdkAppid is missing",
                                        call -> !call.query().raw().startsWith(CallbackQuery.SDK_APP_ID)))
                        .fails("http.query-order")
                        .inChinese("只认第一个查询参数为 SdkAppid"),
                fault(
                                "needs-content-type",
                                "reads the body only if the Content-Type header says JSON",
                                answersTo(
                                        call -> !contentType(call).startsWith("application/json"),
                                        BackendReply.refused(415, "Content-Type must be application/json")))
                        .fails("http.no-content-type")
                        .inChinese("只有 Content-Type 请求头为 JSON 时才读取包体"),
                fault(
                                "content-type-exact",
                                "does not take a charset in the Content-Type header",
                                refusesCalls(
                                        "Content-Type must be application/json",
                                        call -> contentType(call).contains("charset")))
                        .fails("http.content-type-charset")
                        .inChinese("不接受 Content-Type 请求头中的 charset"),
                fault(
                                "content-type-text-refused",
                                "does not take a body whose Content-Type header says text",
                                refusesCalls(
                                        "Content-Type must be application/json",
                                        call -> contentType(call).startsWith("text/")))
                        .fails("http.content-type-text")
                        .inChinese("不接受 Content-Type 请求头为文本的包体"),
                fault(
                                "header-case",
                                "finds Content-Type only in its usual spelling",
                                refusesCalls(
                                        "Content-Type is missing",
                                        call -> call.headers().stream()
                                                .anyMatch(header -> header.is("Content-Type")
                                                        && !header.name().equals("Content-Type"))))
                        .fails("http.header-names")
                        .inChinese("只认大小写与惯例一致的 Content-Type"));
    }

    private static List<BrokenReceiver> wire() {
        return List.of(
                broken(
                                "closes-before-reply",
                                "closes the connection without a reply",
                                onTheWire(WireEffects.closedBefore()))
                        .inChinese("不应答就关闭连接"),
                broken(
                                "resets-before-reply",
                                "resets the connection without a reply",
                                onTheWire(WireEffects.resetBefore()))
                        .inChinese("不应答就重置连接"),
                broken(
                                "truncates-head",
                                "breaks off within the head of its reply",
                                onTheWire(WireEffects.truncatedHead()))
                        .inChinese("应答头发到一半断开"),
                broken("truncates-body", "breaks off within the body of its reply", onTheWire(WireEffects.truncated()))
                        .inChinese("应答包体发到一半断开"),
                broken(
                                "resets-within-body",
                                "resets the connection within its reply",
                                onTheWire(WireEffects.resetWithin()))
                        .inChinese("应答发到一半重置连接"),
                broken("not-http", "answers with what is not HTTP", onTheWire(WireEffects.bytes("OK " + BODY + "\r\n")))
                        .inChinese("应答不是 HTTP"),
                broken("no-head", "answers with the JSON alone, as HTTP/0.9", onTheWire(WireEffects.bytes(BODY)))
                        .inChinese("像 HTTP/0.9 那样只返回 JSON"),
                broken(
                                "status-line-broken",
                                "answers with a status that is no number",
                                onTheWire(WireEffects.bytes("HTTP/1.1 OK\r\n\r\n" + BODY)))
                        .inChinese("状态码不是数字"),
                broken(
                                "length-too-long",
                                "promises more bytes than it sends",
                                onTheWire(WireEffects.bytes(HEAD + "Content-Length: 500\r\n\r\n" + BODY)))
                        .inChinese("声明的长度大于实际发送的字节"),
                broken("chunk-cut", "breaks off within a chunk", chunked("80\r\n" + BODY))
                        .inChinese("在分块中途断开"),
                broken("chunk-without-end", "leaves out the last chunk", chunked("33\r\n" + BODY + "\r\n"))
                        .inChinese("缺少最后一个分块"),
                broken("chunk-size-broken", "writes a chunk's size that is no number", chunked("zz\r\n" + BODY))
                        .inChinese("分块的长度不是数字"),
                broken(
                                "endless-body",
                                "answers without an end",
                                acknowledges(answer -> answer.withFraming(Framing.OWN)
                                        .with("Content-Length", "1000000000")
                                        .withEffect(WireEffects.endless(Duration.ofMillis(2)))))
                        .inChinese("应答没有尽头"),
                broken("header-bomb", "answers with a megabyte of headers", onTheWire(WireEffects.bytes(bomb())))
                        .inChinese("返回 1 MB 的响应头"));
    }

    private static List<BrokenReceiver> lookups() {
        return List.of(fault(
                        "app-id-named-otherwise",
                        "looks for SdkAppid under the name sdkappid",
                        checks(
                                CheckStage.APP_ID,
                                (query, settings) ->
                                        query.all("sdkappid").equals(List.of(Long.toString(settings.sdkAppId())))))
                .fails("http.parameter-names")
                .inChinese("按 sdkappid 这个名称查找 SdkAppid"));
    }

    private static BrokenReceiver status(String id, int status, String why) {
        return fault(id, "answers HTTP " + status + ", " + why, acknowledges(answer -> answer.withStatus(status)))
                .fails("http.status-200");
    }

    private static BrokenReceiver redirect(String id, int status, String where, String location) {
        return fault(
                        id,
                        "answers HTTP " + status + " " + where,
                        acknowledges(answer -> answer.withStatus(status)
                                .with("Location", location)
                                .withBody("")))
                .fails("http.status-200", "http.no-redirect");
    }

    private static boolean lacks(ReceivedCall call, String parameter) {
        return call.query().all(parameter).isEmpty();
    }

    private static String contentType(ReceivedCall call) {
        return call.header("Content-Type").orElse("");
    }

    private static BrokenReceiver broken(String id, String title, Mutation bend) {
        return fault(id, title, bend).fails("http.whole-reply");
    }

    private static Mutation chunked(String rest) {
        return onTheWire(WireEffects.bytes(HEAD + "Transfer-Encoding: chunked\r\n\r\n" + rest));
    }

    private static String bomb() {
        return HEAD + ("X-Filler: " + "x".repeat(1000) + "\r\n").repeat(1000) + "\r\n";
    }
}
