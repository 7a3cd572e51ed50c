package dev.pushback.emulator.target;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.range.Range;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Where callbacks go, and as whose.
 *
 * @param url the configured URL
 * @param sdkAppId the app's id, above 0
 * @param token what callbacks are signed with, never shown; {@code null} for callbacks without a signature
 * @param headers what goes out besides Host, Content-Length and Connection
 * @param kind what kind of callbacks they are
 */
@API(status = API.Status.STABLE)
public record Target(CallbackUrl url, long sdkAppId, String token, List<Header> headers, CallbackKind kind) {

    /**
     * Checks the ranges and copies the list, adding {@code Content-Type: application/json} if it says none.
     *
     * @throws IllegalArgumentException if {@code sdkAppId} is below 1, or a header is not one line or one that only the
     *     sender can set
     */
    public Target {
        requireNonNull(url, "url");
        requireNonNull(kind, "kind");
        headers = withType(headers);
        headers.forEach(Header::requireOwn);
        if (sdkAppId < 1) {
            throw Range.ABOVE_0.broken("sdkAppId", sdkAppId);
        }
    }

    /** The same for {@link CallbackKind#ALL_MEMBER_PUSH}. */
    public Target(CallbackUrl url, long sdkAppId, String token, List<Header> headers) {
        this(url, sdkAppId, token, headers, CallbackKind.ALL_MEMBER_PUSH);
    }

    /** The parameters of a callback that is signed at this time, as they stand behind the {@code ?}. */
    public String query(Instant now) {
        return uri(now).getRawQuery();
    }

    /** A callback with this body, signed at this time. */
    public HttpCall call(byte[] body, Instant now) {
        return new HttpCall("POST", uri(now), headers, body);
    }

    private URI uri(Instant now) {
        Signature signature = token == null ? null : Signature.of(token, now);
        return url.with(new CallbackQuery(sdkAppId, kind.command(), signature).parameters());
    }

    /** What must not be told of a receiver's words, which may echo it. */
    public Secrets secrets() {
        return Secrets.of(token, headers);
    }

    /** All but the token and the headers. */
    @Override
    public String toString() {
        return url + " as " + sdkAppId + (token == null ? ", unsigned" : ", signed");
    }

    private static List<Header> withType(List<Header> headers) {
        boolean said = headers.stream().anyMatch(header -> header.is("Content-Type"));
        Stream<Header> type = said ? Stream.empty() : Stream.of(new Header("Content-Type", "application/json"));
        return Stream.concat(type, headers.stream()).toList();
    }
}
