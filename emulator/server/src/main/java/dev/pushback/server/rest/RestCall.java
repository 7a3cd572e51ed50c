package dev.pushback.server.rest;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;

/**
 * A call as it came.
 *
 * @param method such as {@code POST}
 * @param path such as {@code /v4/timpush/push}
 * @param query its parameters, decoded, the first of each name
 * @param body its bytes; leave them alone
 */
public record RestCall(String method, String path, Map<String, String> query, byte[] body) {

    /** Copies the map. */
    public RestCall {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        query = java.util.Collections.unmodifiableMap(new TreeMap<>(query));
    }

    /** What it asks for, such as {@code timpush/push}; the path where it is none of ours. */
    public String name() {
        return path.startsWith("/v4/") ? path.substring("/v4/".length()) : path;
    }
}
