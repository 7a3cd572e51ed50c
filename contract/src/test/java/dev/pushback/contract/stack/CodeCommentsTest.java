package dev.pushback.contract.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.Contract;
import dev.pushback.contract.message.Hints;
import dev.pushback.schema.message.Lang;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments within snippets of code are in the language asked for; the code is not. */
class CodeCommentsTest {

    /** Every line of every snippet. */
    private static final Set<String> LINES = Stream.concat(
                    Stacks.all().stream()
                            .flatMap(stack -> stack.traps().stream())
                            .flatMap(trap -> trap.fix().stream()),
                    Contract.cases().stream().flatMap(one -> Hints.fixes(one, Lang.EN).values().stream()))
            .flatMap(String::lines)
            .collect(Collectors.toSet());

    @Test
    void noCommentOfTwoWordsStaysEnglish() {
        assertThat(LINES.stream()
                        .map(CodeComments::inChinese)
                        .filter(line -> line.matches("(.*\\s)?(#|//) .*"))
                        .filter(line -> line.replaceFirst("^.*?(#|//) ", "").matches(".*\\b[a-z]+ [a-z]+\\b.*")))
                .isEmpty();
    }

    @Test
    void noWordsBelongToACommentThatIsGone() {
        assertThat(CodeComments.all().keySet())
                .allSatisfy(comment ->
                        assertThat(LINES).anyMatch(line -> line.stripTrailing().endsWith(comment)));
    }

    @Test
    void codeStaysAsItIs() {
        assertThat(CodeComments.inChinese("call(\"# the route\");\nuse(app);   // the route"))
                .isEqualTo("call(\"# the route\");\nuse(app);   // 路由");
    }
}
