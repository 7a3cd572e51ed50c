package dev.pushback.contract.cli;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page of the documents, as the parts that a translation must keep. */
record TranslatedPage(Path file, String text) {

    private static final Pattern FENCE = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^(#+) .*$", Pattern.MULTILINE);
    private static final Pattern ROW = Pattern.compile("^\\|.*\\|$", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");

    /**
     * @param line where it begins, from 1
     * @param section how many headings stand before it
     * @param kept what is the same in every language
     * @param shown what a reader finds there
     */
    record Part(int line, int section, String kept, String shown) {}

    static TranslatedPage of(Path file) {
        return new TranslatedPage(file, Docs.read(file));
    }

    List<Part> headings() {
        return matches(HEADING)
                .map(heading -> part(heading.start(), heading.group(1), heading.group()))
                .toList();
    }

    /** Every line of every code block, fences included. */
    List<Part> codeBlocks() {
        return FENCE.matcher(text).results().flatMap(this::lines).toList();
    }

    /** Every row of a table, kept as its number of columns, and what it begins with where that is a number. */
    List<Part> tableRows() {
        return matches(ROW)
                .map(row -> part(row.start(), shape(row.group()), row.group()))
                .toList();
    }

    /** Code within sentences; its order within a section is the translator's. */
    List<Part> codeInText() {
        return sorted(CODE, code -> code.replaceAll("\\s+", " "));
    }

    /** Links and images, each kept as the page that it leads to; their order within a section is the translator's. */
    List<Part> links(UnaryOperator<String> target) {
        return sorted(LINK, target);
    }

    private List<Part> sorted(Pattern pattern, UnaryOperator<String> kept) {
        return matches(pattern)
                .map(found -> part(found.start(), kept.apply(found.group(1)), found.group(1)))
                .sorted(Comparator.comparingInt(Part::section).thenComparing(Part::kept))
                .toList();
    }

    private Stream<Part> lines(MatchResult fence) {
        String[] lines = fence.group().split("\n", -1);
        int first = line(fence.start());
        int section = section(fence.start());
        return IntStream.range(0, lines.length).mapToObj(n -> new Part(first + n, section, lines[n], lines[n]));
    }

    private Part part(int start, String kept, String shown) {
        return new Part(line(start), section(start), kept, shown);
    }

    private Stream<MatchResult> matches(Pattern pattern) {
        return pattern.matcher(prose()).results();
    }

    /** The page with its code blocks blanked out, so that places stay what they are. */
    private String prose() {
        return FENCE.matcher(text).replaceAll(fence -> fence.group().replaceAll("[^\n]", " "));
    }

    private int line(int start) {
        return 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    }

    private int section(int start) {
        return (int) matches(HEADING).filter(heading -> heading.start() < start).count();
    }

    private static String shape(String row) {
        String[] cells = row.split("(?<!\\\\)\\|", -1);
        String first = cells[1].strip();
        return cells.length - 2 + " columns" + (first.matches("\\d+") ? ", " + first : "");
    }
}
