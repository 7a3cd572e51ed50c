package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Golden;
import dev.pushback.contract.cases.RegisterTest;
import dev.pushback.contract.cases.Statement;
import dev.pushback.contract.cli.console.RecipesTest;
import dev.pushback.contract.stack.Stacks;
import dev.pushback.schema.rule.Rule;
import dev.pushback.schema.rule.Source;
import dev.pushback.schema.text.Escape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

class DocsTest {

    private static final String MADE = "\n\nMade from the code by `DocsTest`, which fails when the two differ.\n\n";

    static List<Path> documents() {
        return Docs.all();
    }

    @Tag(Golden.TAG)
    @ParameterizedTest
    @MethodSource("documents")
    void snippetsStandInCodeThatIsTested(Path document) {
        Golden.keep(document, Docs.filled(Docs.read(document)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadToWhatIsThere(Path document) {
        List<String> links = Pattern.compile("\\]\\(([^)#:]+)\\)")
                .matcher(Docs.read(document))
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @Tag(Golden.TAG)
    @Test
    void guideHoldsEveryRule() {
        String rows = Arrays.stream(Rule.values()).map(DocsTest::row).collect(Collectors.joining());

        Golden.keep(
                Docs.guide("rules.md"),
                "# The rules" + MADE + "A MUST stands on a page; what is inferred is a SHOULD.\n\n"
                        + "| rule | level | basis | what | source |\n|---|---|---|---|---|\n" + rows
                        + "\n## What the pages say, and where it is tested\n\n"
                        + "Each sentence that binds a receiver, in own words, with the rules and cases that come of it.\n\n"
                        + "| page | what it says | tested by |\n|---|---|---|\n"
                        + Arrays.stream(Statement.values()).map(DocsTest::row).collect(Collectors.joining()));
    }

    @Tag(Golden.TAG)
    @Test
    void guideHoldsEveryCase() {
        String cases = Cli.pushback("cases", "--markdown").out().replace(System.lineSeparator(), "\n");

        assertThat(Contract.cases()).allSatisfy(one -> assertThat(cases).contains("| `" + one.id() + "` |"));
        Golden.keep(Docs.guide("cases.md"), "# The cases" + MADE + cases.strip() + "\n");
    }

    @Tag(Golden.TAG)
    @Test
    void guideHoldsEveryStack() {
        String stacks = Cli.pushback("stacks", "--markdown").out().replace(System.lineSeparator(), "\n");

        assertThat(Stacks.all()).allSatisfy(one -> assertThat(stacks).contains("`--stack " + one.name() + "`"));
        Golden.keep(
                Docs.guide("stacks.md"),
                "# Which defaults break a push receiver, by framework" + MADE
                        + "`pushback verify` says which of these a receiver looks like and which line to change; `--stack NAME`"
                        + " tells it where it can't see that. What came of running each receiver is in"
                        + " [results.md](../stacks/results.md), the table of JSON libraries in [json.md](json.md).\n\n"
                        + stacks.strip() + "\n");
    }

    @Test
    void readmeTellsTheExitCodes() {
        List<String> told = Pattern.compile("^\\| (\\d+) \\| (.*) \\|$", Pattern.MULTILINE)
                .matcher(Docs.read(Docs.readme()))
                .results()
                .map(row -> row.group(1) + ":" + row.group(2).replace("`", ""))
                .toList();

        assertThat(told).containsExactly(Main.class.getAnnotation(Command.class).exitCodeList());
    }

    @Test
    void knownFailuresInTheGuideNameCases() {
        List<String> ids = Pattern.compile("^([a-z-]+\\.[a-z0-9.-]+)  # ", Pattern.MULTILINE)
                .matcher(Docs.read(Docs.guide("ci.md")))
                .results()
                .map(entry -> entry.group(1))
                .toList();

        assertThat(ids)
                .isNotEmpty()
                .allSatisfy(id ->
                        assertThat(Contract.cases()).extracting(one -> one.id()).contains(id));
    }

    /** A flag in running text; a line that calls the program is run by {@link RecipesTest}. */
    @ParameterizedTest
    @MethodSource("documents")
    void everyFlagInTheTextExists(Path document) {
        String flags = Stream.of("send", "verify", "cases", "receive", "replay", "validate", "schema", "serve")
                .map(command -> Cli.pushback(command, "--help").out())
                .collect(Collectors.joining());
        List<String> named = Pattern.compile("`(--?[a-z][a-z-]*)[^`]*`")
                .matcher(Docs.read(document))
                .results()
                .map(flag -> flag.group(1))
                .filter(flag -> !flag.equals("-D"))
                .toList();

        assertThat(named).allSatisfy(flag -> assertThat(flags).containsPattern("(?<![a-z-])" + flag + "(?![a-z-])"));
    }

    private static String row(Rule rule) {
        return "| `" + rule.id() + "` | " + rule.level() + " | "
                + rule.basis().name().toLowerCase(Locale.ROOT) + " | " + Escape.markdown(rule.statement()) + " | "
                + link(rule) + " |\n";
    }

    private static String row(Statement statement) {
        Source source = statement.source();
        String page = Escape.markdown(source.title() + ", " + statement.section());
        return "| [" + page + "](" + source.url() + ") | " + Escape.markdown(statement.words()) + " | "
                + (statement.rules().isEmpty()
                        ? "not tested: " + Escape.markdown(statement.untested())
                        : statement.rules().stream().map(DocsTest::tested).collect(Collectors.joining("; ")))
                + " |\n";
    }

    private static String tested(Rule rule) {
        long cases = Contract.cases().stream().filter(one -> one.rule() == rule).count();
        String untested = RegisterTest.NOT_JUDGED.get(rule);
        return "`" + rule.id() + "` ("
                + (cases > 0 ? cases + (cases == 1 ? " case" : " cases") : "not tested: " + untested) + ")";
    }

    private static String link(Rule rule) {
        Source source = rule.source();
        String citation = Escape.markdown(rule.citation());
        return source.url().isEmpty() ? citation : "[" + citation + "](" + source.url() + ")";
    }
}
