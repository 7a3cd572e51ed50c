package dev.pushback.contract.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What became of a text on its way into storage, as far as its form tells. */
final class TextChange {

    private static final Pattern PERCENT = Pattern.compile("%([0-9A-Fa-f]{2})");
    private static final Pattern ENTITY =
            Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6});");
    private static final Pattern BACKSLASH = Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|(.))", Pattern.DOTALL);
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");
    private static final Map<String, String> LETTERS = Map.of("n", "\n", "t", "\t", "r", "\r", "b", "\b", "f", "\f");
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Charset GBK = Charset.forName("GBK");

    private TextChange() {}

    /** In which way this text became that one; empty if in no known way. */
    static Optional<BreachKind> of(String sent, String stored) {
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        if (lessOf(sent).anyMatch(stored::equals) || isPartOf(stored, sent)) {
            return Optional.of(BreachKind.CUT);
        }
        if (decoded(sent).anyMatch(stored::equals)) {
            return Optional.of(BreachKind.DECODED);
        }
        if (encoded(sent).anyMatch(stored::equals)) {
            return Optional.of(BreachKind.ENCODED);
        }
        return isNormalized(sent, stored) ? Optional.of(BreachKind.NORMALIZED) : Optional.empty();
    }

    /** A cut may go through a character of several bytes, which leaves a mark of its own; a short middle is no proof. */
    private static boolean isPartOf(String stored, String sent) {
        String whole = stored.replaceAll("\uFFFD+$", "");
        return stored.length() < sent.length()
                && (sent.startsWith(whole) || sent.endsWith(stored) || isTrimmed(stored, sent));
    }

    private static boolean isTrimmed(String stored, String sent) {
        return stored.equals(sent.strip()) || stored.equals(sent.trim());
    }

    /** Without blanks, control characters, tags, or what stands outside of an alphabet. */
    private static Stream<String> lessOf(String sent) {
        return Stream.of(
                        "\\p{Cntrl}",
                        "\u0000",
                        "<[^>]*>",
                        "\\s+",
                        "[^\\x00-\\x7f]",
                        "[^\\x00-\\uffff]",
                        "[^A-Za-z0-9_-]")
                .map(gone -> sent.replaceAll(gone, ""))
                .filter(less -> less.length() < sent.length());
    }

    /** Decoded from a URL, HTML or a program's text, read in another character set, or with marks for what one lacks. */
    private static Stream<String> decoded(String sent) {
        return Stream.of(
                new String(sent.getBytes(UTF_8), ISO_8859_1),
                new String(sent.getBytes(UTF_8), WINDOWS),
                new String(sent.getBytes(UTF_8), GBK),
                new String(sent.getBytes(UTF_8), US_ASCII),
                new String(sent.getBytes(ISO_8859_1), ISO_8859_1),
                new String(sent.getBytes(ISO_8859_1), UTF_8),
                new String(sent.getBytes(GBK), GBK),
                sent.replaceAll("[^\\x00-\\x7f]", "?"),
                sent.replaceAll("[^\\x00-\\uffff]", "?"),
                sent.replaceAll("[^\\x00-\\uffff]", "??"),
                sent.replaceAll("[^\\x00-\\uffff]", "????"),
                sent.replaceAll("[^\\x00-\\uffff]", "\uFFFD"),
                sent.replaceAll("[^\\x00-\\x7f]", "\uFFFD"),
                sent.replace('+', ' '),
                urlDecoded(sent),
                percentDecoded(sent),
                percentDecoded(sent.replace('+', ' ')),
                htmlDecoded(sent),
                unescaped(sent));
    }

    private static Stream<String> encoded(String sent) {
        String html = sent.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String quoted = html.replace("\"", "&quot;");
        String slashed = sent.replace("\\", "\\\\").replace("\"", "\\\"");
        String lines = slashed.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        return Stream.of(
                html,
                quoted,
                quoted.replace("'", "&#39;"),
                quoted.replace("'", "&#039;"),
                quoted.replace("'", "&#x27;"),
                quoted.replace("'", "&apos;"),
                slashed,
                slashed.replace("'", "\\'"),
                lines,
                '"' + lines + '"',
                '"' + sent + '"',
                ascii(lines),
                '"' + ascii(lines) + '"',
                sent.replace("'", "''"),
                URLEncoder.encode(sent, UTF_8),
                URLEncoder.encode(sent, UTF_8).replace("+", "%20"));
    }

    private static boolean isNormalized(String sent, String stored) {
        return stored.equals(sent.toLowerCase(Locale.ROOT))
                || stored.equals(sent.toUpperCase(Locale.ROOT))
                || stored.equalsIgnoreCase(sent)
                || Stream.of(Normalizer.Form.values()).anyMatch(form -> stored.equals(Normalizer.normalize(sent, form)))
                || stored.equals(sent.replaceAll("\\s+", " "))
                || stored.equals(sent.strip().replaceAll("\\s+", " "))
                || stored.equals(sent.replace("\r\n", "\n"));
    }

    private static String urlDecoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return text;
        }
    }

    /** Where what is no escape stays. */
    private static String percentDecoded(String text) {
        byte[] bytes = PERCENT.matcher(new String(text.getBytes(UTF_8), ISO_8859_1))
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))))
                .getBytes(ISO_8859_1);
        return new String(bytes, UTF_8);
    }

    private static String htmlDecoded(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1))));
    }

    private static String character(String entity) {
        if (!entity.startsWith("#")) {
            return ENTITIES.get(entity);
        }
        boolean hex = Character.toLowerCase(entity.charAt(1)) == 'x';
        int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }

    private static String unescaped(String text) {
        return BACKSLASH
                .matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) != null
                                ? String.valueOf((char) Integer.parseInt(escape.group(1), 16))
                                : LETTERS.getOrDefault(escape.group(2), escape.group(2))));
    }

    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        text.chars().forEach(one -> ascii.append(one < 128 ? "" + (char) one : String.format("\\u%04x", one)));
        return ascii.toString();
    }
}
