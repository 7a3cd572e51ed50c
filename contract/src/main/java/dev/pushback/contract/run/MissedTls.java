package dev.pushback.contract.run;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.schema.json.ReplyReading;
import java.net.URI;
import java.util.Set;
import java.util.function.Function;

/**
 * Plain http sent to a port that speaks TLS. Some such ports close the connection, some are silent, some answer 400 in words
 * of their own: so it is asked, by a handshake, and then the receiver has not been reached.
 */
final class MissedTls {

    private static final Set<Failure> NO_ANSWER =
            Set.of(Failure.CLOSED, Failure.RESET, Failure.TIMEOUT, Failure.TRUNCATED, Failure.NOT_HTTP);

    /** Only who speaks TLS gets so far. */
    private static final Set<HttpMessage> WITHIN_TLS = Set.of(
            HttpMessage.CERTIFICATE_EXPIRED,
            HttpMessage.CERTIFICATE_NOT_YET,
            HttpMessage.NOT_TRUSTED,
            HttpMessage.ISSUER_NOT_TRUSTED,
            HttpMessage.INTERMEDIATE_MISSING,
            HttpMessage.OTHER_HOST,
            HttpMessage.BAD_CERTIFICATE,
            HttpMessage.NO_COMMON_VERSION,
            HttpMessage.WANTS_CERTIFICATE,
            HttpMessage.HANDSHAKE_ALERT);

    private MissedTls() {}

    /** Whether it is known that this met a port that speaks TLS. */
    static boolean isOne(Attempt attempt) {
        return attempt.detail().is(HttpMessage.SPEAKS_TLS);
    }

    /** The attempt, as one that met TLS if it did; asks by this sender where it may have. */
    static Attempt told(Attempt attempt, Function<HttpCall, Attempt> sender) {
        return mayBeOne(attempt) && !isOne(attempt) && speaksTls(sender.apply(secured(attempt.call())))
                ? new Attempt(
                        attempt.call(),
                        attempt.at(),
                        attempt.took(),
                        null,
                        Failure.NOT_HTTP,
                        HttpMessage.SPEAKS_TLS.of(),
                        attempt.carried())
                : attempt;
    }

    private static boolean mayBeOne(Attempt attempt) {
        boolean isPlain = "http".equalsIgnoreCase(attempt.call().uri().getScheme());
        boolean isOfNoApp = attempt.isAnswered()
                ? attempt.reply().status() == 400
                        && !ReplyReading.of(attempt.reply().body()).refuses()
                : NO_ANSWER.contains(attempt.failure());
        return isPlain && isOfNoApp;
    }

    private static boolean speaksTls(Attempt secured) {
        return secured.isAnswered()
                || secured.failure() == Failure.TLS && WITHIN_TLS.stream().anyMatch(secured.detail()::is);
    }

    private static HttpCall secured(HttpCall call) {
        URI uri = URI.create("https" + call.uri().toString().substring("http".length()));
        return new HttpCall(call.method(), uri, call.headers(), call.body());
    }
}
