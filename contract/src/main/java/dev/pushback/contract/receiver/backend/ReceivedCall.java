package dev.pushback.contract.receiver.backend;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Header;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One HTTP request that came in whole.
 *
 * @param at when it was complete
 * @param method such as {@code POST}
 * @param path such as {@code /callback}, not decoded
 * @param query what stood behind the question mark
 * @param headers in the order received
 * @param body the bytes, without chunk framing, shared and not copied: leave them alone
 */
public record ReceivedCall(
        Instant at, String method, String path, QueryParameters query, List<Header> headers, byte[] body) {

    /** Where {@link ProbeEndpoint probes} are answered. */
    public static final String PROBE_PATH = "/probe";

    /** Checks that nothing is null and copies the list. */
    public ReceivedCall {
        requireNonNull(at, "at");
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(query, "query");
        headers = List.copyOf(headers);
        requireNonNull(body, "body");
    }

    /** Splits a request target into path and query. */
    public static ReceivedCall of(Instant at, String method, String target, List<Header> headers, byte[] body) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        return new ReceivedCall(
                at, method, path, QueryParameters.parse(mark < 0 ? "" : target.substring(mark + 1)), headers, body);
    }

    /** The first value of this header. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }

    /** What kind of callback it is; empty for another command, or none. */
    public Optional<CallbackKind> kind() {
        return query.all(CallbackQuery.CALLBACK_COMMAND).stream()
                .flatMap(command -> CallbackKind.of(command).stream())
                .findFirst();
    }

    /** Whether this asks what was stored, and is no callback. */
    public boolean isProbe() {
        return method.equals("GET") && path.equals(PROBE_PATH);
    }
}
