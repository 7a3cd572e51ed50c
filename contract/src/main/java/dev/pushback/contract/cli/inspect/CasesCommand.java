package dev.pushback.contract.cli.inspect;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.StackConverter;
import dev.pushback.contract.model.ContractCase;
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

/** {@code pushback cases}: lists the cases as a specification, or explains some of them. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Lists the cases as a specification; with an id, a prefix or a glob explains them: rule, level,"
                + " basis, source, what is sent, what is expected, how to fix it.",
        footer = {"", "Examples: pushback cases", "          pushback cases reply.error-code-integer --lang zh"})
public final class CasesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "ID",
            descriptionKey = "arg.id",
            description = "id, group or glob of cases to explain")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--stack",
            paramLabel = "NAME",
            converter = StackConverter.class,
            description = "show only the remedies for this stack (pushback stacks lists them)")
    private Stack stack;

    @Option(names = "--json", description = "print a JSON array and nothing else")
    private boolean json;

    @Option(names = "--markdown", description = "print tables in Markdown")
    private boolean markdown;

    @Mixin
    private LangOption lang;

    public CasesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        UsageException.unless(!json || !markdown, InspectMessage.JSON_OR_MARKDOWN);
        List<ContractCase> chosen = ids.isEmpty() ? Contract.cases() : chosen();
        CaseList list = new CaseList(
                terminal.out(), Wording.in(terminal.lang()), stack == null ? Stacks.all() : List.of(stack));
        if (json) {
            list.json(chosen);
        } else if (markdown) {
            list.markdown(chosen);
        } else if (ids.isEmpty()) {
            list.list(chosen);
        } else {
            list.explain(chosen);
        }
        return ExitCode.OK;
    }

    private List<ContractCase> chosen() {
        for (String id : ids) {
            UsageException.unless(
                    Contract.cases().stream().anyMatch(one -> names(id, one)), InspectMessage.NO_CASE, id);
        }
        return Contract.cases().stream()
                .filter(one -> ids.stream().anyMatch(id -> names(id, one)))
                .toList();
    }

    /** A whole id names just its case, even where others begin with it. */
    private static boolean names(String id, ContractCase one) {
        boolean whole = Contract.cases().stream().anyMatch(other -> other.id().equals(id));
        return whole
                ? one.id().equals(id)
                : Selection.matches(id, one.id()) || one.id().startsWith(id);
    }
}
