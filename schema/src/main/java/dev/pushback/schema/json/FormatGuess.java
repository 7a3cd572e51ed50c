package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/** Says of text that is not JSON what it looks like, and where it stops being JSON. */
final class FormatGuess {

    /** How far into a page its title is looked for. */
    private static final int FRONT = 10_000;

    private FormatGuess() {}

    static String of(String text, JsonProcessingException why) {
        String front = text.substring(0, Math.min(text.length(), FRONT)).strip();
        if (front.startsWith("<")) {
            return markup(front) + " that starts " + Snippet.quoted(front);
        }
        return why instanceof StreamConstraintsException
                ? tooLarge(why.getOriginalMessage())
                : "text that starts " + Snippet.quoted(text) + " and is no JSON at " + SyntaxFault.of(text);
    }

    private static String tooLarge(String why) {
        return why.contains("nesting")
                ? "JSON nested deeper than " + StrictJson.MAX_DEPTH + " levels"
                : "JSON with a value too long to be read";
    }

    private static String markup(String front) {
        if (indexOf(front, "<!doctype html") != 0 && indexOf(front, "<html") < 0 && indexOf(front, "<body") < 0) {
            return "XML or HTML";
        }
        int title = indexOf(front, "<title>");
        int end = indexOf(front, "</title>");
        return title >= 0 && end > title
                ? "HTML titled "
                        + Snippet.quoted(front.substring(title + 7, end).strip())
                : "HTML";
    }

    /** Finds lower-case text in any case, the same in every locale. */
    private static int indexOf(String text, String wanted) {
        for (int i = 0; i <= text.length() - wanted.length(); i++) {
            if (text.regionMatches(true, i, wanted, 0, wanted.length())) {
                return i;
            }
        }
        return -1;
    }
}
