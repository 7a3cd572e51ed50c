package dev.pushback.emulator.secret;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.http.Header;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Keeps secrets out of what is told: the token and the values of the sender's own headers, wherever a receiver repeats
 * them, and of any header whose name says that it carries credentials. A {@code Sign} is no secret: it is good for a
 * minute.
 *
 * <p>Short values are too common in any text to be hidden there: a token or credential of less than 4 characters, the
 * value of another header of less than 8. Headers that only say what is sent, such as {@code Content-Type}, are shown.
 */
@API(status = API.Status.STABLE)
public final class Secrets {

    /** What is shown instead. */
    private static final String HIDDEN = "***";

    private static final int SHORTEST = 4;
    private static final int SHORTEST_OF_OTHERS = 8;

    /** How much of a secret that is cut off is a secret still. */
    private static final int SHORTEST_START = 6;

    private static final List<String> TELLING = List.of(
            "auth",
            "cookie",
            "token",
            "secret",
            "password",
            "api-key",
            "apikey",
            "access-key",
            "credential",
            "session");

    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "connection",
            "content-encoding",
            "content-language",
            "content-type",
            "expect",
            "forwarded",
            "host",
            "origin",
            "pragma",
            "traceparent",
            "user-agent",
            "via",
            "x-real-ip",
            "x-request-id");

    private final List<String> words;
    private final List<String> wireWords;
    private final Set<String> hiddenNames;

    private Secrets(Set<String> words, Set<String> hiddenNames) {
        this.words = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.wireWords = this.words.stream()
                .map(word -> new String(word.getBytes(UTF_8), ISO_8859_1))
                .toList();
        this.hiddenNames = Set.copyOf(hiddenNames);
    }

    /**
     * Hides these.
     *
     * @param token the app's; {@code null} for none
     * @param own the headers that the user adds to every callback
     */
    public static Secrets of(String token, List<Header> own) {
        Set<String> words = new LinkedHashSet<>();
        addForms(words, token == null || token.length() < SHORTEST ? "" : token);
        Set<String> names = own.stream()
                .filter(Secrets::isSecret)
                .peek(header -> addWords(words, header))
                .map(header -> lower(header.name()))
                .collect(Collectors.toSet());
        return new Secrets(words, names);
    }

    /** The text without secrets; {@code null} stays null. */
    public String hide(String text) {
        return text == null ? null : hide(text, words);
    }

    /** What is said, with no secret in any of its arguments. */
    public Message hide(Message said) {
        return new Message(said.key(), said.args().stream().map(this::hidden).toList());
    }

    private Object hidden(Object arg) {
        if (arg instanceof Message message) {
            return hide(message);
        }
        if (arg instanceof Quoted quoted) {
            return new Quoted(hide(quoted.text()));
        }
        return arg instanceof String text ? hide(text) : arg;
    }

    /** The bytes without secrets; the same array if there are none in them. */
    public byte[] hide(byte[] bytes) {
        if (words.isEmpty()) {
            return bytes;
        }
        String text = new String(bytes, ISO_8859_1); // keeps every byte as it is
        String hidden = hide(text, wireWords);
        return hidden.equals(text) ? bytes : hidden.getBytes(ISO_8859_1);
    }

    /** The header, without its value where that is a secret. */
    public Header hide(Header header) {
        boolean secret = isTelling(header.name()) || hiddenNames.contains(lower(header.name()));
        return new Header(hide(header.name()), secret ? HIDDEN : hide(header.value()));
    }

    private static boolean isSecret(Header header) {
        boolean other = header.value().length() >= SHORTEST_OF_OTHERS && !isHarmless(lower(header.name()));
        return isTelling(header.name()) || other;
    }

    private static boolean isHarmless(String name) {
        return HARMLESS.contains(name) || name.startsWith("x-forwarded-");
    }

    private static boolean isTelling(String name) {
        return TELLING.stream().anyMatch(lower(name)::contains);
    }

    private static void addWords(Set<String> words, Header header) {
        String value = header.value();
        addForms(words, value.length() < SHORTEST ? "" : value);
        if (isTelling(header.name())) {
            for (String piece : value.split("[\\s;,=\"]+")) {
                addForms(words, piece.length() < SHORTEST_OF_OTHERS ? "" : piece);
            }
            addDecoded(words, value);
        }
    }

    /** Of {@code Basic dXNlcjpwYXNz} the user and the password, too. */
    private static void addDecoded(Set<String> words, String value) {
        if (!value.regionMatches(true, 0, "Basic ", 0, 6)) {
            return;
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(value.substring(6).strip()), UTF_8);
            String password = pair.substring(pair.indexOf(':') + 1);
            addForms(words, pair);
            addForms(words, password.length() < SHORTEST ? "" : password);
        } catch (IllegalArgumentException notBasic) {
            // Then it is hidden as it stands.
        }
    }

    /** As it is, as it stands in URLs, in JSON and in HTML, and those pieces that stand so in any encoding. */
    private static void addForms(Set<String> words, String word) {
        if (word.isEmpty()) {
            return;
        }
        String encoded = URLEncoder.encode(word, UTF_8);
        words.addAll(List.of(word, encoded, encoded.replace("+", "%20"), lowerHex(encoded)));
        String json = word.replace("\\", "\\\\").replace("\"", "\\\"");
        words.addAll(List.of(json, json.replace("/", "\\/"), ascii(json)));
        String html = word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        words.addAll(List.of(html, html.replace("\"", "&quot;").replace("'", "&#39;")));
        words.add(html.replace("\"", "&#34;").replace("'", "&#x27;"));
        words.add(new String(word.getBytes(UTF_8), ISO_8859_1)); // as head lines are read
        Stream.of(word.split("[^A-Za-z0-9]+"))
                .filter(piece -> piece.length() >= SHORTEST_OF_OTHERS)
                .forEach(words::add);
    }

    private static String ascii(String json) {
        return json.chars()
                .mapToObj(c -> c < 0x80 ? String.valueOf((char) c) : String.format("\\u%04x", c))
                .collect(Collectors.joining());
    }

    private static String lowerHex(String encoded) {
        StringBuilder lower = new StringBuilder(encoded);
        for (int i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1)) {
            lower.replace(i, i + 3, lower(encoded.substring(i, i + 3)));
        }
        return lower.toString();
    }

    private static String hide(String text, List<String> secrets) {
        String hidden = text;
        for (String secret : secrets) {
            hidden = hideCut(hidden.replace(secret, HIDDEN), secret);
        }
        return hidden;
    }

    /** Hides the beginning of a secret at which the text was cut off. */
    private static String hideCut(String text, String secret) {
        if (secret.length() <= SHORTEST_START) {
            return text;
        }
        String start = secret.substring(0, SHORTEST_START);
        List<int[]> cuts = new ArrayList<>();
        for (int from = text.indexOf(start); from >= 0; from = text.indexOf(start, from + 1)) {
            int to = from + SHORTEST_START;
            while (to < text.length() && to - from < secret.length() && text.charAt(to) == secret.charAt(to - from)) {
                to++;
            }
            if (to == text.length() || text.charAt(to) == '…') {
                cuts.add(new int[] {from, to});
            }
        }
        StringBuilder hidden = new StringBuilder(text);
        for (int i = cuts.size() - 1; i >= 0; i--) {
            hidden.replace(cuts.get(i)[0], cuts.get(i)[1], HIDDEN);
        }
        return hidden.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
