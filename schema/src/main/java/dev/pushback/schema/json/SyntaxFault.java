package dev.pushback.schema.json;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.util.HexFormat;

/**
 * The first place at which a text stops being JSON (RFC 8259): where it is, what stands there, and what should.
 *
 * <p>Found by walking through the text once. Not for documents nested deeper than a parser takes.
 */
final class SyntaxFault extends Exception {

    private static final long serialVersionUID = 1;

    private final int at;
    private final transient Message words;

    private SyntaxFault(int at, Message words) {
        super(null, null, false, false);
        this.at = at;
        this.words = words;
    }

    /** The fault of a text in words, such as {@code line 1, column 1: 'O' where a value should stand}. */
    static Message of(String text) {
        try {
            Walk walk = new Walk(text);
            walk.value();
            throw walk.instead(JsonMessage.THE_END);
        } catch (SyntaxFault fault) {
            return place(text, fault.at, fault.words);
        }
    }

    private static Message place(String text, int at, Message words) {
        int line = 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        int begin = text.lastIndexOf('\n', at - 1) + 1;
        return JsonMessage.AT_LINE.of(line, text.codePointCount(begin, at) + 1, words);
    }

    /** One walk through a text; a method for each rule of the grammar. */
    private static final class Walk {

        private final String text;
        private int at;

        Walk(String text) {
            this.text = text;
        }

        void value() throws SyntaxFault {
            skipBlanks();
            switch (here()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
                default -> word();
            }
        }

        private void object() throws SyntaxFault {
            at++;
            skipBlanks();
            if (here() == '}') {
                at++;
                return;
            }
            do {
                skipBlanks();
                if (here() != '"') {
                    throw instead(JsonMessage.A_NAME);
                }
                string();
                skipBlanks();
                take(':', JsonMessage.A_COLON);
                value();
                skipBlanks();
            } while (isFollowed());
            take('}', JsonMessage.A_COMMA_OR_BRACE);
        }

        private void array() throws SyntaxFault {
            at++;
            skipBlanks();
            if (here() == ']') {
                at++;
                return;
            }
            do {
                value();
                skipBlanks();
            } while (isFollowed());
            take(']', JsonMessage.A_COMMA_OR_BRACKET);
        }

        private void string() throws SyntaxFault {
            at++;
            while (here() != '"') {
                if (at >= text.length()) {
                    throw end();
                }
                if (here() < ' ') {
                    throw new SyntaxFault(
                            at, JsonMessage.BARE_IN_STRING.of(Quoted.bare(text.substring(at, at + 1), 1)));
                }
                if (text.charAt(at++) == '\\') {
                    escape();
                }
            }
            at++;
        }

        private void escape() throws SyntaxFault {
            if (here() == 'u') {
                for (int i = 0; i < 4; i++) {
                    at++;
                    if (!HexFormat.isHexDigit(here())) {
                        throw instead(JsonMessage.HEX_DIGITS);
                    }
                }
            } else if ("\"\\/bfnrt".indexOf(here()) < 0) {
                throw instead(JsonMessage.AN_ESCAPE);
            }
            at++;
        }

        private void number() throws SyntaxFault {
            at += here() == '-' ? 1 : 0;
            int first = at;
            digits();
            if (text.charAt(first) == '0' && at > first + 1) {
                throw new SyntaxFault(first, JsonMessage.ZERO_IN_FRONT.of());
            }
            if (here() == '.') {
                at++;
                digits();
            }
            if (here() == 'e' || here() == 'E') {
                at++;
                at += here() == '+' || here() == '-' ? 1 : 0;
                digits();
            }
        }

        private void digits() throws SyntaxFault {
            if (!isDigit()) {
                throw instead(JsonMessage.A_DIGIT);
            }
            while (isDigit()) {
                at++;
            }
        }

        private void word() throws SyntaxFault {
            for (String word : new String[] {"true", "false", "null"}) {
                boolean whole = at + word.length() >= text.length()
                        || !Character.isLetterOrDigit(text.charAt(at + word.length()));
                if (text.startsWith(word, at) && whole) {
                    at += word.length();
                    return;
                }
            }
            throw instead(JsonMessage.A_VALUE);
        }

        private boolean isFollowed() {
            boolean comma = here() == ',';
            at += comma ? 1 : 0;
            return comma;
        }

        private void take(char wanted, JsonMessage words) throws SyntaxFault {
            if (here() != wanted) {
                throw instead(words);
            }
            at++;
        }

        private SyntaxFault instead(JsonMessage expected) {
            if (at >= text.length()) {
                return end();
            }
            if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                return new SyntaxFault(at, JsonMessage.A_COMMENT.of());
            }
            if ((here() == '}' || here() == ']')
                    && text.substring(0, at).stripTrailing().endsWith(",")) {
                return new SyntaxFault(at, JsonMessage.NOTHING_BETWEEN.of(String.valueOf(here())));
            }
            if (here() == '\'') {
                return new SyntaxFault(at, JsonMessage.SINGLE_QUOTES.of());
            }
            return new SyntaxFault(at, JsonMessage.INSTEAD.of(what(), expected.of()));
        }

        private SyntaxFault end() {
            return new SyntaxFault(at, JsonMessage.ENDS.of(text.length()));
        }

        /** The word, or else the character, that stands here. */
        private Quoted what() {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return Quoted.of(text.substring(at, end > at ? end : text.offsetByCodePoints(at, 1)));
        }

        private void skipBlanks() {
            while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }

        /** The character here; NUL at the end. */
        private char here() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private boolean isDigit() {
            return here() >= '0' && here() <= '9';
        }
    }
}
