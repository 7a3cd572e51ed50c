package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.acknowledges;
import static dev.pushback.contract.receiver.broken.Mutations.refuses;
import static dev.pushback.contract.receiver.broken.Mutations.says;

import dev.pushback.contract.receiver.backend.Framing;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Replies and refusals that are not one JSON object with the documented members and words. */
final class ReplyFaults {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    private ReplyFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(wire(), bodies(), members(), refusals())
                .flatMap(List::stream)
                .toList();
    }

    private static List<BrokenReceiver> wire() {
        return List.of(fault(
                        "length-too-short",
                        "promises fewer bytes than it sends",
                        acknowledges(answer -> answer.withFraming(Framing.OWN)
                                .with("Content-Length", "10")
                                .withEffect(WireEffects.closedAfter())))
                .fails("reply.json"));
    }

    private static List<BrokenReceiver> bodies() {
        return List.of(
                saying("empty-reply", "answers without a body", "", "reply.not-empty"),
                saying("blank-reply", "answers with blanks", " \r\n", "reply.not-empty"),
                saying("html-reply", "answers with HTML", "<html><body>OK</body></html>", "reply.json"),
                saying("text-reply", "answers with the text OK", "OK", "reply.json"),
                saying("form-reply", "answers as a form", "ActionStatus=OK&ErrorInfo=&ErrorCode=0", "reply.json"),
                saying("xml-reply", "answers with XML", "<xml><ActionStatus>OK</ActionStatus></xml>", "reply.json"),
                saying("jsonp-reply", "wraps its reply into a function call", "callback(" + OK + ")", "reply.json"),
                saying("single-quotes", "writes strings in single quotes", OK.replace('"', '\''), "reply.json"),
                saying("trailing-comma", "leaves a comma behind the last member", OK.replace("}", ",}"), "reply.json"),
                saying(
                        "reply-comment",
                        "copies the comment of the page's sample",
                        OK.replace("}", " // 0 means callback success\n}"),
                        "reply.json"),
                saying("unfinished-reply", "leaves out the last brace", OK.replace("}", ""), "reply.json"),
                saying("byte-order-mark", "begins with a byte order mark", "\uFEFF" + OK, "reply.no-byte-order-mark"),
                saying("trailing-text", "writes something behind its reply", OK + "OK", "reply.one-document"),
                saying("trailing-brace", "closes one brace too many", OK + "}", "reply.one-document"),
                saying("two-documents", "answers twice in one body", OK + OK, "reply.one-document"),
                encoded("latin-1", "answers in ISO 8859-1", "\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1)),
                encoded("gbk", "answers in GBK", new byte[] {(byte) 0xb3, (byte) 0xc9, (byte) 0xb9, (byte) 0xa6}),
                fault(
                                "utf-16",
                                "answers in UTF-16, with its mark",
                                acknowledges(answer -> answer.withBody(OK.getBytes(StandardCharsets.UTF_16))))
                        .fails("reply.utf-8"),
                fault(
                                "gzip",
                                "compresses its reply without being asked",
                                acknowledges(answer ->
                                        answer.with("Content-Encoding", "gzip").withBody(gzipped())))
                        .fails("reply.utf-8"),
                saying(
                        "double-encoded",
                        "encodes its reply twice",
                        "\"" + OK.replace("\"", "\\\"") + "\"",
                        "reply.object"),
                saying("string-reply", "answers with a JSON string", "\"OK\"", "reply.object"),
                saying("null-reply", "answers null", "null", "reply.object"),
                saying("true-reply", "answers true", "true", "reply.object"),
                saying("number-reply", "answers 0", "0", "reply.object"),
                saying("array-reply", "wraps its reply into an array", "[" + OK + "]", "reply.object"),
                fault(
                                "no-content-type",
                                "does not say that its reply is JSON",
                                acknowledges(answer -> answer.withHeaders()))
                        .fails("reply.content-type"),
                typed("content-type-html", "text/html"),
                typed("content-type-text", "text/plain"),
                typed("content-type-octets", "application/octet-stream"));
    }

    private static List<BrokenReceiver> members() {
        return List.of(
                saying(
                        "house-envelope",
                        "answers in its house's envelope",
                        "{\"code\":0,\"msg\":\"ok\"}",
                        "reply.members"),
                saying(
                        "house-envelope-data",
                        "answers in its house's envelope, with data",
                        "{\"code\":200,\"msg\":\"success\",\"data\":null}",
                        "reply.members"),
                saying("wrapped", "wraps its reply into data", "{\"data\":" + OK + "}", "reply.members"),
                saying("empty-object", "answers {}", "{}", "reply.members"),
                renamed("renamed-camel-case", "actionStatus", "errorInfo", "errorCode"),
                renamed("renamed-snake-case", "action_status", "error_info", "error_code"),
                renamed("renamed-lower-case", "actionstatus", "errorinfo", "errorcode"),
                renamed("renamed-short-names", "Status", "Info", "Code"),
                missing("missing-action-status", "\"ErrorInfo\":\"\",\"ErrorCode\":0"),
                missing("missing-error-info", "\"ActionStatus\":\"OK\",\"ErrorCode\":0"),
                missing("missing-error-code", "\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\""),
                saying(
                        "member-twice",
                        "gives ErrorCode twice",
                        OK.replace("}", ",\"ErrorCode\":1}"),
                        "reply.members-once"),
                code("error-code-string", "a string", "\"0\"", "reply.error-code-integer"),
                code("error-code-fraction", "a fraction", "0.5", "reply.error-code-integer"),
                code("error-code-boolean", "a boolean", "false", "reply.error-code-integer"),
                code("error-code-null", "null", "null", "reply.error-code-integer"),
                code("error-code-empty-string", "an empty string", "\"\"", "reply.error-code-integer"),
                status("action-status-null", "null", "null", "reply.action-status-string"),
                status("action-status-boolean", "true", "true", "reply.action-status-string"),
                status("action-status-number", "0", "0", "reply.action-status-string"),
                info("error-info-null", "null"),
                info("error-info-number", "0"),
                info("error-info-object", "{}"),
                info("error-info-array", "[]"),
                status("action-status-lower-case", "ok in small letters", "\"ok\"", "reply.action-status-word"),
                status("action-status-capitalized", "Ok", "\"Ok\"", "reply.action-status-word"),
                status("action-status-success", "SUCCESS", "\"SUCCESS\"", "reply.action-status-word"),
                status("action-status-error", "error", "\"error\"", "reply.action-status-word"),
                status("action-status-empty", "an empty string", "\"\"", "reply.action-status-word"),
                status("action-status-blank", "OK with a blank", "\"OK \"", "reply.action-status-word"),
                code("error-code-200", "200 for success", "200", "reply.error-code-value"),
                code("error-code-minus-1", "-1 for success", "-1", "reply.error-code-value"),
                code("error-code-2", "2 for success", "2", "reply.error-code-value"),
                code("ok-with-1", "1 beside OK", "1", "reply.coherent"),
                status("failure-with-0", "FAILURE beside ErrorCode 0", "\"FAILURE\"", "reply.coherent"),
                status("fail-with-0", "FAIL beside ErrorCode 0", "\"FAIL\"", "reply.coherent"),
                saying(
                        "always-refuses",
                        "refuses every callback",
                        "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}",
                        "reply.acknowledges"),
                saying(
                        "always-fails",
                        "refuses every callback with FAIL",
                        "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}",
                        "reply.acknowledges"));
    }

    private static List<BrokenReceiver> refusals() {
        return List.of(
                refusingWith("fail-word", "refuses with FAIL", failure("\"FAIL\"", "1"), "reply.refusal-failure-word"),
                refusingWith(
                        "refusal-error-word", "refuses with error", failure("\"error\"", "1"), "reply.refusal-word"),
                refusingWith(
                        "refusal-code-403",
                        "refuses with ErrorCode 403",
                        failure("\"FAILURE\"", "403"),
                        "reply.refusal-code"),
                refusingWith(
                        "refusal-code-minus-1",
                        "refuses with ErrorCode -1",
                        failure("\"FAILURE\"", "-1"),
                        "reply.refusal-code"),
                refusingWith(
                        "refusal-code-0",
                        "refuses with ErrorCode 0",
                        failure("\"FAILURE\"", "0"),
                        "reply.refusal-coherent"),
                refusingWith(
                        "refusal-code-string",
                        "refuses with an ErrorCode that is a string",
                        failure("\"FAILURE\"", "\"1\""),
                        "reply.refusal-members"),
                refusingWith(
                        "refusal-without-info",
                        "refuses without ErrorInfo",
                        "{\"ActionStatus\":\"FAILURE\",\"ErrorCode\":1}",
                        "reply.refusal-members"),
                refusingWith(
                        "refusal-envelope",
                        "refuses in its house's envelope",
                        "{\"code\":403,\"msg\":\"forbidden\"}",
                        "reply.refusal-members"),
                refusingWith(
                        "refusal-html", "refuses with HTML and HTTP 200", "<h1>Forbidden</h1>", "reply.refusal-json"),
                refusingWith("refusal-empty", "refuses with HTTP 200 and no body", "", "reply.refusal-json"));
    }

    private static BrokenReceiver saying(String id, String title, String body, String contractCase) {
        return fault(id, title, says(body)).fails(contractCase);
    }

    private static BrokenReceiver encoded(String id, String title, byte[] word) {
        byte[] head = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head);
        body.writeBytes(word);
        body.writeBytes("\"}".getBytes(StandardCharsets.US_ASCII));
        return fault(id, title, acknowledges(answer -> answer.withBody(body.toByteArray())))
                .fails("reply.utf-8");
    }

    private static byte[] gzipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(OK.getBytes(StandardCharsets.UTF_8));
        } catch (IOException memoryNeverFails) {
            throw new UncheckedIOException(memoryNeverFails);
        }
        return bytes.toByteArray();
    }

    private static BrokenReceiver typed(String id, String type) {
        return fault(id, "says that its reply is " + type, acknowledges(answer -> answer.with("Content-Type", type)))
                .fails("reply.content-type");
    }

    private static BrokenReceiver renamed(String id, String status, String info, String code) {
        String body =
                OK.replace("ActionStatus", status).replace("ErrorInfo", info).replace("ErrorCode", code);
        return saying(id, "names its members " + status + ", " + info + " and " + code, body, "reply.members");
    }

    private static BrokenReceiver code(String id, String what, String value, String contractCase) {
        return saying(id, "gives ErrorCode as " + what, OK.replace(":0}", ":" + value + "}"), contractCase);
    }

    private static BrokenReceiver status(String id, String what, String value, String contractCase) {
        return saying(id, "gives ActionStatus as " + what, OK.replace("\"OK\"", value), contractCase);
    }

    private static BrokenReceiver info(String id, String value) {
        String body = OK.replace("\"\"", value);
        return saying(id, "gives ErrorInfo as " + value, body, "reply.error-info-string");
    }

    private static BrokenReceiver missing(String id, String rest) {
        return saying(id, "leaves a member out of its reply", "{" + rest + "}", "reply.members");
    }

    private static String failure(String word, String code) {
        return "{\"ActionStatus\":" + word + ",\"ErrorInfo\":\"no\",\"ErrorCode\":" + code + "}";
    }

    private static BrokenReceiver refusingWith(String id, String title, String body, String contractCase) {
        return fault(id, title, refuses(answer -> answer.withStatus(200).withBody(body)))
                .fails(contractCase);
    }
}
