package dev.pushback.server.inspect;

import dev.pushback.server.wiremock.HttpAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** The files of the live page, as they lie on the class path. */
final class Page {

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html;charset=utf-8",
            "page.css", "text/css;charset=utf-8",
            "page.js", "text/javascript;charset=utf-8",
            "words.js", "text/javascript;charset=utf-8",
            "htm-preact-3.1.1.js", "text/javascript;charset=utf-8");

    private Page() {}

    /** A file by its name; empty if the page has none of that name. */
    static Optional<HttpAnswer> file(String name) {
        return Optional.ofNullable(TYPES.get(name)).map(type -> HttpAnswer.of(type, bytes(name)));
    }

    private static byte[] bytes(String name) {
        try (InputStream file = Page.class.getResourceAsStream("/dev/pushback/server/page/" + name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
