package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Stacks;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides tell of stacks and JSON libraries was seen by a program that stands in the repository. */
class StackGuidesTest {

    private static final List<String> RUN_BY_STACKS = List.of("Micronaut Serialization", "kotlinx", "encoding/json");

    static List<Stack> stacks() {
        return Stacks.all();
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void resultsHaveARowOfWhatWasRunAndNameWhatWasNot(Stack stack) {
        String results = Docs.read(Docs.guide("../stacks/results.md"));
        String notRun = results.substring(results.indexOf("\nNot run, "));

        if (stack.isMeasured()) {
            assertThat(results).contains("\n| " + stack.example() + " | 20");
        } else {
            assertThat(notRun).contains(stack.name());
        }
    }

    @Test
    void eachJsonLibraryOfTheTableIsRun() {
        String program = Docs.read(Docs.guide("../json/src/main/java/json/Mended.java"));

        assertThat(libraries())
                .hasSize(21)
                .allSatisfy(library -> assertThat(program).contains("row(\"" + library));
    }

    private static List<String> libraries() {
        return Pattern.compile("^\\| ([A-Za-z][^|(]* \\d[^ |,]*)[^|]* \\| ", Pattern.MULTILINE)
                .matcher(Docs.read(Docs.guide("json.md")))
                .results()
                .map(row -> row.group(1))
                .filter(library -> RUN_BY_STACKS.stream().noneMatch(library::startsWith))
                .toList();
    }
}
