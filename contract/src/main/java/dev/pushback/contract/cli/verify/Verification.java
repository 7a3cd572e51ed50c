package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.CancellationToken;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.ProgressLine;
import dev.pushback.contract.cli.console.SignalHandler;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.ReadinessWait;
import dev.pushback.contract.cli.option.ReportFiles;
import dev.pushback.contract.model.CaseResult;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.RunResult;
import dev.pushback.contract.report.CaseReport;
import dev.pushback.contract.report.GithubReport;
import dev.pushback.contract.report.JsonReport;
import dev.pushback.contract.report.ReportFormat;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.RunReport;
import dev.pushback.contract.report.TextReport;
import dev.pushback.contract.report.VerifyDocument;
import dev.pushback.contract.run.ContractRun;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.range.Range;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** A run with its output: tells each result as it comes, and everything at the end, also when a signal brings it. */
final class Verification {

    private final RunOptions options;
    private final List<ContractCase> cases;
    private final List<Message> notes;
    private final Reporter teller;
    private final OutputOptions output;
    private final ReportFiles<VerifyDocument> reports;
    private final Terminal terminal;
    private final TextReport text;
    private final ProgressLine progress;
    private final Estimate estimate;
    private final PartialResult soFar;
    private int done;
    private final AtomicBoolean told = new AtomicBoolean();

    Verification(
            RunOptions options,
            List<ContractCase> cases,
            List<Message> notes,
            Reporter teller,
            OutputOptions output,
            ReportFiles<VerifyDocument> reports,
            Terminal terminal) {
        this.options = options;
        this.cases = cases;
        this.notes = notes;
        this.teller = teller;
        this.output = output;
        this.reports = reports;
        this.terminal = terminal;
        this.text = new TextReport(terminal.out(), teller.wording(), output.colored(terminal), output.detail());
        this.progress = new ProgressLine(terminal, System::nanoTime);
        this.estimate = new Estimate(cases.size(), teller.wording(), terminal);
        this.soFar = new PartialResult(cases, options);
    }

    /** Waits for the receiver if asked to, plays the cases for so long at most, tells what came of it. */
    @SuppressWarnings("try") // the interruption is only there to end
    int run(ReadinessWait wait, Duration maxTime) {
        if (cases.isEmpty()) {
            terminal.hint(VerifyMessage.NONE_SELECTED.of());
            return tell(soFar.ofNothing());
        }
        try (SignalHandler interruption = SignalHandler.calls(this::interrupted)) {
            Message problem = wait.problem(options.url(), new CancellationToken());
            if (!problem.isNone()) {
                terminal.hint(problem);
                return tell(soFar.unreached(problem));
            }
            try (ContractRun run = new ContractRun(options)) {
                run.foretelling(estimate::tell);
                run.passing(soFar::addAhead);
                RunResult result = maxTime == null ? run.play(cases, this::heard) : played(run, maxTime);
                if (!told.compareAndSet(false, true)) {
                    awaitTheEnd();
                }
                return tell(result == null ? soFar.timedOut(Range.written(maxTime)) : result);
            }
        }
    }

    /** The result; {@code null} if time is up. What is under way then is left to itself, and ends with its transport. */
    private RunResult played(ContractRun run, Duration maxTime) {
        FutureTask<RunResult> playing = new FutureTask<>(() -> run.play(cases, this::heard));
        Thread thread = new Thread(playing, "pushback-run");
        thread.setDaemon(true);
        thread.start();
        try {
            return playing.get(maxTime.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException isUp) {
            return null;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private void heard(CaseResult result) {
        soFar.add(result);
        CaseReport one = teller.tell(result, options.seed());
        synchronized (this) {
            tellUnlessOver(one);
        }
    }

    private void tellUnlessOver(CaseReport one) {
        if (told.get()) {
            return;
        }
        if (!output.json) {
            text.tell(one);
        }
        if (output.json || output.quiet) {
            done++;
            progress.tell(
                    terminal.words(VerifyMessage.PROGRESS.of(done, cases.size())),
                    terminal.words(VerifyMessage.PROGRESS_AT.of(done, cases.size(), one.id())));
        }
    }

    private void interrupted() {
        if (told.compareAndSet(false, true)) {
            tell(soFar.result());
            terminal.err().flush();
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
    }

    private int tell(RunResult result) {
        RunReport run = teller.tell(result.noting(notes));
        boolean written = reports.write(
                new VerifyDocument(run, teller.wording())); // first: nobody may be reading what is printed
        synchronized (this) {
            print(run);
        }
        return written ? exitCode(result) : ExitCode.USAGE;
    }

    private void print(RunReport run) {
        progress.end();
        PrintWriter out = terminal.out();
        if (reports.has(ReportFormat.GITHUB)) {
            (output.json ? terminal.err() : out).print(GithubReport.annotations(run, teller.wording()));
        }
        if (output.json) {
            out.println(JsonReport.of(run));
        } else {
            text.explain(run);
            text.sumUp(run);
        }
        out.flush();
    }

    private static int exitCode(RunResult result) {
        if (!result.isJudged()) {
            return ExitCode.NOT_JUDGED;
        }
        return switch (result.outcome()) {
            case CONFORMANT -> ExitCode.OK;
            case VIOLATED -> ExitCode.VIOLATED;
            case PARTIAL, UNREACHABLE -> ExitCode.NOT_JUDGED;
        };
    }

    /** A signal's thread is telling what there is, and ends the process. */
    private static void awaitTheEnd() {
        while (true) {
            LockSupport.park();
        }
    }
}
