package dev.pushback.emulator.http;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import org.apiguardian.api.API;

/**
 * One HTTP request, ready to go out.
 *
 * @param method such as {@code POST}
 * @param uri absolute, with its query, already percent-encoded
 * @param headers what goes out besides Host, Content-Length and Connection, which the transport adds if missing
 * @param body the exact bytes, shared and not copied: leave them alone
 */
@API(status = API.Status.STABLE)
public record HttpCall(String method, URI uri, List<Header> headers, byte[] body) {

    /** Checks that nothing is null and copies the list. */
    public HttpCall {
        requireNonNull(method, "method");
        requireNonNull(uri, "uri");
        headers = List.copyOf(headers);
        requireNonNull(body, "body");
    }
}
