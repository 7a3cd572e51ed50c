package dev.pushback.contract.cli.verify;

import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.run.RunMessage;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.schema.message.Message;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run has found so far, as a whole result in which the cases not yet played are skipped. */
final class PartialResult {

    private final List<ContractCase> cases;
    private final RunOptions options;
    private final Map<String, CaseResult> results = new LinkedHashMap<>();
    private final Map<String, CaseResult> ahead = new HashMap<>();

    PartialResult(List<ContractCase> cases, RunOptions options) {
        this.cases = cases;
        this.options = options;
    }

    synchronized void add(CaseResult result) {
        results.put(result.contractCase().id(), result);
    }

    /** What passed ahead of its turn: it counts where the run ends before. */
    synchronized void addAhead(CaseResult pass) {
        ahead.put(pass.contractCase().id(), pass);
    }

    /** The result of a run that was interrupted. */
    synchronized RunResult result() {
        ahead.forEach(results::putIfAbsent);
        Message headline = RunMessage.INTERRUPTED_HEADLINE.of(results.size(), cases.size());
        return of(
                headline,
                true,
                cases.stream()
                        .map(one -> resultOf(one, RunMessage.INTERRUPTED.of()))
                        .toList());
    }

    /** The result of a run in which there was nothing to play. */
    RunResult ofNothing() {
        return of(RunMessage.NO_CASE_HEADLINE.of(), true, List.of());
    }

    /** The result of a run that met nobody. */
    RunResult unreached(Message why) {
        return of(
                why,
                false,
                cases.stream().map(one -> CaseResult.skipped(one, why)).toList());
    }

    /** The result of a run whose time was up. */
    synchronized RunResult timedOut(String maxTime) {
        ahead.forEach(results::putIfAbsent);
        Message headline = RunMessage.TIME_UP_HEADLINE.of(maxTime, results.size(), cases.size());
        return of(
                headline,
                true,
                cases.stream()
                        .map(one -> resultOf(one, RunMessage.TIME_UP.of(maxTime)))
                        .toList());
    }

    private RunResult of(Message headline, boolean reached, List<CaseResult> all) {
        return new RunResult(
                options.url().toString(), options.seed(), options.strict(), headline, List.of(), reached, all);
    }

    private CaseResult resultOf(ContractCase one, Message reason) {
        CaseResult result = results.get(one.id());
        return result != null ? result : CaseResult.skipped(one, reason);
    }
}
