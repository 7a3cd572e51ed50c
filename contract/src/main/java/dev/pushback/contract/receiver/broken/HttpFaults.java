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
                status("status-201", 201, "as frameworks do for a POST"),
                status("status-202", 202, "as if the work were still to do"),
                fault(
                                "status-204",
                                "answers HTTP 204 without a body",
                                acknowledges(answer ->
                                        answer.withStatus(204).withHeaders().withBody("")))
                        .fails("http.status-200"),
                redirect("redirect-301", 301, "to a trailing slash", "/callback/"),
                redirect("redirect-302", 302, "to a login page", "/login"),
                redirect("redirect-307", 307, "to https", "https://127.0.0.1/callback"),
                status("status-400", 400, "whatever it gets"),
                status("status-401", 401, "since its login comes first"),
                status("status-403", 403, "since its CSRF filter comes first"),
                status("status-404", 404, "since its route is elsewhere"),
                status("status-415", 415, "since no Content-Type is good enough"),
                status("status-500", 500, "although its body says OK"),
                status("status-503", 503, "as if in maintenance"));
    }

    private static List<BrokenReceiver> requests() {
        return List.of(
                fault(
                                "one-batch-a-connection",
                                "refuses another batch of the task that a connection began with",
                                ConnectionMutations::oneBatchOfATask)
                        .fails("http.keep-alive"),
                fault("needs-client-ip", "crashes without ClientIP", crashesAt(call -> lacks(call, "ClientIP")))
                        .fails("http.no-client-ip"),
                fault(
                                "needs-opt-platform",
                                "crashes without OptPlatform",
                                crashesAt(call -> lacks(call, "OptPlatform")))
                        .fails("http.no-client-ip"),
                fault(
                                "client-ip-refused",
                                "refuses a callback with ClientIP",
                                refusesCalls("unknown parameter ClientIP", call -> !lacks(call, "ClientIP")))
                        .fails("http.client-ip"),
                fault(
                                "client-ip-v4-only",
                                "crashes at a ClientIP that is not one of IPv4",
                                crashesAt(call -> call.query()
                                        .first("ClientIP")
                                        .filter(ip -> ip.contains(":"))
                                        .isPresent()))
                        .fails("http.client-ip-v6"),
                fault(
                                "opt-platform-restapi-only",
                                "refuses an OptPlatform other than RESTAPI",
                                refusesCalls(
                                        "unknown OptPlatform",
                                        call -> call.query()
                                                .first("OptPlatform")
                                                .filter(platform -> !platform.equals("RESTAPI"))
                                                .isPresent()))
                        .fails("http.opt-platforms"),
                fault(
                                "contenttype-needed",
                                "refuses a callback without contenttype=json",
                                refusesCalls(
                                        "contenttype must be json",
                                        call -> !call.query()
                                                .all(CallbackQuery.CONTENT_TYPE)
                                                .equals(List.of("json"))))
                        .fails("http.contenttype-parameter"),
                fault(
                                "parameter-order",
                                "finds SdkAppid only as the first parameter",
                                refusesCalls(
                                        "SdkAppid is missing",
                                        call -> !call.query().raw().startsWith(CallbackQuery.SDK_APP_ID)))
                        .fails("http.query-order"),
                fault(
                                "needs-content-type",
                                "reads the body only if the Content-Type header says JSON",
                                answersTo(
                                        call -> !contentType(call).startsWith("application/json"),
                                        BackendReply.refused(415, "Content-Type must be application/json")))
                        .fails("http.no-content-type"),
                fault(
                                "content-type-exact",
                                "does not take a charset in the Content-Type header",
                                refusesCalls(
                                        "Content-Type must be application/json",
                                        call -> contentType(call).contains("charset")))
                        .fails("http.content-type-charset"),
                fault(
                                "content-type-text-refused",
                                "does not take a body whose Content-Type header says text",
                                refusesCalls(
                                        "Content-Type must be application/json",
                                        call -> contentType(call).startsWith("text/")))
                        .fails("http.content-type-text"),
                fault(
                                "header-case",
                                "finds Content-Type only in its usual spelling",
                                refusesCalls(
                                        "Content-Type is missing",
                                        call -> call.headers().stream()
                                                .anyMatch(header -> header.is("Content-Type")
                                                        && !header.name().equals("Content-Type"))))
                        .fails("http.header-names"));
    }

    private static List<BrokenReceiver> wire() {
        return List.of(
                broken(
                        "closes-before-reply",
                        "closes the connection without a reply",
                        onTheWire(WireEffects.closedBefore())),
                broken(
                        "resets-before-reply",
                        "resets the connection without a reply",
                        onTheWire(WireEffects.resetBefore())),
                broken(
                        "truncates-head",
                        "breaks off within the head of its reply",
                        onTheWire(WireEffects.truncatedHead())),
                broken("truncates-body", "breaks off within the body of its reply", onTheWire(WireEffects.truncated())),
                broken(
                        "resets-within-body",
                        "resets the connection within its reply",
                        onTheWire(WireEffects.resetWithin())),
                broken(
                        "not-http",
                        "answers with what is not HTTP",
                        onTheWire(WireEffects.bytes("OK " + BODY + "\r\n"))),
                broken("no-head", "answers with the JSON alone, as HTTP/0.9", onTheWire(WireEffects.bytes(BODY))),
                broken(
                        "status-line-broken",
                        "answers with a status that is no number",
                        onTheWire(WireEffects.bytes("HTTP/1.1 OK\r\n\r\n" + BODY))),
                broken(
                        "length-too-long",
                        "promises more bytes than it sends",
                        onTheWire(WireEffects.bytes(HEAD + "Content-Length: 500\r\n\r\n" + BODY))),
                broken("chunk-cut", "breaks off within a chunk", chunked("80\r\n" + BODY)),
                broken("chunk-without-end", "leaves out the last chunk", chunked("33\r\n" + BODY + "\r\n")),
                broken("chunk-size-broken", "writes a chunk's size that is no number", chunked("zz\r\n" + BODY)),
                broken(
                        "endless-body",
                        "answers without an end",
                        acknowledges(answer -> answer.withFraming(Framing.OWN)
                                .with("Content-Length", "1000000000")
                                .withEffect(WireEffects.endless(Duration.ofMillis(2))))),
                broken("header-bomb", "answers with a megabyte of headers", onTheWire(WireEffects.bytes(bomb()))));
    }

    private static List<BrokenReceiver> lookups() {
        return List.of(fault(
                        "app-id-named-otherwise",
                        "looks for SdkAppid under the name sdkappid",
                        checks(
                                CheckStage.APP_ID,
                                (query, settings) ->
                                        query.all("sdkappid").equals(List.of(Long.toString(settings.sdkAppId())))))
                .fails("http.parameter-names"));
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
