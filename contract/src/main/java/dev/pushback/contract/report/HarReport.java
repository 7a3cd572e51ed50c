package dev.pushback.contract.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.report.JsonDocument;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every call of a run as an HTTP Archive (HAR 1.2), for browsers' network panels and for {@code pushback replay}. */
final class HarReport {

    private static final int UNKNOWN_SIZE = -1;

    /** Milliseconds always, as browsers write them: some readers take six digits for a count of milliseconds. */
    private static final DateTimeFormatter STARTED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private record Named(String name, String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Text(String mimeType, long size, String text, String encoding) {
        static Text of(byte[] body, String type) {
            try {
                return new Text(
                        type,
                        body.length,
                        UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString(),
                        null);
            } catch (CharacterCodingException notText) {
                return new Text(type, body.length, Base64.getEncoder().encodeToString(body), "base64");
            }
        }
    }

    private record Request(
            String method,
            String url,
            String httpVersion,
            List<Named> cookies,
            List<Named> headers,
            List<Named> queryString,
            Text postData,
            int headersSize,
            int bodySize) {
        static Request of(HttpCall call) {
            return new Request(
                    call.method(),
                    call.uri().toString(),
                    "HTTP/1.1",
                    List.of(),
                    named(call.headers()),
                    query(call.uri()),
                    Text.of(call.body(), type(call.headers())),
                    UNKNOWN_SIZE,
                    call.body().length);
        }
    }

    /** What the format has no word for: status 0 says that no reply came, and {@code comment} why. */
    private record Response(
            int status,
            String statusText,
            String httpVersion,
            List<Named> cookies,
            List<Named> headers,
            Text content,
            String redirectURL,
            int headersSize,
            int bodySize,
            String comment) {
        static Response of(Attempt attempt) {
            HttpReply reply =
                    attempt.reply() == null ? new HttpReply(0, List.of(), new byte[0], false) : attempt.reply();
            String failure = attempt.failureInFull().toString();
            return new Response(
                    reply.status(),
                    "",
                    "HTTP/1.1",
                    List.of(),
                    named(reply.headers()),
                    Text.of(reply.body(), type(reply.headers())),
                    reply.header("Location").orElse(""),
                    UNKNOWN_SIZE,
                    reply.body().length,
                    failure);
        }
    }

    private record Entry(
            String startedDateTime,
            double time,
            Request request,
            Response response,
            Map<String, String> cache,
            Map<String, Double> timings,
            String comment) {
        static Entry of(Attempt attempt, CaseReport told) {
            double millis = attempt.took().toNanos() / 1e6;
            return new Entry(
                    STARTED.format(attempt.at()),
                    millis,
                    Request.of(attempt.call()),
                    Response.of(attempt),
                    Map.of(),
                    Map.of("send", 0.0, "wait", millis, "receive", 0.0),
                    told.id() + ": " + told.verdict().id());
        }
    }

    private record Log(String version, Creator creator, List<Entry> entries, String comment) {}

    private record Creator(String name, String version) {}

    private record Document(Log log) {}

    private HarReport() {}

    /** The document, without a line feed at its end. */
    static String of(RunReport run) {
        List<Entry> entries = run.cases().stream()
                .flatMap(told -> told.calls().get().stream().map(call -> Entry.of(call, told)))
                .toList();
        return JsonDocument.write(new Document(new Log(
                "1.2", new Creator("pushback", run.version()), entries, run.target() + ", seed " + run.seed())));
    }

    private static List<Named> named(List<Header> headers) {
        return headers.stream().map(one -> new Named(one.name(), one.value())).toList();
    }

    private static String type(List<Header> headers) {
        return headers.stream()
                .filter(header -> header.is("Content-Type"))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    private static List<Named> query(URI uri) {
        String query = uri.getRawQuery();
        return query == null
                ? List.of()
                : Stream.of(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> new Named(decoded(pair[0]), pair.length == 2 ? decoded(pair[1]) : ""))
                        .toList();
    }

    /** A query that is wrong on purpose stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
