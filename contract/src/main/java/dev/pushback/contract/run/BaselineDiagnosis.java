package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.schema.Reply;
import dev.pushback.schema.json.ReplyReading;
import java.util.Optional;

/** Guesses why the plainest callback is not acknowledged, and says what to try. */
final class BaselineDiagnosis {

    private BaselineDiagnosis() {}

    static String of(Attempt attempt, RunOptions options) {
        if (attempt.isAnswered()) {
            return attempt.hasSurplus() && attempt.reply().status() == 200
                    ? "More bytes come than its Content-Length says: is that counted in characters instead of bytes?"
                    : ofStatus(attempt.reply(), options);
        }
        return switch (attempt.failure()) {
            case DNS -> "Is the host's name right?";
            case REFUSED -> "Is the receiver running, and is the port right? --wait 30s waits until it listens.";
            case CONNECT_TIMEOUT -> "Is the address right, and does a firewall drop the connection?";
            case TLS ->
                "Is its certificate trusted and made for this host name? --cacert F trusts another authority,"
                        + " --insecure any certificate; is this port meant for https at all?";
            case TIMEOUT ->
                attempt.reply() != null
                        ? "The reply begins and does not end: is its Content-Length larger than its body, or is there"
                                + " none on a connection that is kept?"
                        : "Is the receiver still starting, stopped at a breakpoint, or waiting for something, such as its"
                                + " database? --timeout D waits longer, though Tencent does not.";
            case RESET, CLOSED, NOT_HTTP, TRUNCATED ->
                options.url().isSecure()
                        ? "Is this the port of the receiver, or of something else?"
                        : "Is this the port of the receiver, and does it speak http there, not https?";
            case TOO_LARGE -> "Does the URL lead to the receiver, or to some page?";
            case NO_SOCKET -> "Has this machine file handles and ports left? See ulimit -n.";
            case OTHER -> "See the receiver's log.";
        };
    }

    private static String ofStatus(HttpReply reply, RunOptions options) {
        int status = reply.status();
        return switch (status) {
            case 200 -> ofBody(reply, options);
            case 401, 403, 407 ->
                credentials(options)
                        + " Or something stands in front of the receiver: a login, CSRF protection, a firewall (WAF);"
                        + " -H 'Name: value' adds a header.";
            case 404, 410 -> "Is the path " + path(options) + " right? It must be that of the callback itself.";
            case 405, 501 -> "Does the route take POST?";
            case 408, 429, 503, 504 -> "Is the receiver overloaded, limiting the rate, or still starting?";
            case 411, 413 -> "Does something in front of the receiver limit bodies or ask for their length?";
            case 415 -> "Does the receiver ask for another Content-Type? application/json is sent.";
            case 400, 422 ->
                "The receiver finds fault with a valid callback: see its log for what it misses. "
                        + credentials(options);
            default -> byClass(status);
        };
    }

    private static String byClass(int status) {
        if (status < 300) {
            return "Only HTTP 200 counts: frameworks that answer POST with " + status + " need an explicit 200.";
        }
        if (status < 400) {
            return "Redirects are not followed: give the URL that it points to (https instead of http, a slash at the"
                    + " end?), or take the login away from this path.";
        }
        return status < 500
                ? "See the receiver's log."
                : "The receiver, or what stands in front of it, fails on a valid callback: see its log.";
    }

    private static String ofBody(HttpReply reply, RunOptions options) {
        ReplyReading reading = ReplyReading.of(reply.body());
        if (!reading.refuses()) {
            return "The reply must be {\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":0}.";
        }
        Optional<String> told = reading.reply().map(Reply::errorInfo).filter(info -> !info.isBlank());
        return told.map(info -> "It says \"" + info + "\". ").orElse("") + credentials(options);
    }

    private static String credentials(RunOptions options) {
        String token = options.token() == null
                ? "Does it check Sign? None was sent: --token-file F or PUSHBACK_TOKEN."
                : "Is the token the receiver's own (--token-file, PUSHBACK_TOKEN), and are both clocks right?";
        return token + " Is its app " + options.sdkAppId() + " (--sdk-app-id)?";
    }

    private static String path(RunOptions options) {
        String path = options.url().configured().getRawPath();
        return path.isEmpty() ? "/" : path;
    }
}
