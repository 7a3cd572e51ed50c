package dev.pushback.contract.report;

/** Writes words so that a shell takes them as they are. */
public final class Shell {

    private Shell() {}

    /** The text as one word, in quotes only where it takes them. */
    public static String word(String text) {
        return text.matches("[A-Za-z0-9_@%+=:,./-]+") ? text : quoted(text);
    }

    /** The text as one word in quotes. */
    static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
