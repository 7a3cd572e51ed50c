package dev.pushback.emulator.http;

import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.Message;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apiguardian.api.API;

/**
 * Plain http sent to a port that speaks TLS, or TLS to one that speaks plain http. Some such ports close the connection, some
 * are silent, some answer 400 in words of their own: so the port is asked in the other scheme, for nothing and without a
 * secret, and where that is understood no callback has reached the receiver.
 */
@API(status = API.Status.INTERNAL)
public final class OtherScheme {

    private static final int BAD_REQUEST = 400;

    /** How a call over plain http may end that met TLS. */
    private static final Set<Failure> OF_PLAIN =
            Set.of(Failure.CLOSED, Failure.RESET, Failure.TIMEOUT, Failure.TRUNCATED, Failure.NOT_HTTP);

    /** How a call over TLS may end that met plain http. */
    private static final Set<Failure> OF_SECURE =
            Set.of(Failure.TLS, Failure.CONNECT_TIMEOUT, Failure.CLOSED, Failure.RESET);

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

    private OtherScheme() {}

    /** Whether this is known to have met the other scheme. */
    public static boolean isMetBy(Attempt attempt) {
        return attempt.detail().is(HttpMessage.SPEAKS_TLS) || attempt.detail().is(HttpMessage.SPEAKS_NO_TLS);
    }

    /** Whether what ended so may have met the other scheme, so that it is worth a question. */
    public static boolean mayExplain(boolean secure, Failure failure) {
        return (secure ? OF_SECURE : OF_PLAIN).contains(failure);
    }

    /** The attempt, as one that met the other scheme if it did; asks by this sender where it may have. */
    public static CompletableFuture<Attempt> told(
            Attempt attempt, Function<HttpCall, CompletableFuture<Attempt>> sender) {
        if (!mayBe(attempt)) {
            return CompletableFuture.completedFuture(attempt);
        }
        return met(attempt.call().uri(), sender).thenApply(found -> found.isNone() ? attempt : with(attempt, found));
    }

    /**
     * What a port speaks that is called by this URL, if it is the other scheme: {@link HttpMessage#SPEAKS_TLS} or {@link
     * HttpMessage#SPEAKS_NO_TLS}; nothing if it isn't, or if that can't be told. Asks by this sender.
     */
    public static CompletableFuture<Message> met(URI url, Function<HttpCall, CompletableFuture<Attempt>> sender) {
        boolean isSecure = isSecure(url);
        return sender.apply(question(url, isSecure ? "http" : "https"))
                .thenApply(answer -> isSecure
                        ? answersInPlain(answer) ? HttpMessage.SPEAKS_NO_TLS.of() : Message.NONE
                        : speaksTls(answer) ? HttpMessage.SPEAKS_TLS.of() : Message.NONE);
    }

    /** What to do about it, in a sentence that also says what is wrong; nothing of what {@link #met} has not found. */
    public static Message remedy(Message met) {
        if (met.is(HttpMessage.SPEAKS_TLS)) {
            return HttpMessage.USE_HTTPS.of();
        }
        return met.is(HttpMessage.SPEAKS_NO_TLS) ? HttpMessage.USE_HTTP.of() : Message.NONE;
    }

    private static boolean isSecure(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    /** The attempt, as one that met this. */
    static Attempt with(Attempt attempt, Message found) {
        boolean isSecure = isSecure(attempt.call().uri());
        return new Attempt(
                attempt.call(),
                attempt.at(),
                attempt.took(),
                null,
                isSecure ? Failure.TLS : Failure.NOT_HTTP,
                found,
                attempt.carried());
    }

    /** Whether an attempt may have met the other scheme, and it is not known yet. */
    static boolean mayBe(Attempt attempt) {
        boolean isSecure = isSecure(attempt.call().uri());
        if (attempt.isAnswered()) {
            return !isSecure
                    && attempt.reply().status() == BAD_REQUEST
                    && !ReplyReading.of(attempt.reply().body()).refuses();
        }
        return mayExplain(isSecure, attempt.failure()) && !isMetBy(attempt) && !isWithinTls(attempt);
    }

    private static boolean speaksTls(Attempt answer) {
        return answer.isAnswered() || answer.failure() == Failure.TIMEOUT || isWithinTls(answer);
    }

    private static boolean isWithinTls(Attempt attempt) {
        return attempt.failure() == Failure.TLS && isWithinTls(attempt.detail());
    }

    /** Whether a handshake that failed so has met TLS, whatever else is wrong. */
    public static boolean isWithinTls(Message cause) {
        return WITHIN_TLS.stream().anyMatch(one -> cause.find(one).isPresent());
    }

    /** A port that speaks TLS may say so by 400. */
    private static boolean answersInPlain(Attempt answer) {
        return answer.isAnswered() && answer.reply().status() != BAD_REQUEST;
    }

    private static HttpCall question(URI url, String scheme) {
        return new HttpCall(
                "HEAD", URI.create(scheme + "://" + Origin.authority(url) + port(url) + "/"), List.of(), new byte[0]);
    }

    /** The other scheme has another port where none is said. */
    private static String port(URI url) {
        boolean isSaid = Origin.authority(url).matches(".*:\\d+");
        return isSaid ? "" : ":" + Origin.of(url).port();
    }
}
