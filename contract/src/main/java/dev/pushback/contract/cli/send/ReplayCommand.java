package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.contract.cli.shard.StartAt;
import dev.pushback.contract.cli.verify.VerifyTarget;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.journal.JournalException;
import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.journal.Recording;
import dev.pushback.emulator.journal.Replay;
import dev.pushback.emulator.journal.ReplaySource;
import dev.pushback.emulator.journal.Signatures;
import dev.pushback.emulator.journal.Times;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.report.RunInfo;
import dev.pushback.emulator.target.CallbackUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pushback replay}: sends a recorded journal again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Sends the callbacks of a journal again, in its order. Without a URL, to the built-in receiver: the"
                        + " target that a journal names is never called by itself.")
public final class ReplayCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";
    private static final String APP_ID = "--sdk-app-id";

    private final Terminal terminal;
    private String name;

    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            descriptionKey = "arg.recording",
            description =
                    "a journal of send, receive or serve, an HTTP Archive (.har), or plain bodies, one JSON text a"
                            + " line or one document; - for standard input")
    private Path file;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "URL",
            descriptionKey = "arg.url",
            description = "the receiver's callback URL")
    private String url;

    @Option(names = "--only", split = ",", paramLabel = "N", description = "only the callbacks with these numbers")
    private Set<Long> only = new LinkedHashSet<>();

    @Option(names = "--failed", description = "only what was not acknowledged in the last of its attempts")
    private boolean failed;

    @Option(
            names = "--times",
            paramLabel = "old|new",
            defaultValue = "old",
            description = "TaskTime and EventTime as recorded, or moved on to now (default: ${DEFAULT-VALUE})")
    private Times times;

    @Option(
            names = "--signatures",
            paramLabel = "old|new",
            defaultValue = "new",
            description = "RequestTime and Sign as recorded, or made anew (default: ${DEFAULT-VALUE})")
    private Signatures signatures;

    @Option(names = "--dry-run", description = "print the bodies, one a line, and send nothing")
    private boolean dryRun;

    @Mixin
    private DeliveryFlags delivery;

    @Mixin
    private RunFlags run;

    @Mixin
    private TargetOptions target;

    @Mixin
    private LangOption lang;

    @Mixin
    private OutputOptions output;

    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        Replay replay = replay();
        try {
            Recording recording = recording();
            name = recording.name();
            try (ReplaySource source = ReplaySource.open(recording, replay, Instant.now())) {
                tellOf(source);
                return play(source);
            }
        } catch (JournalException | UncheckedIOException e) {
            throw new UsageException(e);
        }
    }

    private int play(ReplaySource source) throws InterruptedException {
        if (failed && source.wanted() == 0 && only.isEmpty()) {
            terminal.hint(SendMessage.ALL_GOT_THROUGH.of(name));
            return ExitCode.OK;
        }
        if (dryRun) {
            run.rejectInDryRun(output);
            DryRunPrinter printing = new DryRunPrinter(terminal, delivery.repeats(0), 0);
            return found(source, printing.run(source, delivery.extent(LoadPlan.UNLIMITED)));
        }
        url = target.url(url, List.of(), terminal.environment());
        if (url != null) {
            return found(source, send(VerifyTarget.at(url, token()).url(), source));
        }
        try (VerifyTarget builtIn = VerifyTarget.builtIn(appOf(source), token(), terminal)) {
            return found(source, send(builtIn.url(), source));
        }
    }

    /** The built-in receiver takes callbacks of one app. */
    private long appOf(ReplaySource source) {
        return asWhose() == null && source.sdkAppId() > 0 ? source.sdkAppId() : target.sdkAppId();
    }

    /** What was recorded, in whatever form, from a file or from standard input. */
    private Recording recording() {
        JournalHeader.Tool tool = new JournalHeader.Tool("pushback", Version.number());
        Recording opened = file.toString().equals(STANDARD_INPUT)
                ? Recording.of(
                        terminal.words(SendMessage.STANDARD_INPUT.of()),
                        terminal.in(),
                        tool,
                        Version.spec(),
                        target.sdkAppId())
                : Recording.of(file, tool, Version.spec(), target.sdkAppId());
        if (opened.leftOut() > 0) {
            terminal.hint(SendMessage.LEFT_OUT.of(opened.leftOut(), opened.name()));
        }
        return opened;
    }

    private Replay replay() {
        only.forEach(number -> UsageException.unless(number > 0, SendMessage.ONLY_FROM_ONE, number));
        return new Replay(only, failed, times, signatures);
    }

    /** Says what is left out, and what will be missing. */
    private void tellOf(ReplaySource source) {
        UsageException.unless(!failed || source.tellsOutcomes(), SendMessage.NO_OUTCOMES, name);
        if (source.isCut()) {
            terminal.hint(SendMessage.CUT_SHORT.of(name));
        }
        if (source.leftOut() > 0) {
            terminal.hint(SendMessage.NO_CALLBACKS_OF.of(source.leftOut(), name));
        }
        if (!dryRun && signatures == Signatures.NEW && source.wasSigned() && token() == null) {
            terminal.hint(SendMessage.UNSIGNED.of());
        }
    }

    /** Whose callbacks they become; {@code null} leaves them whose they are. */
    private Long asWhose() {
        boolean isGiven = spec.commandLine().getParseResult().hasMatchedOption(APP_ID)
                || terminal.environment().containsKey("PUSHBACK_SDK_APP_ID")
                || target.sdkAppId() != RunOptions.SAMPLE_SDK_APP_ID;
        return isGiven ? (Long) target.sdkAppId() : null;
    }

    private int send(CallbackUrl receiver, ReplaySource source) throws InterruptedException {
        source.send(receiver, asWhose());
        long callbacks = source.wanted() == 0 ? LoadPlan.UNLIMITED : source.wanted() * delivery.attempts.copies();
        LoadPlan plan = delivery.plan(target, source.kind(), receiver, token(), callbacks, 0);
        delivery.rejectRemote(receiver, target);
        run.rejectHopeless(delivery.duration);
        if (url != null) {
            target.tellWay(terminal, receiver, null);
        }
        CoverageLedger ledger = new CoverageLedger(source.combinations());
        SendRun sending = SendRun.by(run, terminal, output, info(source), Goal.BY_TASK, url == null);
        RunJournal records = RunJournal.of(journal(plan)); // last: it replaces what its file holds
        return sending.run(target.readiness(terminal), StartAt.ONCE, plan, source, ledger, records);
    }

    private static RunInfo info(ReplaySource source) {
        return new RunInfo(Version.number(), Version.spec(), "replay").leavingOut(source.leftOut());
    }

    /** Says which of the wanted callbacks the journal does not hold; a run without any is no success. */
    private int found(ReplaySource source, int code) {
        Set<Long> missing = new TreeSet<>(only);
        missing.removeAll(source.sent());
        if (only.isEmpty() && source.isUntouched() && code == ExitCode.OK) {
            terminal.hint(SendMessage.NO_CALLBACK.of(name));
            return ExitCode.USAGE;
        }
        if (missing.isEmpty() || code == ExitCode.INTERRUPTED || code == ExitCode.NOT_JUDGED) {
            return code;
        }
        String numbers = missing.stream().map(String::valueOf).collect(Collectors.joining(","));
        terminal.hint(SendMessage.NO_SUCH_NUMBER.of(numbers, name));
        return source.sent().isEmpty() ? ExitCode.USAGE : code;
    }

    private JournalWriter journal(LoadPlan plan) {
        if (run.journal == null) {
            return null;
        }
        UsageException.unless(!isReplayed(run.journal), SendMessage.REPLAYED_JOURNAL, run.journal.toString());
        JournalHeader.Tool tool = new JournalHeader.Tool("pushback", Version.number());
        String to = plan.target().url().toString();
        return JournalWriter.create(
                run.journal,
                new JournalHeader("replay", tool, Version.spec(), plan.seed(), to, Map.of("replay", file.toString())));
    }

    private boolean isReplayed(Path journal) {
        try {
            return Files.exists(journal) && Files.isSameFile(journal, file);
        } catch (IOException unreadable) {
            return false; // which is said when it is opened
        }
    }

    private String token() {
        return target.token(terminal.environment());
    }
}
