package dev.pushback.examples.jdk;

import static dev.pushback.examples.jdk.JdkReceiver.require;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a URL, found by name in any order. */
record Query(Map<String, List<String>> values) {

    static Query of(URI uri) {
        String raw = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Query(Arrays.stream(raw.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .collect(Collectors.groupingBy(
                        parameter -> parameter[0], Collectors.mapping(Query::decoded, Collectors.toList()))));
    }

    /** The value of a parameter that must stand there once. */
    String one(String name) {
        List<String> found = values.getOrDefault(name, List.of());
        require(found.size() == 1, name + " must stand in the query once");
        return found.get(0);
    }

    private static String decoded(String[] parameter) {
        return URLDecoder.decode(parameter[1], StandardCharsets.UTF_8);
    }
}
