package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.HttpReply;
import dev.pushback.emulator.http.Route;
import dev.pushback.schema.Reply;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.util.Optional;
import java.util.Set;

/** Guesses why the plainest callback is not acknowledged, and says what to try. */
final class BaselineDiagnosis {

    private static final int MOST_QUOTED = 200;

    private BaselineDiagnosis() {}

    static Message of(Attempt attempt, RunOptions options) {
        if (attempt.isAnswered()) {
            return attempt.hasSurplus() && attempt.reply().status() == 200
                    ? RunMessage.SURPLUS_BYTES.of()
                    : ofStatus(attempt.reply(), options);
        }
        Route route = options.transport().route();
        boolean isOfTheProxy = !route.isDirect()
                && Set.of(Failure.DNS, Failure.REFUSED, Failure.CONNECT_TIMEOUT).contains(attempt.failure());
        if (isOfTheProxy) {
            return RunMessage.PROXY_NOT_REACHED.of(route.proxy().authority());
        }
        if (attempt.detail().is(HttpMessage.SPEAKS_TLS)) {
            return RunMessage.USE_HTTPS.of();
        }
        return switch (attempt.failure()) {
            case DNS -> RunMessage.HOST_NAME.of();
            case REFUSED -> RunMessage.NOBODY_LISTENS.of();
            case CONNECT_TIMEOUT -> RunMessage.FIREWALL.of();
            case TLS -> ofTls(attempt.detail());
            case TIMEOUT -> attempt.reply() != null ? RunMessage.DOES_NOT_END.of() : RunMessage.SILENT.of();
            case RESET, CLOSED, NOT_HTTP, TRUNCATED ->
                options.url().isSecure() ? RunMessage.OTHER_PORT.of() : RunMessage.OTHER_PORT_OR_HTTPS.of();
            case TOO_LARGE -> RunMessage.SOME_PAGE.of();
            case NO_SOCKET -> RunMessage.HANDLES.of();
            case OTHER -> RunMessage.SEE_LOG.of();
        };
    }

    /** Where the cause is known, only what mends that one. */
    private static Message ofTls(Message cause) {
        if (cause.is(HttpMessage.INTERMEDIATE_MISSING)) {
            return RunMessage.MEANWHILE_TRUST.of();
        }
        if (cause.is(HttpMessage.NOT_TRUSTED) || cause.is(HttpMessage.ISSUER_NOT_TRUSTED)) {
            return RunMessage.TRUST.of();
        }
        if (cause.is(HttpMessage.OTHER_HOST)) {
            return RunMessage.OTHER_NAME.of();
        }
        if (cause.is(HttpMessage.CERTIFICATE_EXPIRED) || cause.is(HttpMessage.CERTIFICATE_NOT_YET)) {
            return RunMessage.RENEW.of();
        }
        if (cause.is(HttpMessage.WANTS_CERTIFICATE)) {
            return RunMessage.OWN_CERTIFICATE.of();
        }
        return cause.is(HttpMessage.SPEAKS_NO_TLS) ? RunMessage.NO_TLS.of() : RunMessage.CERTIFICATE.of();
    }

    private static Message ofStatus(HttpReply reply, RunOptions options) {
        int status = reply.status();
        return switch (status) {
            case 200 -> ofBody(reply, options);
            case 401, 403, 407 ->
                options.noAuth() ? RunMessage.ONLY_IN_FRONT.of() : RunMessage.IN_FRONT.of(credentials(options));
            case 404, 410 -> RunMessage.PATH.of(path(options));
            case 405, 501 -> RunMessage.ROUTE_TAKES_POST.of();
            case 408, 429, 503, 504 -> RunMessage.OVERLOADED.of();
            case 411, 413 -> RunMessage.LIMITS_BODIES.of();
            case 415 -> RunMessage.OTHER_CONTENT_TYPE.of();
            case 400, 422 -> RunMessage.FINDS_FAULT.of(credentials(options));
            default -> byClass(status);
        };
    }

    private static Message byClass(int status) {
        if (status < 300) {
            return RunMessage.ONLY_200.of(status);
        }
        if (status < 400) {
            return RunMessage.REDIRECT.of();
        }
        return status < 500 ? RunMessage.SEE_LOG.of() : RunMessage.FAILS_ON_VALID.of();
    }

    private static Message ofBody(HttpReply reply, RunOptions options) {
        ReplyReading reading = ReplyReading.of(reply.body());
        if (!reading.refuses()) {
            return RunMessage.REPLY_MUST_BE.of();
        }
        Optional<String> told = reading.reply().map(Reply::errorInfo).filter(info -> !info.isBlank());
        return told.map(info -> RunMessage.IT_SAYS.of(Quoted.of(info, MOST_QUOTED), credentials(options)))
                .orElseGet(() -> credentials(options));
    }

    private static Message credentials(RunOptions options) {
        RunMessage unsigned = options.noAuth() ? RunMessage.APP_ONLY : RunMessage.NONE_SENT;
        RunMessage token = options.token() == null ? unsigned : RunMessage.RIGHT_TOKEN;
        return token.of(Long.toString(options.sdkAppId()));
    }

    private static String path(RunOptions options) {
        String path = options.url().configured().getRawPath();
        return path.isEmpty() ? "/" : path;
    }
}
