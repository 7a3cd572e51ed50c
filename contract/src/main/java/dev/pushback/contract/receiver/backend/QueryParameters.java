package dev.pushback.contract.receiver.backend;

import static java.util.Objects.requireNonNull;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The query of a call.
 *
 * @param raw as it stood in the request line, without the question mark
 * @param parameters names and values, decoded, in the order sent; a name may stand more than once
 */
public record QueryParameters(String raw, List<Map.Entry<String, String>> parameters) {

    /** Copies the list. */
    public QueryParameters {
        requireNonNull(raw, "raw");
        parameters = List.copyOf(parameters);
    }

    /** Reads the part of a request target behind the question mark. What can't be decoded is taken as it stands. */
    public static QueryParameters parse(String raw) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String pair : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.add(Map.entry(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1))));
            }
        }
        return new QueryParameters(raw, parameters);
    }

    /** All values of this name, which is case-sensitive. */
    public List<String> all(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The first value of this name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** The value of this name, if it stands there exactly once. */
    public Optional<String> only(String name) {
        List<String> values = all(name);
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notPercentEncoded) {
            return text;
        }
    }
}
