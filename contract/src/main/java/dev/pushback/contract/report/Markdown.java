package dev.pushback.contract.report;

/** Escapes text for a cell of a Markdown table. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]()#+-!|~@";

    private Markdown() {}

    /** The text on one line, with nothing in it that Markdown or HTML would obey. */
    public static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        Printable.of(text).codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> {
                    if (SPECIAL.indexOf(point) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.appendCodePoint(point);
                }
            }
        });
        return escaped.toString();
    }
}
