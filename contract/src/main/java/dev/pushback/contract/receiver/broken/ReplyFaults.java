package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.acknowledges;
import static dev.pushback.contract.receiver.broken.Mutations.says;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Replies that are not one JSON object in UTF-8. */
final class ReplyFaults {

    private static final String OK = "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}";

    private ReplyFaults() {}

    static List<BrokenReceiver> all() {
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

    private static BrokenReceiver saying(String id, String title, String body, String contractCase) {
        return fault(id, title, says(body)).fails(contractCase);
    }

    private static BrokenReceiver typed(String id, String type) {
        return fault(id, "says that its reply is " + type, acknowledges(answer -> answer.with("Content-Type", type)))
                .fails("reply.content-type");
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
}
