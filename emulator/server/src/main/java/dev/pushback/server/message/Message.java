package dev.pushback.server.message;

import static java.util.Objects.requireNonNull;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apiguardian.api.API;

/**
 * A sentence for people, in the language they ask for; {@code messages.properties} and {@code messages_zh.properties} have
 * the words.
 *
 * @param key which sentence
 * @param arguments what stands in its gaps
 */
@API(status = API.Status.STABLE)
public record Message(String key, List<String> arguments) {

    private static final String BUNDLE = "dev.pushback.server.messages";

    /** Copies the list. */
    public Message {
        requireNonNull(key, "key");
        arguments = List.copyOf(arguments);
    }

    /** A sentence with these in its gaps, as they are printed. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** In this language; English if there is none. */
    public String in(Locale locale) {
        String pattern = bundle(locale).getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
    }

    /** In English. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /** The default locale decides nothing. */
    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
