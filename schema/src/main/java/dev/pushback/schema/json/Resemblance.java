package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;

/** Says of text that is not JSON what it looks like, and where it stops being JSON. */
final class Resemblance {

    /** How far into a page its title is looked for. */
    private static final int FRONT = 10_000;

    private Resemblance() {}

    static String of(String text, JsonProcessingException why) {
        String front = text.substring(0, Math.min(text.length(), FRONT)).strip();
        if (front.startsWith("<")) {
            return markup(front) + " that starts " + Shown.quoted(front);
        }
        if (why instanceof StreamConstraintsException) {
            return "JSON too large or too deep to read: " + told(why);
        }
        String where = "line " + why.getLocation().getLineNr() + ", column "
                + why.getLocation().getColumnNr();
        return "text that starts " + Shown.quoted(text) + " and is no JSON at " + where + ": " + reason(text, why);
    }

    private static String markup(String front) {
        if (indexOf(front, "<!doctype html") != 0 && indexOf(front, "<html") < 0 && indexOf(front, "<body") < 0) {
            return "XML or HTML";
        }
        int title = indexOf(front, "<title>");
        int end = indexOf(front, "</title>");
        return title >= 0 && end > title
                ? "HTML titled " + Shown.quoted(front.substring(title + 7, end).strip())
                : "HTML";
    }

    private static String reason(String text, JsonProcessingException why) {
        String message = told(why);
        if (why instanceof JsonEOFException) {
            return "it ends in the middle, after " + text.length() + " characters";
        }
        if (message.contains("comment")) {
            return "a comment, which JSON does not have";
        }
        if (message.contains("(''' (code 39))")) {
            return "single quotes, where JSON has double ones";
        }
        int advice = message.indexOf(": enable ");
        return advice < 0 ? message : message.substring(0, advice);
    }

    private static String told(JsonProcessingException why) {
        String line = why.getOriginalMessage().lines().findFirst().orElse("");
        return Shown.visible(line.length() <= 200 ? line : line.substring(0, 200) + "…");
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
