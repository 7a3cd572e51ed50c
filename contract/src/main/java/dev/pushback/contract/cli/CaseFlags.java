package dev.pushback.contract.cli;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The flags that say which cases are played. */
final class CaseFlags {

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "GLOB",
            description = "only these cases: ids, groups or globs such as 'reply.*', with commas between")
    List<String> only = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "GLOB", description = "all but these cases")
    List<String> exclude = new ArrayList<>();

    @Option(names = "--no-auth", description = "the receiver is meant to check no signature: leave that group out")
    boolean noAuth;

    /** What they select. */
    Selection selection() {
        return new Selection(only, exclude, noAuth);
    }

    /** Hints at globs that match no case at all: typing errors, most likely. */
    void tellStray(Terminal terminal) {
        Selection selection = selection();
        Stream.concat(selection.strayOnly(Contract.cases()).stream(), selection.strayExclude(Contract.cases()).stream())
                .forEach(glob -> terminal.hint("no case matches " + glob + "; pushback cases lists them all"));
    }
}
