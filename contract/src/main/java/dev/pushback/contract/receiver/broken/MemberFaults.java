package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.says;

import java.util.List;
import java.util.stream.Stream;

/** Replies whose members are not the documented ones. */
final class MemberFaults {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    private MemberFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(names(), types(), words()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> names() {
        return List.of(
                saying("house-envelope", "answers in its house's envelope", "{\"code\":0,\"msg\":\"ok\"}", "members"),
                saying(
                        "house-envelope-data",
                        "answers in its house's envelope, with data",
                        "{\"code\":200,\"msg\":\"success\",\"data\":null}",
                        "members"),
                saying("wrapped", "wraps its reply into data", "{\"data\":" + OK + "}", "members"),
                saying("empty-object", "answers {}", "{}", "members"),
                renamed("camel-case", "actionStatus", "errorInfo", "errorCode"),
                renamed("snake-case", "action_status", "error_info", "error_code"),
                renamed("lower-case", "actionstatus", "errorinfo", "errorcode"),
                renamed("short-names", "Status", "Info", "Code"),
                missing("action-status", "\"ErrorInfo\":\"\",\"ErrorCode\":0"),
                missing("error-info", "\"ActionStatus\":\"OK\",\"ErrorCode\":0"),
                missing("error-code", "\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\""),
                saying("member-twice", "gives ErrorCode twice", OK.replace("}", ",\"ErrorCode\":1}"), "members-once"));
    }

    private static List<BrokenReceiver> types() {
        return List.of(
                code("error-code-string", "a string", "\"0\"", "error-code-integer"),
                code("error-code-fraction", "a fraction", "0.5", "error-code-integer"),
                code("error-code-boolean", "a boolean", "false", "error-code-integer"),
                code("error-code-null", "null", "null", "error-code-integer"),
                code("error-code-empty-string", "an empty string", "\"\"", "error-code-integer"),
                status("action-status-null", "null", "null", "action-status-string"),
                status("action-status-boolean", "true", "true", "action-status-string"),
                status("action-status-number", "0", "0", "action-status-string"),
                info("null", "null"),
                info("number", "0"),
                info("object", "{}"),
                info("array", "[]"));
    }

    private static List<BrokenReceiver> words() {
        return List.of(
                status("action-status-lower-case", "ok in small letters", "\"ok\"", "action-status-word"),
                status("action-status-capitalized", "Ok", "\"Ok\"", "action-status-word"),
                status("action-status-success", "SUCCESS", "\"SUCCESS\"", "action-status-word"),
                status("action-status-error", "error", "\"error\"", "action-status-word"),
                status("action-status-empty", "an empty string", "\"\"", "action-status-word"),
                status("action-status-blank", "OK with a blank", "\"OK \"", "action-status-word"),
                code("error-code-200", "200 for success", "200", "error-code-value"),
                code("error-code-minus-1", "-1 for success", "-1", "error-code-value"),
                code("error-code-2", "2 for success", "2", "error-code-value"),
                code("ok-with-1", "1 beside OK", "1", "coherent"),
                status("failure-with-0", "FAILURE beside ErrorCode 0", "\"FAILURE\"", "coherent"),
                status("fail-with-0", "FAIL beside ErrorCode 0", "\"FAIL\"", "coherent"),
                saying(
                        "always-refuses",
                        "refuses every callback",
                        "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}",
                        "acknowledges"),
                saying(
                        "always-fails",
                        "refuses every callback with FAIL",
                        "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}",
                        "acknowledges"));
    }

    private static BrokenReceiver renamed(String id, String status, String info, String code) {
        String body =
                OK.replace("ActionStatus", status).replace("ErrorInfo", info).replace("ErrorCode", code);
        return saying("renamed-" + id, "names its members " + status + ", " + info + " and " + code, body, "members");
    }

    private static BrokenReceiver missing(String member, String rest) {
        return saying("missing-" + member, "leaves a member out of its reply", "{" + rest + "}", "members");
    }

    private static BrokenReceiver code(String id, String what, String value, String contractCase) {
        return saying(id, "gives ErrorCode as " + what, OK.replace(":0}", ":" + value + "}"), contractCase);
    }

    private static BrokenReceiver status(String id, String what, String value, String contractCase) {
        return saying(id, "gives ActionStatus as " + what, OK.replace("\"OK\"", value), contractCase);
    }

    private static BrokenReceiver info(String id, String value) {
        String body = OK.replace("\"\"", value);
        return saying("error-info-" + id, "gives ErrorInfo as " + value, body, "error-info-string");
    }

    private static BrokenReceiver saying(String id, String title, String body, String contractCase) {
        return fault(id, title, says(body)).fails("reply." + contractCase);
    }
}
