package dev.pushback.schema.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says of text that is not JSON what it looks like, and where it stops being JSON. */
final class FormatGuess {

    /** How far into a page its title is looked for. */
    private static final int FRONT = 10_000;

    /** A function that is called with an object or an array. */
    private static final Pattern CALL =
            Pattern.compile("(?:/\\*\\*/)?\\s*([A-Za-z_$][\\w.$]{0,99})\\s*\\(\\s*[{\\[\"]");

    /** What keeps a browser from running JSON of another site. */
    private static final Pattern GUARD = Pattern.compile("(\\)]}'?,?|(?:for\\(;;\\)|while\\(1\\));|\\{}&&)\\s*[{\\[]");

    private static final Pattern FORM_FIELDS = Pattern.compile("\\w+=[^&=\\s]*(?:&\\w+=[^&=\\s]*)+\\z");

    private static final Pattern YAML = Pattern.compile("\\w+: ?\\S*\\R\\w+: ");

    private FormatGuess() {}

    static Message of(String text, JsonProcessingException why) {
        String front = text.substring(0, Math.min(text.length(), FRONT)).strip();
        if (front.startsWith("<")) {
            return JsonMessage.MARKUP.of(markup(front), Quoted.of(front));
        }
        Optional<PrintedForm> printed = PrintedForm.of(front);
        if (printed.isPresent()) {
            return JsonMessage.PRINTED.of(
                    Quoted.of(front), Message.term(printed.get().printer()));
        }
        if (FORM_FIELDS.matcher(front).lookingAt()) {
            return JsonMessage.FORM_FIELDS.of(Quoted.of(front));
        }
        if (YAML.matcher(front).lookingAt()) {
            return JsonMessage.YAML.of(Quoted.of(front));
        }
        Matcher call = CALL.matcher(front);
        if (call.lookingAt()) {
            return JsonMessage.JSONP.of(Quoted.of(front), Message.quoted(Quoted.of(call.group(1))));
        }
        Matcher guard = GUARD.matcher(front);
        if (guard.lookingAt()) {
            return JsonMessage.GUARDED.of(Quoted.of(front), Message.quoted(Quoted.of(guard.group(1))));
        }
        if (front.startsWith("data:") || front.startsWith("event:")) {
            return JsonMessage.EVENT_STREAM.of(Quoted.of(front));
        }
        return why instanceof StreamConstraintsException
                ? tooLarge(why.getOriginalMessage())
                : JsonMessage.TEXT.of(Quoted.of(text), SyntaxFault.of(text));
    }

    private static Message tooLarge(String why) {
        return why.contains("nesting") ? JsonMessage.TOO_DEEP.of(StrictJson.MAX_DEPTH) : JsonMessage.TOO_LONG.of();
    }

    private static Message markup(String front) {
        if (indexOf(front, "<!doctype html") != 0 && indexOf(front, "<html") < 0 && indexOf(front, "<body") < 0) {
            return JsonMessage.XML_OR_HTML.of();
        }
        int title = indexOf(front, "<title>");
        int end = indexOf(front, "</title>");
        return title >= 0 && end > title
                ? JsonMessage.HTML_TITLED.of(
                        Quoted.of(front.substring(title + 7, end).strip()))
                : Message.term("HTML");
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
