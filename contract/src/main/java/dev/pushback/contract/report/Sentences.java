package dev.pushback.contract.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Translates what a run says in sentences: headlines, notes, reasons, what was expected and what came.
 *
 * <p>Verdicts are found in English, where the facts are known. {@code said_zh.txt} holds each of those sentences with the
 * holes that facts fill, and its translation; what a receiver itself said is copied into the holes as it is, and so is a
 * sentence that has no translation. Immutable.
 */
final class Sentences {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)(:t)?}");
    private static final String ARROW = " => ";

    private final List<Sentence> known;

    private Sentences(List<Sentence> known) {
        this.known = known;
    }

    /** The sentences of a file beside this class. */
    static Sentences in(String file) {
        try (InputStream stream = Sentences.class.getResourceAsStream(file)) {
            List<Sentence> known = new ArrayList<>();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(ARROW) && !line.startsWith("#"))
                    .forEach(line -> known.add(Sentence.of(line)));
            return new Sentences(List.copyOf(known));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sentence in the other language; what is not known stays as it is. */
    String translated(String said) {
        for (Sentence sentence : known) {
            Matcher matcher = sentence.pattern().matcher(said);
            if (matcher.matches()) {
                return filled(sentence, matcher);
            }
        }
        return said;
    }

    private String filled(Sentence sentence, Matcher facts) {
        StringBuilder filled = new StringBuilder();
        Matcher holes = HOLE.matcher(sentence.translation());
        int end = 0;
        while (holes.find()) {
            String fact = facts.group("h" + holes.group(1));
            append(filled, sentence.translation().substring(end, holes.start()));
            append(filled, holes.group(2) == null ? fact : translated(fact));
            end = holes.end();
        }
        return append(filled, sentence.translation().substring(end)).toString();
    }

    /** Puts a blank between Chinese and Latin where what is put together has none. */
    private static StringBuilder append(StringBuilder text, String more) {
        if (!text.isEmpty() && !more.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            char next = more.charAt(0);
            text.append(isHan(last) && isLatin(next) || isLatin(last) && isHan(next) ? " " : "");
        }
        return text.append(more);
    }

    private static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isLatin(char character) {
        return character == '"' || character < 128 && Character.isLetterOrDigit(character);
    }

    /**
     * A sentence.
     *
     * @param pattern what it looks like, a named group for each hole
     * @param translation with the same holes
     */
    private record Sentence(Pattern pattern, String translation) {

        static Sentence of(String line) {
            String[] sides = line.split(ARROW, 2);
            StringBuilder regex = new StringBuilder();
            Matcher holes = HOLE.matcher(sides[0]);
            int end = 0;
            while (holes.find()) {
                regex.append(Pattern.quote(sides[0].substring(end, holes.start())))
                        .append("(?<h")
                        .append(holes.group(1))
                        .append(">.+?)");
                end = holes.end();
            }
            regex.append(Pattern.quote(sides[0].substring(end)));
            return new Sentence(Pattern.compile(regex.toString(), Pattern.DOTALL), sides[1]);
        }
    }
}
