package dev.pushback.contract.report;

/** Makes what a receiver sent harmless for a terminal. */
public final class Printable {

    private Printable() {}

    /** The text on one line, with control characters, ANSI escapes among them, shown and not obeyed. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> shown.append(escaped(point));
                default -> shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> String.format("\\u%04x", point);
        };
    }
}
