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
                .fails("reply.json")
                .inChinese("声明的长度小于实际发送的字节"));
    }

    private static List<BrokenReceiver> bodies() {
        return List.of(
                saying("empty-reply", "answers without a body", "", "reply.not-empty")
                        .inChinese("应答没有包体"),
                saying("blank-reply", "answers with blanks", " \r\n", "reply.not-empty")
                        .inChinese("应答只有空格"),
                saying("html-reply", "answers with HTML", "<html><body>OK</body></html>", "reply.json")
                        .inChinese("应答是 HTML"),
                saying("text-reply", "answers with the text OK", "OK", "reply.json")
                        .inChinese("应答是文本 OK"),
                saying("form-reply", "answers as a form", "ActionStatus=OK&ErrorInfo=&ErrorCode=0", "reply.json")
                        .inChinese("应答是表单"),
                saying("xml-reply", "answers with XML", "<xml><ActionStatus>OK</ActionStatus></xml>", "reply.json")
                        .inChinese("应答是 XML"),
                saying("jsonp-reply", "wraps its reply into a function call", "callback(" + OK + ")", "reply.json")
                        .inChinese("把应答包在函数调用里"),
                saying("single-quotes", "writes strings in single quotes", OK.replace('"', '\''), "reply.json")
                        .inChinese("字符串用单引号"),
                saying("trailing-comma", "leaves a comma behind the last member", OK.replace("}", ",}"), "reply.json")
                        .inChinese("最后一个字段后多一个逗号"),
                saying(
                                "reply-comment",
                                "copies the comment of the page's sample",
                                OK.replace("}", " // 0 means callback success\n}"),
                                "reply.json")
                        .inChinese("照抄文档示例中的注释"),
                saying("unfinished-reply", "leaves out the last brace", OK.replace("}", ""), "reply.json")
                        .inChinese("缺少最后的花括号"),
                saying("byte-order-mark", "begins with a byte order mark", "\uFEFF" + OK, "reply.no-byte-order-mark")
                        .inChinese("应答以 BOM 开头"),
                saying("trailing-text", "writes something behind its reply", OK + "OK", "reply.one-document")
                        .inChinese("应答之后还有其他内容"),
                saying("trailing-brace", "closes one brace too many", OK + "}", "reply.one-document")
                        .inChinese("多一个右花括号"),
                saying("two-documents", "answers twice in one body", OK + OK, "reply.one-document")
                        .inChinese("一个包体中应答两次"),
                encoded("latin-1", "answers in ISO 8859-1", "\u00e9t\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                        .inChinese("应答使用 ISO 8859-1 编码"),
                encoded("gbk", "answers in GBK", new byte[] {(byte) 0xb3, (byte) 0xc9, (byte) 0xb9, (byte) 0xa6})
                        .inChinese("应答使用 GBK 编码"),
                fault(
                                "utf-16",
                                "answers in UTF-16, with its mark",
                                acknowledges(answer -> answer.withBody(OK.getBytes(StandardCharsets.UTF_16))))
                        .fails("reply.utf-8")
                        .inChinese("应答使用带 BOM 的 UTF-16 编码"),
                fault(
                                "gzip",
                                "compresses its reply without being asked",
                                acknowledges(answer ->
                                        answer.with("Content-Encoding", "gzip").withBody(gzipped())))
                        .fails("reply.utf-8")
                        .inChinese("未经要求就压缩应答"),
                saying(
                                "double-encoded",
                                "encodes its reply twice",
                                "\"" + OK.replace("\"", "\\\"") + "\"",
                                "reply.object")
                        .inChinese("应答被编码了两次"),
                saying("string-reply", "answers with a JSON string", "\"OK\"", "reply.object")
                        .inChinese("应答是 JSON 字符串"),
                saying("null-reply", "answers null", "null", "reply.object").inChinese("应答是 null"),
                saying("true-reply", "answers true", "true", "reply.object").inChinese("应答是 true"),
                saying("number-reply", "answers 0", "0", "reply.object").inChinese("应答是 0"),
                saying("array-reply", "wraps its reply into an array", "[" + OK + "]", "reply.object")
                        .inChinese("把应答包在数组里"),
                fault(
                                "no-content-type",
                                "does not say that its reply is JSON",
                                acknowledges(answer -> answer.withHeaders()))
                        .fails("reply.content-type")
                        .inChinese("没有声明应答是 JSON"),
                typed("content-type-html", "text/html").inChinese("声明应答是 text/html"),
                typed("content-type-text", "text/plain").inChinese("声明应答是 text/plain"),
                typed("content-type-octets", "application/octet-stream").inChinese("声明应答是 application/octet-stream"));
    }

    private static List<BrokenReceiver> members() {
        return List.of(
                saying(
                                "house-envelope",
                                "answers in its house's envelope",
                                "{\"code\":0,\"msg\":\"ok\"}",
                                "reply.members")
                        .inChinese("应答使用自家的统一格式"),
                saying(
                                "house-envelope-data",
                                "answers in its house's envelope, with data",
                                "{\"code\":200,\"msg\":\"success\",\"data\":null}",
                                "reply.members")
                        .inChinese("应答使用自家的统一格式，带 data"),
                saying("wrapped", "wraps its reply into data", "{\"data\":" + OK + "}", "reply.members")
                        .inChinese("把应答包在 data 里"),
                saying("empty-object", "answers {}", "{}", "reply.members").inChinese("应答是 {}"),
                renamed("renamed-camel-case", "actionStatus", "errorInfo", "errorCode")
                        .inChinese("字段名为 actionStatus、errorInfo 和 errorCode"),
                renamed("renamed-snake-case", "action_status", "error_info", "error_code")
                        .inChinese("字段名为 action_status、error_info 和 error_code"),
                renamed("renamed-lower-case", "actionstatus", "errorinfo", "errorcode")
                        .inChinese("字段名为 actionstatus、errorinfo 和 errorcode"),
                renamed("renamed-short-names", "Status", "Info", "Code").inChinese("字段名为 Status、Info 和 Code"),
                missing("missing-action-status", "\"ErrorInfo\":\"\",\"ErrorCode\":0")
                        .inChinese("应答缺少 ActionStatus"),
                missing("missing-error-info", "\"ActionStatus\":\"OK\",\"ErrorCode\":0")
                        .inChinese("应答缺少 ErrorInfo"),
                missing("missing-error-code", "\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\"")
                        .inChinese("应答缺少 ErrorCode"),
                saying(
                                "member-twice",
                                "gives ErrorCode twice",
                                OK.replace("}", ",\"ErrorCode\":1}"),
                                "reply.members-once")
                        .inChinese("给出两个 ErrorCode"),
                code("error-code-string", "a string", "\"0\"", "reply.error-code-integer")
                        .inChinese("ErrorCode 是字符串"),
                code("error-code-fraction", "a fraction", "0.5", "reply.error-code-integer")
                        .inChinese("ErrorCode 是小数"),
                code("error-code-boolean", "a boolean", "false", "reply.error-code-integer")
                        .inChinese("ErrorCode 是布尔值"),
                code("error-code-null", "null", "null", "reply.error-code-integer")
                        .inChinese("ErrorCode 是 null"),
                code("error-code-empty-string", "an empty string", "\"\"", "reply.error-code-integer")
                        .inChinese("ErrorCode 是空字符串"),
                status("action-status-null", "null", "null", "reply.action-status-string")
                        .inChinese("ActionStatus 是 null"),
                status("action-status-boolean", "true", "true", "reply.action-status-string")
                        .inChinese("ActionStatus 是 true"),
                status("action-status-number", "0", "0", "reply.action-status-string")
                        .inChinese("ActionStatus 是 0"),
                info("error-info-null", "null").inChinese("ErrorInfo 是 null"),
                info("error-info-number", "0").inChinese("ErrorInfo 是 0"),
                info("error-info-object", "{}").inChinese("ErrorInfo 是 {}"),
                info("error-info-array", "[]").inChinese("ErrorInfo 是 []"),
                status("action-status-lower-case", "ok in small letters", "\"ok\"", "reply.action-status-word")
                        .inChinese("ActionStatus 是小写的 ok"),
                status("action-status-capitalized", "Ok", "\"Ok\"", "reply.action-status-word")
                        .inChinese("ActionStatus 是 Ok"),
                status("action-status-success", "SUCCESS", "\"SUCCESS\"", "reply.action-status-word")
                        .inChinese("ActionStatus 是 SUCCESS"),
                status("action-status-error", "error", "\"error\"", "reply.action-status-word")
                        .inChinese("ActionStatus 是 error"),
                status("action-status-empty", "an empty string", "\"\"", "reply.action-status-word")
                        .inChinese("ActionStatus 是空字符串"),
                status("action-status-blank", "OK with a blank", "\"OK \"", "reply.action-status-word")
                        .inChinese("ActionStatus 是带空格的 OK"),
                code("error-code-200", "200 for success", "200", "reply.error-code-value")
                        .inChinese("成功时 ErrorCode 为 200"),
                code("error-code-minus-1", "-1 for success", "-1", "reply.error-code-value")
                        .inChinese("成功时 ErrorCode 为 -1"),
                code("error-code-2", "2 for success", "2", "reply.error-code-value")
                        .inChinese("成功时 ErrorCode 为 2"),
                code("ok-with-1", "1 beside OK", "1", "reply.coherent").inChinese("返回 OK，ErrorCode 却是 1"),
                status("failure-with-0", "FAILURE beside ErrorCode 0", "\"FAILURE\"", "reply.coherent")
                        .inChinese("ErrorCode 为 0，ActionStatus 却是 FAILURE"),
                status("fail-with-0", "FAIL beside ErrorCode 0", "\"FAIL\"", "reply.coherent")
                        .inChinese("ErrorCode 为 0，ActionStatus 却是 FAIL"),
                saying(
                                "always-refuses",
                                "refuses every callback",
                                "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}",
                                "reply.acknowledges")
                        .inChinese("拒绝所有回调"),
                saying(
                                "always-fails",
                                "refuses every callback with FAIL",
                                "{\"ActionStatus\":\"FAIL\",\"ErrorInfo\":\"no\",\"ErrorCode\":1}",
                                "reply.acknowledges")
                        .inChinese("以 FAIL 拒绝所有回调"));
    }

    private static List<BrokenReceiver> refusals() {
        return List.of(
                refusingWith("fail-word", "refuses with FAIL", failure("\"FAIL\"", "1"), "reply.refusal-failure-word")
                        .inChinese("以 FAIL 拒绝"),
                refusingWith(
                                "refusal-error-word",
                                "refuses with error",
                                failure("\"error\"", "1"),
                                "reply.refusal-word")
                        .inChinese("以 error 拒绝"),
                refusingWith(
                                "refusal-code-403",
                                "refuses with ErrorCode 403",
                                failure("\"FAILURE\"", "403"),
                                "reply.refusal-code")
                        .inChinese("以 ErrorCode 403 拒绝"),
                refusingWith(
                                "refusal-code-minus-1",
                                "refuses with ErrorCode -1",
                                failure("\"FAILURE\"", "-1"),
                                "reply.refusal-code")
                        .inChinese("以 ErrorCode -1 拒绝"),
                refusingWith(
                                "refusal-code-0",
                                "refuses with ErrorCode 0",
                                failure("\"FAILURE\"", "0"),
                                "reply.refusal-coherent")
                        .inChinese("以 ErrorCode 0 拒绝"),
                refusingWith(
                                "refusal-code-string",
                                "refuses with an ErrorCode that is a string",
                                failure("\"FAILURE\"", "\"1\""),
                                "reply.refusal-members")
                        .inChinese("拒绝时 ErrorCode 是字符串"),
                refusingWith(
                                "refusal-without-info",
                                "refuses without ErrorInfo",
                                "{\"ActionStatus\":\"FAILURE\",\"ErrorCode\":1}",
                                "reply.refusal-members")
                        .inChinese("拒绝时没有 ErrorInfo"),
                refusingWith(
                                "refusal-envelope",
                                "refuses in its house's envelope",
                                "{\"code\":403,\"msg\":\"forbidden\"}",
                                "reply.refusal-members")
                        .inChinese("以自家的统一格式拒绝"),
                refusingWith(
                                "refusal-html",
                                "refuses with HTML and HTTP 200",
                                "<h1>Forbidden</h1>",
                                "reply.refusal-json")
                        .inChinese("以 HTTP 200 和 HTML 拒绝"),
                refusingWith("refusal-empty", "refuses with HTTP 200 and no body", "", "reply.refusal-json")
                        .inChinese("以没有包体的 HTTP 200 拒绝"));
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
