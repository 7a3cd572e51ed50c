package dev.pushback.emulator.report;

import com.samskivert.mustache.Mustache;
import dev.pushback.schema.text.Escape;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Pages from templates, which lie beside a class. What is filled in is escaped, and not looked at again; only what a
 * template asks for by <code>{{&amp;name}}</code> goes in as it is: scripts and styles of our own.
 */
public final class HtmlTemplate {

    private HtmlTemplate() {}

    /**
     * The page.
     *
     * @param home where templates lie
     * @param name the template's file
     * @param page what its names stand for: components of records, keys of maps
     */
    public static String filled(Class<?> home, String name, Object page) {
        return Mustache.compiler()
                .withEscaper(Escape::html)
                .withLoader(part -> new StringReader(resource(home, part)))
                .nullValue("")
                .strictSections(true)
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .compile(resource(home, name))
                .execute(page);
    }

    /** A file of text beside that class. */
    public static String resource(Class<?> home, String name) {
        try (InputStream in = home.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
