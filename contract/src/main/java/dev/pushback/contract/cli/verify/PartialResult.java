package dev.pushback.contract.cli.verify;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.RunOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has found so far, as a whole result in which the cases not yet played are skipped. */
final class PartialResult {

    private final List<ContractCase> cases;
    private final RunOptions options;
    private final Wording wording;
    private final Map<String, CaseResult> results = new LinkedHashMap<>();

    PartialResult(List<ContractCase> cases, RunOptions options, Wording wording) {
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
        return of(
                headline,
                true,
                cases.stream()
                        .map(one -> resultOf(one, wording.text("interrupted")))
                        .toList());
    }

    /** The result of a run in which there was nothing to play. */
    RunResult ofNothing() {
        return of(wording.text("nothing.headline"), true, List.of());
    }

    /** The result of a run that met nobody. */
    RunResult unreached(String why) {
        return of(
                why,
                false,
                cases.stream().map(one -> CaseResult.skipped(one, why)).toList());
    }

    /** The result of a run whose time was up. */
    synchronized RunResult timedOut(String maxTime) {
        String headline = wording.text("timeout.headline", maxTime, results.size(), cases.size());
        return of(
                headline,
                true,
                cases.stream()
                        .map(one -> resultOf(one, wording.text("timeout", maxTime)))
                        .toList());
    }

    private RunResult of(String headline, boolean reached, List<CaseResult> all) {
        return new RunResult(
                options.url().toString(), options.seed(), options.strict(), headline, List.of(), reached, all);
    }

    private CaseResult resultOf(ContractCase one, String reason) {
        CaseResult result = results.get(one.id());
        return result != null ? result : CaseResult.skipped(one, reason);
    }
}
