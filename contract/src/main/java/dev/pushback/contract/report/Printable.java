package dev.pushback.contract.report;

/** Makes what a receiver sent harmless for a terminal. */
public final class Printable {

    private Printable() {}

    /** The text with control characters, ANSI escapes among them, shown and not obeyed. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean obeyed = Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
            if (obeyed) {
                shown.append(String.format("\\u%04x", point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }
}
