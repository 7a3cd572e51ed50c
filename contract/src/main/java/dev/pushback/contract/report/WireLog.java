package dev.pushback.contract.report;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.secret.Secrets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One attempt as text: what went out, what came back.
 *
 * @param request request line, headers and body; long bodies are shortened
 * @param reply status line, headers and body as far as they came; empty if nothing came
 * @param failure why there is no whole reply; empty if there is one
 * @param millis from the start of sending to the end
 */
public record WireLog(String request, String reply, String failure, long millis) {

    private static final int LONGEST = 1_500;

    static WireLog of(Attempt attempt, String failure, Secrets secrets) {
        return new WireLog(
                secrets.hide(request(attempt.call(), secrets)),
                attempt.reply() == null ? "" : secrets.hide(reply(attempt.reply(), secrets)),
                failure,
                attempt.took().toMillis());
    }

    /** A call that is not sent, as text. */
    static String request(HttpCall call, Secrets secrets) {
        URI uri = call.uri();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return call.method() + " " + uri.getRawPath() + query + " HTTP/1.1\nHost: " + uri.getRawAuthority() + "\n"
                + headers(call.headers(), secrets) + body(call.body());
    }

    private static String reply(HttpReply reply, Secrets secrets) {
        return "HTTP " + reply.status() + "\n" + headers(reply.headers(), secrets) + body(reply.body());
    }

    private static String headers(List<Header> headers, Secrets secrets) {
        StringBuilder lines = new StringBuilder();
        for (Header header : headers) {
            Header shown = secrets.hide(header);
            lines.append(shown.name()).append(": ").append(shown.value()).append('\n');
        }
        return lines.toString();
    }

    private static String body(byte[] body) {
        return body.length == 0 ? "" : "\n" + shortened(body);
    }

    /** A body as text, cut where it is long, and its size stated then. */
    static String shortened(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, LONGEST * 4), StandardCharsets.UTF_8);
        return text.length() <= LONGEST && body.length <= LONGEST * 4
                ? text
                : cut(text) + "… (" + body.length + " bytes)";
    }

    private static String cut(String text) {
        int end = Math.min(LONGEST, text.length());
        boolean splitsPair = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsPair ? end - 1 : end);
    }
}
