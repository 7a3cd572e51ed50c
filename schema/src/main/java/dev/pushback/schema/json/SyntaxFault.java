package dev.pushback.schema.json;

import dev.pushback.schema.text.Escape;
import java.util.HexFormat;

/**
 * The first place at which a text stops being JSON (RFC 8259): where it is, what stands there, and what should.
 *
 * <p>Found by walking through the text once. Not for documents nested deeper than a parser takes.
 */
final class SyntaxFault extends Exception {

    private static final long serialVersionUID = 1;
    private static final String VALUE = "a value";
    private static final String NAME = "a name in double quotes";
    private static final String DIGIT = "a digit";

    private final int at;

    private SyntaxFault(int at, String words) {
        super(words, null, false, false);
        this.at = at;
    }

    /** The fault of a text in words, such as {@code line 1, column 1: 'O' where a value should stand}. */
    static String of(String text) {
        try {
            Walk walk = new Walk(text);
            walk.value(VALUE);
            throw walk.instead("the end");
        } catch (SyntaxFault fault) {
            return place(text, fault.at) + ": " + fault.getMessage();
        }
    }

    private static String place(String text, int at) {
        int line = 1 + (int) text.chars().limit(at).filter(c -> c == '\n').count();
        int begin = text.lastIndexOf('\n', at - 1) + 1;
        return "line " + line + ", column " + (text.codePointCount(begin, at) + 1);
    }

    /** One walk through a text; a method for each rule of the grammar. */
    private static final class Walk {

        private final String text;
        private int at;

        Walk(String text) {
            this.text = text;
        }

        void value(String expected) throws SyntaxFault {
            skipBlanks();
            switch (here()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
                default -> word(expected);
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
                    throw instead(NAME);
                }
                string();
                skipBlanks();
                take(':', "a colon");
                value(VALUE);
                skipBlanks();
            } while (isFollowed());
            take('}', "a comma or }");
        }

        private void array() throws SyntaxFault {
            at++;
            skipBlanks();
            if (here() == ']') {
                at++;
                return;
            }
            do {
                value(VALUE);
                skipBlanks();
            } while (isFollowed());
            take(']', "a comma or ]");
        }

        private void string() throws SyntaxFault {
            at++;
            while (here() != '"') {
                if (at >= text.length()) {
                    throw end();
                }
                if (here() < ' ') {
                    throw new SyntaxFault(at, Escape.terminal(text.substring(at, at + 1)) + " bare in a string");
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
                        throw instead("4 hex digits of an escape");
                    }
                }
            } else if ("\"\\/bfnrt".indexOf(here()) < 0) {
                throw instead("an escape that JSON knows");
            }
            at++;
        }

        private void number() throws SyntaxFault {
            at += here() == '-' ? 1 : 0;
            int first = at;
            digits();
            if (text.charAt(first) == '0' && at > first + 1) {
                throw new SyntaxFault(first, "a number with a zero in front");
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
                throw instead(DIGIT);
            }
            while (isDigit()) {
                at++;
            }
        }

        private void word(String expected) throws SyntaxFault {
            for (String word : new String[] {"true", "false", "null"}) {
                boolean whole = at + word.length() >= text.length()
                        || !Character.isLetterOrDigit(text.charAt(at + word.length()));
                if (text.startsWith(word, at) && whole) {
                    at += word.length();
                    return;
                }
            }
            throw instead(expected);
        }

        private boolean isFollowed() {
            boolean comma = here() == ',';
            at += comma ? 1 : 0;
            return comma;
        }

        private void take(char wanted, String words) throws SyntaxFault {
            if (here() != wanted) {
                throw instead(words);
            }
            at++;
        }

        private SyntaxFault instead(String expected) {
            if (at >= text.length()) {
                return end();
            }
            if (text.startsWith("//", at) || text.startsWith("/*", at)) {
                return new SyntaxFault(at, "a comment, which JSON does not have");
            }
            if ((here() == '}' || here() == ']')
                    && text.substring(0, at).stripTrailing().endsWith(",")) {
                return new SyntaxFault(at, "nothing between a comma and " + here());
            }
            if (here() == '\'') {
                return new SyntaxFault(at, "single quotes, where JSON has double ones");
            }
            return new SyntaxFault(at, what() + " where " + expected + " should stand");
        }

        private SyntaxFault end() {
            return new SyntaxFault(at, "it ends in the middle, after " + text.length() + " characters");
        }

        /** The word, or else the character, that stands here. */
        private String what() {
            int end = at;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return Snippet.quoted(text.substring(at, end > at ? end : text.offsetByCodePoints(at, 1)));
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
