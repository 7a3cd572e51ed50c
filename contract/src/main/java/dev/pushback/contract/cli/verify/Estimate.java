package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.DryRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Attempt;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Says once, and early, how long a run may take with a slow receiver. For one thread. */
final class Estimate {

    private static final Duration SLOW = Duration.ofMillis(200);

    /** The first callback of a fresh receiver is no measure of the others. */
    private static final int CASES_SEEN = 3;

    private final List<ContractCase> cases;
    private final RunOptions options;
    private final Wording wording;
    private final Terminal terminal;
    private Duration fastest = Duration.ofDays(1);
    private int seen;

    Estimate(List<ContractCase> cases, RunOptions options, Wording wording, Terminal terminal) {
        this.cases = cases;
        this.options = options;
        this.wording = wording;
        this.terminal = terminal;
    }

    void heard(CaseResult result) {
        if (seen >= CASES_SEEN || result.attempts().isEmpty()) {
            return;
        }
        seen++;
        Duration took = result.attempts().stream()
                .map(Attempt::took)
                .min(Comparator.naturalOrder())
                .orElse(fastest);
        fastest = took.compareTo(fastest) < 0 ? took : fastest;
        if (seen == CASES_SEEN && fastest.compareTo(SLOW) > 0) {
            int calls = cases.stream()
                    .mapToInt(one -> DryRun.of(one, options).calls().size())
                    .sum();
            long seconds = fastest.multipliedBy(calls).toSeconds();
            terminal.hint(wording.text("estimate", fastest.toMillis(), calls, cases.size(), seconds));
        }
    }
}
