package dev.pushback.server.wiremock;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A request as the web server has it.
 *
 * @param method such as {@code POST}
 * @param path decoded, without the query
 * @param query its parameters, decoded, the first of each name
 * @param body its bytes; leave them alone
 */
public record HttpQuestion(String method, String path, Map<String, String> query, byte[] body) {

    /** Copies the map. */
    public HttpQuestion {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        query = Map.copyOf(query);
    }
}
