package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.report.Wording;
import java.time.Duration;

/** Says, before the cases are played, how long that will take with a slow receiver. */
final class Estimate {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final int cases;
    private final Wording wording;
    private final Terminal terminal;

    Estimate(int cases, Wording wording, Terminal terminal) {
        this.cases = cases;
        this.wording = wording;
        this.terminal = terminal;
    }

    void tell(Duration each, Duration all) {
        if (all.compareTo(LONG) > 0) {
            terminal.hint(wording.text("estimate", each.toMillis(), cases, all.toSeconds()));
        }
    }
}
