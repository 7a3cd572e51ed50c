package dev.pushback.schema.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of all keys, read from the properties files beside them when first needed.
 *
 * <p>{@code {0}} is the first argument, {@code {0|event|events}} one of two words by whether it is 1, and
 * {@code {--token-file F}} an option, called as the reader knows it. Anything else in braces is as it stands.
 */
final class Catalog {

    private static final Pattern HOLE =
            Pattern.compile("\\{(?:(\\d)(?:\\|([^|}]*)\\|([^|}]*))?|((?:--|-H|PUSHBACK_)[^}]*))}");
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Catalog() {}

    static String words(Message message, Lang lang, Audience audience) {
        String template = template(message.key(), lang, audience);
        Matcher holes = HOLE.matcher(template);
        StringBuilder words = new StringBuilder(template.length() + 32);
        int end = 0;
        while (holes.find()) {
            append(words, template.substring(end, holes.start()), lang);
            append(words, filled(holes, message, lang, audience), lang);
            end = holes.end();
        }
        return append(words, template.substring(end), lang).toString();
    }

    /** The words under a key with their holes. */
    static String template(MessageKey key, Lang lang, Audience audience) {
        Properties words = file(key.home(), lang);
        String usual = words.getProperty(key.name());
        if (usual == null) {
            throw new MissingResourceException(
                    "no words in " + lang.code() + " for " + key, key.home().getName(), key.name());
        }
        return audience.suffix().isEmpty() ? usual : words.getProperty(key.name() + audience.suffix(), usual);
    }

    /** The words of an enum. */
    static Properties file(Class<?> home, Lang lang) {
        return FILES.computeIfAbsent(home.getPackageName() + lang, name -> read(home, lang));
    }

    private static String filled(Matcher hole, Message message, Lang lang, Audience audience) {
        if (hole.group(4) != null) {
            return audience.flag(hole.group(4));
        }
        Object arg = message.args().get(Integer.parseInt(hole.group(1)));
        if (hole.group(2) != null) {
            return ((Number) arg).longValue() == 1 ? hole.group(2) : hole.group(3);
        }
        if (arg instanceof Message part) {
            return words(part, lang, audience);
        }
        return arg instanceof FlagRef option ? audience.flag(option.flag()) : arg.toString();
    }

    /** Puts a blank between Chinese and Latin where what is put together has none. */
    private static StringBuilder append(StringBuilder text, String more, Lang lang) {
        if (lang == Lang.ZH && !text.isEmpty() && !more.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            char next = more.charAt(0);
            text.append(isHan(last) && isLatin(next) || isLatin(last) && isHan(next) ? " " : "");
        }
        return text.append(more);
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(char character) {
        return character == '"' || character < 128 && Character.isLetterOrDigit(character);
    }

    private static Properties read(Class<?> home, Lang lang) {
        String file = lang == Lang.EN ? "messages.properties" : "messages_" + lang.code() + ".properties";
        Properties words = new Properties();
        try (InputStream bytes = home.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new MissingResourceException("no " + file, home.getName(), file);
            }
            words.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
