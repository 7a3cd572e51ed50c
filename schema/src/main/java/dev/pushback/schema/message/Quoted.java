package dev.pushback.schema.message;

import dev.pushback.schema.text.Escape;

/**
 * Somebody else's words: on one line, bounded, harmless to a terminal, and marked so that nobody takes them for ours.
 *
 * <p>Whoever wants to know what Pushback said looks at keys, and so never finds it in here.
 *
 * @param text what is shown
 */
public record Quoted(String text) {

    /** The most characters that are shown. */
    public static final int LONGEST = 60;

    /** In double quotes, at most {@value #LONGEST} characters, quotes and backslashes escaped as in JSON. */
    public static Quoted of(String text) {
        return of(text, LONGEST);
    }

    /** In double quotes, at most so many characters. */
    public static Quoted of(String text, int longest) {
        return new Quoted('"' + Escape.json(shortened(text, longest)) + '"');
    }

    /** Without quotes, where what stands around it shows what it is: behind a colon, or in quotes of its own. */
    public static Quoted bare(String text, int longest) {
        return new Quoted(Escape.terminal(shortened(text, longest)));
    }

    /** A body: bare if it looks like a JSON object, which shows what it is, else in quotes. */
    public static Quoted body(String text, int longest) {
        boolean isObject = text.startsWith("{") && (text.endsWith("}") || text.length() > longest);
        return isObject ? bare(text, longest) : of(text, longest);
    }

    /** At most so many characters, no pair torn. */
    private static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + "…";
    }

    /** What is shown. */
    @Override
    public String toString() {
        return text;
    }
}
