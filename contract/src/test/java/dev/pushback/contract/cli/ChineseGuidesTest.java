package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.TranslatedPage.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads the Chinese pages finds every heading, command and link of the English ones. */
class ChineseGuidesTest {

    private static final Path CHINESE = Docs.guide("zh");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(CHINESE)) {
            return files.sorted().toList();
        }
    }

    @Test
    void readmeAndTheGuidesOfEveryDayAreTranslated() throws IOException {
        assertThat(pages())
                .extracting(page -> page.getFileName().toString())
                .contains("README.md", "ci.md", "install.md", "junit.md", "receive.md", "serve.md", "traffic.md");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void headingsHaveTheSameLevels(Path page) {
        assertSame(english(page).headings(), chinese(page).headings(), page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void codeBlocksAreTheSame(Path page) {
        assertSame(english(page).codeBlocks(), chinese(page).codeBlocks(), page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void flagsAndCommandsInTheTextAreTheSame(Path page) {
        assertSame(english(page).codeInText(), chinese(page).codeInText(), page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tablesHaveTheSameRows(Path page) {
        assertSame(english(page).tableRows(), chinese(page).tableRows(), page);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToTheSamePages(Path page) {
        assertSame(links(english(page)), links(chinese(page)), page);
    }

    /** Other links lead where those of the English page do, which {@link DocsTest} follows. */
    @ParameterizedTest
    @MethodSource("pages")
    void linksToChinesePagesLeadToWhatIsThere(Path page) {
        assertThat(chinese(page).links(link -> link))
                .extracting(Part::kept)
                .filteredOn(link -> !link.startsWith("../") && !link.contains("://"))
                .allSatisfy(link -> assertThat(page.resolveSibling(link)).isRegularFile());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noLinkLeavesChineseForAPageThatIsTranslated(Path page) throws IOException {
        List<Path> translated = pages().stream()
                .map(it -> english(it.getFileName().toString()).normalize())
                .toList();

        assertThat(chinese(page).links(link -> link))
                .extracting(link -> page.resolveSibling(link.kept()).normalize())
                .filteredOn(target -> !target.startsWith(CHINESE.normalize()))
                .filteredOn(target -> !target.equals(Docs.readme().normalize()))
                .doesNotContainAnyElementsOf(translated);
    }

    @Test
    void partsOfEveryKindAreFound() {
        TranslatedPage readme = TranslatedPage.of(Docs.readme());

        assertThat(readme.headings()).hasSizeGreaterThan(5);
        assertThat(readme.codeBlocks()).hasSizeGreaterThan(20);
        assertThat(readme.codeInText()).extracting(Part::kept).contains("--strict");
        assertThat(readme.tableRows()).extracting(Part::kept).contains("2 columns");
        assertThat(links(readme)).hasSizeGreaterThan(10);
    }

    @Test
    void firstDifferenceIsNamedWithBothPlaces() {
        Path page = CHINESE.resolve("ci.md");
        TranslatedPage changed = new TranslatedPage(
                page, Docs.read(page).replaceFirst("image: eclipse-temurin:17", "image: eclipse-temurin:21"));

        assertThat(difference(english(page).codeBlocks(), changed.codeBlocks()))
                .hasValueSatisfying(said -> assertThat(said)
                        .matches("English line \\d+: {3}image: eclipse-temurin:17"
                                + "\nChinese line \\d+: {3}image: eclipse-temurin:21"));
    }

    private static void assertSame(List<Part> english, List<Part> chinese, Path page) {
        assertThat(difference(english, chinese))
                .as("first difference of %s from the English page", page)
                .isEmpty();
    }

    private static Optional<String> difference(List<Part> english, List<Part> chinese) {
        return IntStream.range(0, Math.max(english.size(), chinese.size()))
                .filter(n -> !key(english, n).equals(key(chinese, n)))
                .mapToObj(n -> "English " + place(english, n) + "\nChinese " + place(chinese, n))
                .findFirst();
    }

    private static String key(List<Part> parts, int n) {
        return n < parts.size() ? parts.get(n).section() + " " + parts.get(n).kept() : "";
    }

    private static String place(List<Part> parts, int n) {
        return n < parts.size()
                ? "line " + parts.get(n).line() + ": " + parts.get(n).shown()
                : "has nothing more";
    }

    private static TranslatedPage chinese(Path page) {
        return TranslatedPage.of(page);
    }

    private static TranslatedPage english(Path page) {
        return TranslatedPage.of(english(page.getFileName().toString()));
    }

    private static Path english(String name) {
        return name.equals("README.md") ? Docs.readme() : Docs.guide(name);
    }

    private static List<Part> links(TranslatedPage page) {
        return page.links(
                link -> link.contains("://") ? link : inEnglish(page.file().resolveSibling(link)));
    }

    /** The file that is linked to, or the English page where it is a Chinese one. */
    private static String inEnglish(Path file) {
        Path target = file.normalize();
        return (target.startsWith(CHINESE) ? english(target.getFileName().toString()) : target).toString();
    }
}
