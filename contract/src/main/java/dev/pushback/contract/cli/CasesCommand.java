package dev.pushback.contract.cli;

import dev.pushback.contract.Contract;
import dev.pushback.contract.ContractCase;
import dev.pushback.contract.Selection;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pushback cases}: lists the cases as a specification, or explains some of them. */
@Command(
        name = "cases",
        mixinStandardHelpOptions = true,
        description = "Lists the cases as a specification; with an id, a prefix or a glob explains them.")
final class CasesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "id, group or glob of cases to explain")
    private List<String> ids = new ArrayList<>();

    CasesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PrintWriter out = terminal.out();
        if (ids.isEmpty()) {
            Contract.cases().forEach(one -> out.printf("%-36s %-6s %s%n", one.id(), one.level(), one.title()));
            return ExitCode.OK;
        }
        List<ContractCase> chosen = new Selection(ids, List.of(), false).from(Contract.cases());
        if (chosen.isEmpty()) {
            throw new UsageException(
                    "no case is called " + String.join(" or ", ids) + "; pushback cases lists them all");
        }
        chosen.forEach(this::explain);
        return ExitCode.OK;
    }

    private void explain(ContractCase one) {
        PrintWriter out = terminal.out();
        out.println(one.id());
        out.println("  the receiver " + one.title());
        out.println("  rule      " + one.rule().statement());
        out.println("  level     " + one.level());
        out.println("  basis     " + one.rule().basis().name().toLowerCase(Locale.ROOT));
        out.println("  source    " + one.rule().citation() + " "
                + one.rule().source().url());
        out.println("  sent      " + one.script().describe());
        out.println();
    }
}
