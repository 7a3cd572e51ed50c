package dev.pushback.emulator.http;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * What a receiver answered, as far as it came.
 *
 * @param status such as 200
 * @param headers in the order received
 * @param body the bytes received, without chunk framing, shared and not copied: leave them alone
 * @param complete whether the reply came whole
 */
@API(status = API.Status.STABLE)
public record HttpReply(int status, List<Header> headers, byte[] body, boolean complete) {

    /** Copies the list. */
    public HttpReply {
        headers = List.copyOf(headers);
    }

    /** The first value of this header. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.is(name))
                .map(Header::value)
                .findFirst();
    }
}
