package dev.pushback.contract.cli.send;

import static java.util.stream.Collectors.partitioningBy;

import dev.pushback.contract.cli.console.CancellationToken;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.SignalHandler;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.metrics.Metrics;
import dev.pushback.contract.cli.metrics.MetricsFlag;
import dev.pushback.contract.cli.option.OptionMessage;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.ReadinessWait;
import dev.pushback.contract.cli.option.ReportFiles;
import dev.pushback.contract.cli.option.ReportRequest;
import dev.pushback.contract.cli.shard.ShardMessage;
import dev.pushback.contract.cli.shard.StartAt;
import dev.pushback.contract.report.LoadDocument;
import dev.pushback.contract.report.ReportFile;
import dev.pushback.contract.report.ReportFormat;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.journal.LoadJournal;
import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.TaskCounts;
import dev.pushback.emulator.load.stats.Threshold;
import dev.pushback.emulator.report.CampaignId;
import dev.pushback.emulator.report.DocumentHead;
import dev.pushback.emulator.report.IntervalLog;
import dev.pushback.emulator.report.LoadJson;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Sends what a plan asks for, tells what became of it, and says so by the exit code: the common part of {@code send} and
 * {@code replay}.
 *
 * @param terminal where to tell
 * @param output how to tell
 * @param info what is sent, and of which campaign it is a part
 * @param goal what it is to come to
 * @param isBuiltIn whether it goes to the receiver that stands in where no URL is given
 * @param thresholds when the run fails
 * @param abortOn when the run is lost, so that it ends at once
 * @param reports what is kept of it
 * @param logs where its interval log goes
 * @param watching who else is told of every attempt
 * @param metrics where figures go meanwhile
 */
record SendRun(
        Terminal terminal,
        OutputOptions output,
        RunInfo info,
        Goal goal,
        boolean isBuiltIn,
        List<Threshold> thresholds,
        List<Threshold> abortOn,
        ReportFiles<LoadDocument> reports,
        List<Path> logs,
        List<LoadListener> watching,
        MetricsFlag metrics) {

    /**
     * As the flags say.
     *
     * @throws UsageException if a threshold is none, or a report can't be written
     */
    static SendRun by(
            RunFlags flags, Terminal terminal, OutputOptions output, RunInfo info, Goal goal, boolean isBuiltIn) {
        Map<Boolean, List<ReportRequest>> reports =
                flags.reports.stream().collect(partitioningBy(one -> one.format() == ReportFormat.HLOG));
        return new SendRun(
                terminal,
                output,
                info,
                goal,
                isBuiltIn,
                flags.thresholds(),
                flags.abortOn(),
                ReportFiles.open(reports.get(false), ReportFormat::ofLoad, terminal),
                reports.get(true).stream().map(ReportRequest::path).toList(),
                List.of(),
                flags.metrics);
    }

    /** The same, watched by somebody. */
    SendRun watchedBy(LoadListener listener) {
        return new SendRun(
                terminal,
                output,
                info,
                goal,
                isBuiltIn,
                thresholds,
                abortOn,
                reports,
                logs,
                List.of(listener),
                metrics);
    }

    /** Waits for the receiver if asked to, and sends what the source has, but for what was done before. */
    int run(
            ReadinessWait waiting,
            StartAt start,
            LoadPlan plan,
            Scenario source,
            CoverageLedger ledger,
            RunJournal records)
            throws InterruptedException {
        TaskCounts counts = goal.byTask() ? new TaskCounts() : null;
        SendProgress progress = new SendProgress(terminal, output, goal, counts);
        List<LoadListener> listeners = new ArrayList<>(List.of(progress));
        if (counts != null) {
            listeners.add(counts);
        }
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
        List<IntervalLog> opened = open(plan);
        listeners.addAll(opened);
        listeners.addAll(watching);
        CancellationToken stop = new CancellationToken();
        Abortion abortion = new Abortion(abortOn, stop::ask);
        listeners.add(abortion);
        try (Metrics figures =
                        metrics.open(terminal, shard(), plan.target().url().host());
                SignalHandler interruption = SignalHandler.calls(stop::ask)) {
            listeners.addAll(figures.listeners());
            Message problem = waiting.problem(plan.target().url(), stop);
            LoadSummary summary;
            if (problem.isNone() && !stop.isAsked()) {
                start.tell(terminal);
                LoadRun run =
                        LoadRun.resume(plan.startingAt(start.instant()), source, ledger, records.done(), listeners);
                stop.by(run::stop);
                summary = run.await();
            } else {
                summary = LoadRun.unbegun(plan, ledger, records.done(), stop.isAsked(), problem);
            }
            progress.end();
            boolean recorded = close(records.journal()) & closeLogs(opened);
            RunInfo told = counts == null ? info : info.counting(counts.tasks());
            boolean reported = reports.write(new LoadDocument(
                    told, summary, thresholds, terminal.lang())); // first: nobody may be reading what is printed
            tell(told, summary);
            int code = new SendVerdict(terminal, thresholds).exitCode(summary);
            if (interruption.isAsked()) {
                return ExitCode.INTERRUPTED;
            }
            if (recorded && reported && abortion.miss().isPresent()) {
                Threshold.Miss miss = abortion.miss().get();
                terminal.hint(SendMessage.ABORTED.of(SendMessage.MISS.of(miss.threshold(), miss.actual())));
                return summary.isUnreachable() ? ExitCode.NOT_JUDGED : ExitCode.VIOLATED;
            }
            boolean refusedBefore = code == ExitCode.OK && thresholds.isEmpty() && records.refused() > 0;
            return recorded && reported ? refusedBefore ? ExitCode.VIOLATED : code : ExitCode.USAGE;
        }
    }

    private void tell(RunInfo told, LoadSummary summary) {
        if (output.json) {
            terminal.out().println(LoadJson.of(told, summary, terminal.lang()));
            terminal.out().flush();
        } else {
            new SendSummary(summary, told, isBuiltIn, output.quiet, terminal.lang()).print(terminal.out());
        }
    }

    private String shard() {
        CampaignId campaign = info.campaign();
        return campaign == null ? "1/1" : campaign.shard() + "/" + campaign.shards();
    }

    private List<IntervalLog> open(LoadPlan plan) {
        Long planned = plan.known() == LoadPlan.UNLIMITED ? null : Long.valueOf(plan.known());
        DocumentHead head =
                DocumentHead.of(info.version(), info.spec(), plan.target().url().toString());
        IntervalLog.Head whose = new IntervalLog.Head(head, plan.seed(), info.scenario(), planned, info.campaign());
        return logs.stream().map(path -> open(path, whose)).toList();
    }

    private static IntervalLog open(Path path, IntervalLog.Head whose) {
        try {
            ReportFile.at(path); // makes its directory
            return IntervalLog.create(path, whose);
        } catch (IOException e) {
            throw new UsageException(OptionMessage.UNWRITABLE_REPORT.of(path.toString(), IoFaults.of(e)), e);
        }
    }

    private boolean closeLogs(List<IntervalLog> opened) {
        boolean whole = true;
        for (IntervalLog log : opened) {
            log.close();
            whole &= log.isWhole();
        }
        if (!whole) {
            terminal.hint(ShardMessage.LOG_UNWRITTEN.of());
        }
        return whole;
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
}
