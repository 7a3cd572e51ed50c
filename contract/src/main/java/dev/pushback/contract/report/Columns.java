package dev.pushback.contract.report;

/** Aligns text on a terminal, where Chinese characters take two columns. */
public final class Columns {

    private Columns() {}

    /** The text with blanks behind it up to so many columns. */
    public static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - width(text)));
    }

    static int width(String text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> point >= 0x3000 && point <= 0x303f || point >= 0xff01 && point <= 0xff60;
        };
    }
}
