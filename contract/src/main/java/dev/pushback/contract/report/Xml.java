package dev.pushback.contract.report;

/** Escapes text for XML 1.0 and for HTML, between tags and within quotes. */
final class Xml {

    private Xml() {}

    /** The text, harmless; what no XML may hold is shown as in {@code \u001b}. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> plain(escaped, point);
            }
        });
        return escaped.toString();
    }

    private static void plain(StringBuilder escaped, int point) {
        if (isAllowed(point)) {
            escaped.appendCodePoint(point);
        } else {
            escaped.append(String.format("\\u%04x", point));
        }
    }

    /** Leaves out what XML allows but terminals obey, and marks that turn the direction of text. */
    private static boolean isAllowed(int point) {
        if (point == '\t' || point == '\n') {
            return true;
        }
        boolean turnsText = point >= 0x202a && point <= 0x202e || point >= 0x2066 && point <= 0x2069;
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && (point & 0xfffe) != 0xfffe
                && !turnsText;
    }
}
