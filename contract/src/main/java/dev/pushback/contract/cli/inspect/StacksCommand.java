package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Stacks;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushback stacks}: tells what the defaults of frameworks, servers and gateways do to callbacks. */
@Command(
        name = "stacks",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the frameworks, servers and gateways that were measured; with a name tells which of their"
                + " defaults spoil callbacks, and the lines that mend them.",
        footer = {"", "Examples: pushback stacks", "          pushback stacks spring-boot-4"})
public final class StacksCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "NAME", descriptionKey = "arg.stack", description = "stack to tell of")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", description = "print a JSON array and nothing else")
    private boolean json;

    @Option(names = "--markdown", description = "print a page in Markdown")
    private boolean markdown;

    @Mixin
    private LangOption lang;

    public StacksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        UsageException.unless(!json || !markdown, InspectMessage.JSON_OR_MARKDOWN);
        List<Stack> stacks = names.isEmpty()
                ? Stacks.all()
                : names.stream().map(StacksCommand::named).toList();
        StackList list = new StackList(terminal.out(), Wording.in(terminal.lang()));
        if (json) {
            list.json(stacks);
        } else if (markdown) {
            list.markdown(stacks);
        } else if (names.isEmpty()) {
            list.list(stacks);
        } else {
            list.explain(stacks);
        }
        return ExitCode.OK;
    }

    private static Stack named(String name) {
        try {
            return Stacks.required(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
