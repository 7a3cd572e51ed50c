package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.CancellationToken;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.SignalHandler;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.ReadinessWait;
import dev.pushback.contract.cli.option.ReportFiles;
import dev.pushback.contract.report.LoadDocument;
import dev.pushback.contract.report.ReportFormat;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.journal.LoadJournal;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.Threshold;
import dev.pushback.emulator.report.LoadJson;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.schema.message.Message;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends what a plan asks for, tells what became of it, and says so by the exit code: the common part of {@code send} and
 * {@code replay}.
 *
 * @param terminal where to tell
 * @param output how to tell
 * @param scenario what is sent, in a word
 * @param isBuiltIn whether it goes to the receiver that stands in where no URL is given
 * @param thresholds when the run fails
 * @param abortOn when the run is lost, so that it ends at once
 * @param reports what is kept of it
 * @param watching who else is told of every attempt
 */
record SendRun(
        Terminal terminal,
        OutputOptions output,
        String scenario,
        boolean isBuiltIn,
        List<Threshold> thresholds,
        List<Threshold> abortOn,
        ReportFiles<LoadDocument> reports,
        List<LoadListener> watching) {

    /**
     * As the flags say.
     *
     * @throws UsageException if a threshold is none, or a report can't be written
     */
    static SendRun by(RunFlags flags, Terminal terminal, OutputOptions output, String scenario, boolean isBuiltIn) {
        return new SendRun(
                terminal,
                output,
                scenario,
                isBuiltIn,
                flags.thresholds(),
                flags.abortOn(),
                ReportFiles.open(flags.reports, ReportFormat::ofLoad, terminal),
                List.of());
    }

    /** The same, watched by somebody. */
    SendRun watchedBy(LoadListener listener) {
        return new SendRun(
                terminal, output, scenario, isBuiltIn, thresholds, abortOn, reports, List.of(listener));
    }

    /** Waits for the receiver if asked to, and sends what the source has, but for what was done before. */
    int run(ReadinessWait waiting, LoadPlan plan, Scenario source, CoverageLedger ledger, RunJournal records)
            throws InterruptedException {
        SendProgress progress = new SendProgress(terminal, output);
        List<LoadListener> listeners = new ArrayList<>(List.of(progress));
        if (records.journal() != null) {
            listeners.add(new LoadJournal(records.journal(), plan.target().secrets()));
        }
        if (output.verbose) {
            String path = plan.target().url().with(List.of()).getRawPath();
            listeners.add(new AttemptPrinter(
                    output.json ? terminal.err() : terminal.out(),
                    terminal.lang(),
                    path,
                    plan.target().secrets()));
        }
        listeners.addAll(watching);
        CancellationToken stop = new CancellationToken();
        Abortion abortion = new Abortion(abortOn, stop::ask);
        listeners.add(abortion);
        try (SignalHandler interruption = SignalHandler.calls(stop::ask)) {
            Message problem = waiting.problem(plan.target().url(), stop);
            LoadSummary summary;
            if (problem.isNone() && !stop.isAsked()) {
                LoadRun run = LoadRun.resume(plan, source, ledger, records.done(), listeners);
                stop.by(run::stop);
                summary = run.await();
            } else {
                summary = LoadRun.unbegun(plan, ledger, records.done(), stop.isAsked(), terminal.words(problem));
            }
            progress.end();
            boolean recorded = close(records.journal());
            boolean reported = reports.write(
                    new LoadDocument(info(), summary, thresholds)); // first: nobody may be reading what is printed
            tell(summary);
            List<Threshold.Miss> misses = misses(thresholds, summary);
            if (interruption.isAsked()) {
                return ExitCode.INTERRUPTED;
            }
            if (recorded && reported && abortion.miss().isPresent()) {
                Threshold.Miss miss = abortion.miss().get();
                terminal.hint(SendMessage.ABORTED.of(SendMessage.MISS.of(miss.threshold(), miss.actual())));
                return ExitCode.VIOLATED;
            }
            boolean everyOneCounts = thresholds.isEmpty();
            int code = exitCode(summary, misses, everyOneCounts);
            boolean refusedBefore = code == ExitCode.OK && everyOneCounts && records.refused() > 0;
            return recorded && reported ? refusedBefore ? ExitCode.VIOLATED : code : ExitCode.USAGE;
        }
    }

    private RunInfo info() {
        return new RunInfo(Version.number(), Version.spec(), scenario);
    }

    private void tell(LoadSummary summary) {
        if (output.json) {
            terminal.out().println(LoadJson.of(info(), summary));
            terminal.out().flush();
        } else {
            new SendSummary(summary, isBuiltIn, output.quiet, terminal.lang()).print(terminal.out());
        }
    }

    private List<Threshold.Miss> misses(List<Threshold> thresholds, LoadSummary summary) {
        List<Threshold.Miss> misses = thresholds.stream()
                .flatMap(one -> one.missedBy(summary).stream())
                .toList();
        misses.forEach(miss -> terminal.hint(SendMessage.MISSED.of(miss.threshold(), miss.actual())));
        return misses;
    }

    /** Whether everything is in the journal; what the run has done is told also if it is not. */
    private boolean close(JournalWriter journal) {
        try {
            if (journal != null) {
                journal.close();
            }
            return true;
        } catch (UncheckedIOException e) {
            terminal.hint(UsageException.reason(e));
            return false;
        }
    }

    /** Without thresholds every callback counts: a receiver that does not take one is not all right. */
    private static int exitCode(LoadSummary summary, List<Threshold.Miss> misses, boolean everyOneCounts) {
        if (summary.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        if (summary.isUnreachable() || !summary.isValid()) {
            return ExitCode.NOT_JUDGED;
        }
        LoadSummary.Callbacks callbacks = summary.callbacks();
        long notTaken = callbacks.refused() + callbacks.failed() + callbacks.unsent();
        return misses.isEmpty() && !(everyOneCounts && notTaken > 0) ? ExitCode.OK : ExitCode.VIOLATED;
    }
}
