package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.answersTo;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.refusesCalls;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.schema.CallbackQuery;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Wrong demands on the form of the request. */
final class RequestFaults {

    private static final List<String> KNOWN = List.of(
            CallbackQuery.SDK_APP_ID,
            CallbackQuery.CALLBACK_COMMAND,
            CallbackQuery.CONTENT_TYPE,
            CallbackQuery.REQUEST_TIME,
            CallbackQuery.SIGN,
            CallbackQuery.CLIENT_IP,
            CallbackQuery.OPT_PLATFORM);
    private static final Pattern TOP_COMMAND = Pattern.compile("^\\{\"CallbackCommand\"|],\"CallbackCommand\"");

    private RequestFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                fault(
                                "one-batch-a-connection",
                                "refuses another batch of the task that a connection began with",
                                ConnectionFaults::oneBatchOfATask)
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
                                "parameter-order",
                                "finds SdkAppid only as the first parameter",
                                refusesCalls(
                                        "SdkAppid is missing",
                                        call -> !call.query().raw().startsWith(CallbackQuery.SDK_APP_ID)))
                        .fails("http.query-order"),
                fault(
                                "unknown-parameter-refused",
                                "refuses query parameters that it does not know",
                                refusesCalls(
                                        "unknown parameter",
                                        call -> call.query().parameters().stream()
                                                .anyMatch(parameter -> !KNOWN.contains(parameter.getKey()))))
                        .fails("forward.unknown-query-parameter"),
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
                        .fails("http.header-names"),
                fault(
                                "command-on-top",
                                "looks for the command at the top of the body",
                                refusesCalls(
                                        "CallbackCommand is missing",
                                        call -> !TOP_COMMAND.matcher(text(call)).find()))
                        .fails("event.no-command-on-top"),
                fault(
                                "json-spaced-refused",
                                "finds members by searching the text, without blanks in mind",
                                refusesCalls(
                                        "Events is missing", call -> text(call).contains("\n")))
                        .fails("event.json-spaced"),
                fault(
                                "json-order-refused",
                                "refuses events whose CallbackCommand is their last member",
                                refusesCalls(
                                        "CallbackCommand must come first",
                                        call -> text(call).contains("\"CallbackCommand\":\"Push.AllMemberPush\"}")))
                        .fails("event.json-reordered"),
                fault(
                                "json-escapes-refused",
                                "does not understand escaped characters",
                                refusesCalls("bad character", call -> text(call).contains("\\u")))
                        .fails("event.json-escaped"));
    }

    private static boolean lacks(ReceivedCall call, String parameter) {
        return call.query().all(parameter).isEmpty();
    }

    private static String contentType(ReceivedCall call) {
        return call.header("Content-Type").orElse("");
    }

    private static String text(ReceivedCall call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }
}
