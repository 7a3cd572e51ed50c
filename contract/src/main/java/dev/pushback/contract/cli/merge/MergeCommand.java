package dev.pushback.contract.cli.merge;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.InputFile;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.ReportFiles;
import dev.pushback.contract.cli.option.ReportRequest;
import dev.pushback.contract.cli.send.SendSummary;
import dev.pushback.contract.cli.send.SendVerdict;
import dev.pushback.contract.cli.shard.ShardMessage;
import dev.pushback.contract.report.LoadDocument;
import dev.pushback.contract.report.ReportFormat;
import dev.pushback.emulator.load.stats.Threshold;
import dev.pushback.emulator.merge.MergedRun;
import dev.pushback.emulator.merge.ReportReader;
import dev.pushback.emulator.merge.ShardReport;
import dev.pushback.emulator.report.LoadJson;
import dev.pushback.emulator.report.ShardInfo;
import dev.pushback.schema.message.MessageException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushback merge}: one report of what all shards of a campaign have done. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all shards sent all they had, and all was acknowledged; every threshold is kept",
            "1:a callback was not acknowledged, or a --fail-on threshold is missed",
            "2:wrong usage, or reports that do not belong together",
            "3:a shard ended early, or its figures are void"
        },
        description = "Adds up what the shards of one campaign have reported: JSON reports of pushback send, or the"
                + " interval log (hlog) of a shard that was killed. Exactly: histograms are added, not averaged.")
public final class MergeCommand implements Callable<Integer> {

    private static final int LARGEST = 512 << 20;

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            descriptionKey = "arg.files",
            description = "what --report json=F, or hlog=F, wrote in each shard")
    private List<Path> files;

    @Option(
            names = "--report",
            split = ",",
            paramLabel = "KIND=FILE",
            converter = ReportRequest.OfMerge.class,
            completionCandidates = ReportRequest.OfMerge.class,
            description = "write reports, several with commas between: ${COMPLETION-CANDIDATES}")
    private List<ReportRequest> reports = new ArrayList<>();

    @Option(
            names = "--fail-on",
            paramLabel = "THRESHOLDS",
            description = "exit 1 if one is missed, such as 'p99>500ms,failed>0.1%%,coverage<100%%'; without it any"
                    + " refused, failed or unsent callback is exit 1")
    private String failOn;

    @Option(
            names = "--wait",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "wait up to so long until all files are there; for one that is not then, the interval log of"
                    + " the same name (shard-1.hlog for shard-1.json) is taken: its shard was killed")
    private Duration wait;

    @Mixin
    private LangOption lang;

    @Mixin
    private OutputOptions output;

    public MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Threshold> thresholds = SendVerdict.thresholds(failOn);
        ReportFiles<LoadDocument> outputs = ReportFiles.open(reports, ReportFormat::ofLoad, terminal);
        files = new Arrivals(terminal, wait).of(files);
        MergedRun merged = merged();
        boolean written = outputs.write(new LoadDocument(merged.info(), merged.summary(), thresholds, terminal.lang()));
        tell(merged);
        merged.notes().forEach(terminal::hint);
        int code = new SendVerdict(terminal, thresholds).exitCode(merged.summary());
        if (!written) {
            return ExitCode.USAGE;
        }
        return merged.isWhole() ? code : ExitCode.NOT_JUDGED;
    }

    private MergedRun merged() {
        try {
            return MergedRun.of(files.stream().map(MergeCommand::read).toList());
        } catch (MessageException e) {
            throw new UsageException(e);
        }
    }

    private static ShardReport read(Path file) {
        return ReportReader.read(file.toString(), new InputFile(ShardMessage.FILE.of(), file, LARGEST).text());
    }

    private void tell(MergedRun merged) {
        if (output.json) {
            terminal.out().println(LoadJson.of(merged.info(), merged.summary(), terminal.lang()));
            terminal.out().flush();
            return;
        }
        if (!output.quiet) {
            merged.info().parts().forEach(this::tell);
        }
        new SendSummary(merged.summary(), merged.info(), false, output.quiet, terminal.lang()).print(terminal.out());
    }

    private void tell(ShardInfo part) {
        ShardMessage key = part.endedEarly() ? ShardMessage.PART_EARLY : ShardMessage.PART;
        terminal.out()
                .println(terminal.words(key.of(
                        part.shard(),
                        part.ended(),
                        part.planned(),
                        part.acknowledged(),
                        part.first() == null ? "-" : part.first().toString())));
    }
}
