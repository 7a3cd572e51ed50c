package dev.pushback.contract.cli;

import dev.pushback.contract.CaseResult;
import dev.pushback.contract.ContractCase;
import dev.pushback.contract.RunOptions;
import dev.pushback.contract.RunResult;
import dev.pushback.contract.Verdict;
import dev.pushback.contract.report.Wording;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has found so far, as a whole result in which the cases not yet played are skipped. */
final class SoFar {

    private final List<ContractCase> cases;
    private final RunOptions options;
    private final Wording wording;
    private final Map<String, CaseResult> results = new LinkedHashMap<>();

    SoFar(List<ContractCase> cases, RunOptions options, Wording wording) {
        this.cases = cases;
        this.options = options;
        this.wording = wording;
    }

    synchronized void add(CaseResult result) {
        results.put(result.contractCase().id(), result);
    }

    /** The result of a run that was interrupted. */
    synchronized RunResult result() {
        String headline = wording.text("interrupted.headline", results.size(), cases.size());
        return of(headline, true, cases.stream().map(this::resultOf).toList());
    }

    /** The result of a run in which there was nothing to play. */
    RunResult ofNothing() {
        return of(wording.text("nothing.headline"), false, List.of());
    }

    private RunResult of(String headline, boolean reached, List<CaseResult> all) {
        return new RunResult(
                options.url().toString(), options.seed(), options.strict(), headline, List.of(), reached, all);
    }

    private CaseResult resultOf(ContractCase one) {
        CaseResult result = results.get(one.id());
        return result != null
                ? result
                : new CaseResult(
                        one, Verdict.SKIPPED, wording.text("interrupted"), null, null, 0, List.of(), Duration.ZERO);
    }
}
