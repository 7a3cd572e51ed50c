package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.Mutations.acknowledges;
import static dev.pushback.contract.receiver.broken.Mutations.answers;
import static dev.pushback.contract.receiver.broken.Mutations.refuses;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.CallConnection;
import dev.pushback.contract.receiver.backend.CheckStage;
import dev.pushback.contract.receiver.backend.Framing;
import dev.pushback.contract.receiver.backend.WireEffects;
import dev.pushback.emulator.http.Header;
import dev.pushback.schema.CallbackQuery;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The many forms of right receivers. */
public final class ConformingReceivers {

    private static final List<ConformingReceiver> SHAPES = List.of(
            refusing("refuses-403", "refuses with HTTP 403", answer -> answer.withStatus(403)),
            refusing("refuses-400", "refuses with HTTP 400", answer -> answer.withStatus(400)),
            refusing(
                    "refuses-401-html",
                    "refuses with HTTP 401 and HTML",
                    answer -> answer.withStatus(401)
                            .with("Content-Type", "text/html")
                            .withBody("<html><body>Unauthorized</body></html>")),
            refusing(
                    "refuses-404-empty",
                    "refuses with HTTP 404 and no body",
                    answer -> answer.withStatus(404).withHeaders().withBody("")),
            refusing(
                    "refuses-422-problem",
                    "refuses with HTTP 422 and an RFC 9457 problem",
                    answer -> answer.withStatus(422)
                            .with("Content-Type", "application/problem+json")
                            .withBody("{\"type\":\"about:blank\",\"title\":\"Unprocessable Content\",\"status\":422}")),
            refusing("refuses-200", "refuses with HTTP 200 and FAILURE", answer -> answer.withStatus(200)),
            refusing(
                    "refuses-and-closes",
                    "closes the connection after a refusal",
                    answer -> answer.with("Connection", "close")),
            saying(
                    "extra-members",
                    "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0,\"RequestId\":\"a-1\"}"),
            saying(
                    "extra-object",
                    "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0,\"data\":{\"n\":[1,null]}}"),
            saying("pretty", "{\n  \"ActionStatus\" : \"OK\",\n  \"ErrorInfo\" : \"\",\n  \"ErrorCode\" : 0\n}"),
            saying("other-order", "{\"ErrorCode\":0,\"ErrorInfo\":\"\",\"ActionStatus\":\"OK\"}"),
            saying("info-success", "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"success\",\"ErrorCode\":0}"),
            saying("info-chinese", "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\u6210\u529f\",\"ErrorCode\":0}"),
            saying("escapes", "{\"\\u0041ctionStatus\":\"O\\u004b\",\"ErrorInfo\":\"\\u6210\",\"ErrorCode\":0}"),
            saying("trailing-newline", "{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}\r\n"),
            saying("leading-blanks", " \n{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}"),
            answering("chunked", "answers in chunks", answer -> answer.withFraming(Framing.CHUNKED)),
            answering("http-1-0", "answers with HTTP/1.0", answer -> answer.withVersion("HTTP/1.0")),
            answering(
                    "connection-close",
                    "closes the connection after each reply, and says so",
                    answer -> answer.with("Connection", "close")),
            answering(
                    "until-close",
                    "ends its reply by closing the connection",
                    answer -> answer.withFraming(Framing.UNTIL_CLOSE).with("Connection", "close")),
            answering(
                    "charset",
                    "says charset=utf-8 in its Content-Type",
                    answer -> answer.with("Content-Type", "application/json;charset=utf-8")),
            answering(
                    "charset-spaced",
                    "says charset in capitals in its Content-Type",
                    answer -> answer.with("Content-Type", "application/json; charset=UTF-8")),
            answering(
                    "upper-case-headers",
                    "writes header names in capitals",
                    answer -> answer.withHeaders(
                            new Header("CONTENT-TYPE", "application/json"), new Header("SERVER", "upper"))),
            answering(
                    "lower-case-headers",
                    "writes header names in small letters",
                    answer -> answer.withHeaders(
                            new Header("content-type", "application/json"), new Header("x-powered-by", "Express"))),
            answering(
                    "many-headers",
                    "sends many headers",
                    answer -> answer.with("Server", "nginx")
                            .with("Date", "Mon, 23 Nov 2026 12:00:00 GMT")
                            .with("Set-Cookie", "JSESSIONID=1; Path=/; HttpOnly")
                            .with("X-Frame-Options", "DENY")
                            .with("Keep-Alive", "timeout=60")
                            .with("Connection", "keep-alive")),
            answering(
                    "early-hints",
                    "sends HTTP 103 before its answer",
                    answer -> answer.closes() ? answer : answer.withEffect(WireEffects.hinted())),
            answering(
                    "five-a-connection",
                    "closes each connection without a word after five answers",
                    ConformingReceivers.closingAfter(5)),
            answering(
                    "thinks",
                    "answers after 250 ms",
                    answer -> answer.withEffect(WireEffects.late(Duration.ofMillis(250)))),
            answering(
                    "late-body",
                    "sends the body 50 ms after the head",
                    answer ->
                            answer.closes() ? answer : answer.withEffect(WireEffects.lateBody(Duration.ofMillis(50)))),
            new ConformingReceiver(
                    "app-id-zeros",
                    "takes its SdkAppid with zeros in front",
                    Mutations.checks(
                            CheckStage.APP_ID,
                            (query, settings) -> query.only(CallbackQuery.SDK_APP_ID)
                                    .filter(id -> id.matches("0*" + settings.sdkAppId()))
                                    .isPresent())),
            new ConformingReceiver("stores-later", "stores events 20 ms after its answer", AnswerFirst::build));

    private static final List<ConformingReceiver> ALL =
            Stream.concat(SHAPES.stream(), RightStores.all().stream()).toList();

    private ConformingReceivers() {}

    /** All of them. */
    public static List<ConformingReceiver> all() {
        return ALL;
    }

    private static UnaryOperator<BackendReply> closingAfter(int calls) {
        Map<CallConnection, Integer> counts = Collections.synchronizedMap(new WeakHashMap<>());
        return answer -> answer.withEffect((now, connection) -> {
            boolean last = counts.merge(connection, 1, Integer::sum) >= calls;
            (last ? WireEffects.closedAfter() : WireEffects.plain()).play(now, connection);
        });
    }

    private static ConformingReceiver saying(String id, String body) {
        return new ConformingReceiver(
                "says-" + id, "answers " + body.strip(), acknowledges(answer -> answer.withBody(body)));
    }

    private static ConformingReceiver answering(String id, String title, UnaryOperator<BackendReply> change) {
        return new ConformingReceiver(id, title, answers(change));
    }

    private static ConformingReceiver refusing(String id, String title, UnaryOperator<BackendReply> change) {
        return new ConformingReceiver(id, title, refuses(change));
    }
}
