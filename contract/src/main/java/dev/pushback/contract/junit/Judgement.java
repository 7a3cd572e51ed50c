package dev.pushback.contract.junit;

import dev.pushback.contract.ledger.StorageReport;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.option.RerunCommand;
import dev.pushback.contract.report.CaseReport;
import dev.pushback.contract.report.FactSheet;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.text.Escape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Turns a run's results into what JUnit understands: a failure, an abortion, or nothing. Safe for any number of threads.
 *
 * <p>What stands in the way of all cases, such as a receiver that can't be reached, fails the first case that it hits, and
 * is told there once; so that a build can't get green by skipping everything.
 */
final class Judgement {

    private final RunOptions options;
    private final Supplier<RunResult> soFar;
    private final ExtensionContext context;
    private final Reporter teller;
    private final AtomicBoolean headlineTold = new AtomicBoolean();

    Judgement(RunOptions options, Supplier<RunResult> soFar, ExtensionContext context) {
        this.options = options;
        this.soFar = soFar;
        this.context = context;
        this.teller = new Reporter(
                Speech.wording(context.getConfigurationParameter("pushback.lang")),
                Secrets.of(options.token(), options.headers()),
                "",
                again(options));
    }

    /**
     * Passes, with a note for a broken SHOULD.
     *
     * @throws AssertionFailedError for a broken MUST
     * @throws TestAbortedException for what could not be judged
     */
    void of(CaseResult result) {
        CaseReport told = teller.tell(result, options.seed());
        switch (result.verdict()) {
            case FAILED -> throw failure(result, told);
            case WARNED -> warn(told);
            case SKIPPED -> skip(result, told);
            case PASSED -> {}
        }
    }

    /**
     * Passes, with a note for what only warns.
     *
     * @throws AssertionFailedError if something is not stored as it was sent
     * @throws TestAbortedException if that could not be judged
     */
    void ofStorage(StorageReport storage) {
        String told = teller.tellStorage(soFar.get().of(storage));
        if (storage.isViolated()) {
            throw new AssertionFailedError(told);
        }
        if (!storage.isJudged()) {
            throw new TestAbortedException(told);
        }
        if (!storage.isKept()) {
            context.publishReportEntry(Map.of("pushback.warned", "storage"));
            System.err.println(told);
        }
    }

    private AssertionFailedError failure(CaseResult result, CaseReport told) {
        String facts = facts(told);
        String first = firstHeadline();
        String message = first.isEmpty() ? facts : first + "\n" + facts;
        return told.expected() == null
                ? new AssertionFailedError(message)
                : new AssertionFailedError(message, told.expected(), told.actual());
    }

    private String facts(CaseReport told) {
        Wording wording = teller.wording();
        return told.id() + " " + wording.word(told.verdict()) + " " + wording.level(told.contractCase()) + ": "
                + FactSheet.of(told, wording);
    }

    private void warn(CaseReport told) {
        context.publishReportEntry(Map.of("pushback.warned", told.id()));
        System.err.println(facts(told));
    }

    private void skip(CaseResult result, CaseReport told) {
        if (result.known()) {
            headlineTold.set(true);
            throw new TestAbortedException(told.reason());
        }
        String first = isLackingToken(result.contractCase()) ? "" : firstHeadline();
        if (!first.isEmpty()) {
            throw new AssertionFailedError(first + "\n  " + teller.wording().fact("again") + told.again() + "\n");
        }
        String reason = Escape.terminal(told.reason());
        if (options.strict() && result.isOpen()) {
            throw new AssertionFailedError(
                    teller.wording().said(JunitMessage.STRICT_OPEN.of(told.id(), new Quoted(reason))));
        }
        throw new TestAbortedException(reason);
    }

    private String firstHeadline() {
        if (headlineTold.get()) {
            return "";
        }
        String told = Escape.terminal(teller.tell(soFar.get()).headline());
        return told.isEmpty() || !headlineTold.compareAndSet(false, true) ? "" : told + " [" + options.url() + "]";
    }

    private static String again(RunOptions options) {
        String token = options.token() == null ? null : "token.txt";
        return RerunCommand.of(options.url().toString(), options, token, List.of());
    }

    private boolean isLackingToken(ContractCase contractCase) {
        return contractCase.is(Trait.NEEDS_TOKEN) && options.token() == null;
    }
}
