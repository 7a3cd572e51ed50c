package dev.pushback.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import dev.pushback.schema.message.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Walks the Chinese words of the help: nothing is left in English, and none belongs to a flag that is gone. */
class ChineseHelpTest {

    static Stream<CommandLine> commands() {
        CommandLine program = Main.program(List.of("completion"), terminal());
        return Stream.concat(Stream.of(program), program.getSubcommands().values().stream());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyFlagIsToldInChinese(CommandLine command) {
        assertThat(command.getCommandSpec().args())
                .allSatisfy(argument -> assertThat(String.join(" ", argument.description()))
                        .as("%s %s", command.getCommandName(), argument)
                        .matches("(?s).*[\\u4e00-\\u9fff'].*"));
    }

    @Test
    void noWordsBelongToAFlagThatIsGone() {
        List<String> flags = commands()
                .flatMap(command -> command.getCommandSpec().args().stream())
                .map(ChineseHelpTest::key)
                .toList();

        assertThat(Help.in(Lang.ZH).keySet().stream()
                        .filter(key -> !key.contains("usage."))
                        .map(key -> key.replaceFirst("^pushback\\.[a-z]+\\.", "")))
                .isSubsetOf(flags);
    }

    @Test
    void everyFaultIsToldInChinese() {
        assertThat(BrokenReceivers.all())
                .allSatisfy(one -> assertThat(one.title(Lang.ZH)).as(one.id()).matches(".*\\p{IsHan}.*[^。]"));
    }

    private static String key(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().replaceFirst("^-+", "")
                : argument.descriptionKey();
    }

    private static Terminal terminal() {
        PrintWriter nowhere = new PrintWriter(new ByteArrayOutputStream());
        return new Terminal(
                        new ByteArrayInputStream(new byte[0]),
                        new ByteArrayOutputStream(),
                        nowhere,
                        nowhere,
                        Map.of(),
                        false)
                .speaking(Lang.ZH);
    }
}
