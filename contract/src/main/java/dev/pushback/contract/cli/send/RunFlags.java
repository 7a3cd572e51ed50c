package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.metrics.MetricsFlag;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.ReportRequest;
import dev.pushback.emulator.load.stats.Threshold;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say what is kept of a run, and when it fails. */
final class RunFlags {

    @Mixin
    MetricsFlag metrics;

    @Option(names = "--journal", paramLabel = "FILE", description = "record every attempt, for pushback replay")
    Path journal;

    @Option(
            names = "--report",
            split = ",",
            paramLabel = "KIND=FILE",
            converter = ReportRequest.OfLoad.class,
            completionCandidates = ReportRequest.OfLoad.class,
            description = "write reports, several with commas between: ${COMPLETION-CANDIDATES}")
    List<ReportRequest> reports = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "THRESHOLDS",
            description = "exit 1 if one is missed, such as 'p99>500ms,failed>0.1%%,coverage<100%%'; without it any"
                    + " refused, failed or unsent callback is exit 1")
    String failOn;

    /** Complains of flags that a dry run would pass over. */
    void rejectInDryRun(OutputOptions output) {
        String shown = output.json ? "--json" : output.verbose ? "--verbose" : "";
        String flag = journal != null
                ? "--journal"
                : !reports.isEmpty()
                        ? "--report"
                        : failOn != null ? "--fail-on" : abortOn != null ? "--abort-on" : shown;
        UsageException.unless(flag.isEmpty(), SendMessage.DRY_RUN_IDLE, flag);
    }

    @Option(
            names = "--abort-on",
            paramLabel = "THRESHOLDS",
            description = "end the run, with exit 1, as soon as so many have failed or were refused, such as"
                    + " 'failed>5%%,refused>100'; percentages are of those sent so far, from the "
                    + Threshold.FEWEST_FOR_PARTS + "th on")
    String abortOn;

    /** When the run is lost; empty if never. */
    List<Threshold> abortOn() {
        try {
            return abortOn == null ? List.of() : Threshold.parseForProgress(abortOn);
        } catch (IllegalArgumentException e) {
            throw new UsageException(SendMessage.OF_FLAG.of("--abort-on", UsageException.reason(e)), e);
        }
    }

    /** Complains of a threshold that no run of so long can miss; {@code null} for one that ends otherwise. */
    void rejectHopeless(Duration run) {
        if (run == null) {
            return;
        }
        try {
            thresholds().forEach(one -> one.mustFitInto(run));
        } catch (IllegalArgumentException e) {
            throw new UsageException(SendMessage.OF_FLAG.of("--fail-on", UsageException.reason(e)), e);
        }
    }

    /** The thresholds; empty if none are given. */
    List<Threshold> thresholds() {
        return SendVerdict.thresholds(failOn);
    }
}
