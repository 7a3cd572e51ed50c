package dev.pushback.contract.cli.verify;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.OptionMessage;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.ReadinessWait;
import dev.pushback.contract.cli.option.ReportFiles;
import dev.pushback.contract.cli.option.ReportRequest;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.option.RerunCommand;
import dev.pushback.contract.report.DryRunReport;
import dev.pushback.contract.report.ReportFormat;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.VerifyDocument;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.range.Range;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pushback verify}: runs the contract cases against a receiver. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        modelTransformer = RunFlags.class,
        abbreviateSynopsis = true,
        description = "Runs the contract cases against a receiver: the CI step. Without a URL, against the built-in"
                + " receiver.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the receiver keeps the contract (warnings allowed)",
            "1:the receiver breaks the contract",
            "2:wrong usage or configuration",
            "3:nothing, or not every MUST, could be judged: unreachable, TLS refused, no case selected, partial",
            "70:a fault of ours",
            "130:interrupted; the summary so far is printed, reports are whole"
        },
        footer = {
            "",
            "Every flag can be set by the environment (--sdk-app-id by PUSHBACK_SDK_APP_ID) and in the --config file.",
            "",
            "Examples: pushback verify http://localhost:8080/callback --token-file token.txt",
            "          pushback verify http://localhost:8080/callback --only 'reply.*' --report html=report.html",
            "          pushback verify http://app:8080/callback --wait 30s --report junit=pushback.xml,github"
        })
public final class VerifyCommand implements Callable<Integer> {

    /** More than the slowest framework takes to start. */
    private static final Duration WAIT_FOR_APP = Duration.ofSeconds(60);

    private final Terminal terminal;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "URL",
            descriptionKey = "arg.url",
            description = "the receiver's callback URL")
    private String url;

    @Parameters(
            index = "1..*",
            paramLabel = "COMMAND",
            descriptionKey = "arg.command",
            description = "behind a --: starts your app, waits until it answers, and ends it when all is done")
    private List<String> command = new ArrayList<>();

    @Mixin
    private CaseOptions chosen;

    @Mixin
    private TargetOptions target;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--max-time",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "judge for at most this long; what is not judged by then is skipped (exit 3)")
    private Duration maxTime;

    @Option(
            names = "--probe",
            paramLabel = "URL",
            description =
                    "ask there what the receiver has stored, and judge that too: GET URL?TaskId=… (pushback schema probe)")
    private String probe;

    @Option(
            names = "--report",
            split = ",",
            paramLabel = "KIND=F",
            converter = ReportRequest.OfVerify.class,
            completionCandidates = ReportRequest.OfVerify.class,
            description = "write reports, several with commas between: ${COMPLETION-CANDIDATES} (github is annotations"
                    + " and a step summary)")
    private List<ReportRequest> reports = new ArrayList<>();

    @Mixin
    private LangOption lang;

    @Option(names = "--dry-run", description = "say what would be sent, and send nothing")
    private boolean dryRun;

    @Mixin
    private OutputOptions output;

    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        UsageException.unless(
                maxTime == null || !maxTime.isZero(), Range.ABOVE_0, "--max-time", Range.written(Duration.ZERO));
        Wording wording = Wording.in(terminal.lang());
        Selection selection = chosen.selection();
        List<CallbackKind> kinds = kinds();
        List<ContractCase> cases = selection.from(Contract.cases(kinds));
        chosen.rejectOtherKinds(kinds);
        List<Message> notes = chosen.tellStray(terminal, cases, wording);
        UsageException.unless(
                !chosen.noAuth || !spec.commandLine().getParseResult().hasMatchedOption("--token-file"),
                OptionMessage.NO_AUTH_AND_TOKEN);
        String token = chosen.noAuth ? null : target.token(terminal.environment());
        rejectCommandWithoutDashes();
        if (!dryRun) {
            List<String> own = new ArrayList<>();
            if (chosen.noAuth) {
                own.add("--no-auth");
            }
            if (probe != null) {
                own.add("--probe");
            }
            url = target.url(url, own, terminal.environment());
        }
        if (dryRun) {
            UsageException.unless(
                    reports.isEmpty() && command.isEmpty(),
                    VerifyMessage.DRY_RUN_IDLE,
                    command.isEmpty() ? Message.term("--report") : VerifyMessage.A_COMMAND.of());
            return showOnly(cases, token, wording);
        }
        ReportFiles<VerifyDocument> opened = ReportFiles.open(reports, ReportFormat::ofVerify, terminal);
        if (command.isEmpty()) {
            return verify(cases, notes, token, opened, wording, target.readiness(terminal));
        }
        Duration wait = target.wait == null ? WAIT_FOR_APP : target.wait;
        try (AppUnderTest app = AppUnderTest.start(command, terminal, output.verbose)) {
            ReadinessWait ready = new ReadinessWait(wait, target.transport(), terminal, app::death);
            int code = verify(cases, notes, token, opened, wording, ready);
            if (!app.death().isNone() && code != ExitCode.NOT_JUDGED) {
                terminal.hint(app.death());
            }
            return code;
        }
    }

    private int verify(
            List<ContractCase> cases,
            List<Message> notes,
            String token,
            ReportFiles<VerifyDocument> opened,
            Wording wording,
            ReadinessWait ready) {
        try (VerifyTarget receiver = url == null
                ? VerifyTarget.builtIn(target.sdkAppId(), chosen.noAuth, token, terminal)
                : VerifyTarget.at(url, token)) {
            RunOptions options = options(receiver.url(), receiver.token());
            UsageException.unless(
                    probe != null || url == null || !options.probeAdvisory(),
                    OptionMessage.IDLE_WITHOUT,
                    "--probe-advisory",
                    "--probe");
            refuseToBreakStrangers(receiver.url(), cases);
            if (url != null) {
                target.tellWay(terminal, receiver.url(), probe);
            }
            try (ProbeOption looking = ProbeOption.at(probe == null ? receiver.probe() : probe, target.transport())) {
                RunOptions seeing = options.but().probe(looking.probe()).build();
                String again = again(probe == null ? options : seeing);
                Reporter teller = new Reporter(
                        wording,
                        Secrets.of(receiver.token(), target.calls.headers()),
                        Version.number(),
                        again,
                        url == null);
                return new Verification(seeing, cases, notes, teller, output, opened, terminal).run(ready, maxTime);
            }
        }
    }

    /** Known before the receiver is: they say which cases there are. */
    private List<CallbackKind> kinds() {
        RunOptions.Builder options = RunOptions.builder(CallbackUrl.parse(VerifyTarget.STAND_IN));
        RunFlags.set(spec, "command", options);
        return options.build().kinds();
    }

    /** Words behind the URL are a command only where that is said. */
    private void rejectCommandWithoutDashes() {
        List<String> all = spec.root().commandLine().getParseResult().originalArgs();
        int dashes = all.indexOf("--");
        int behind = dashes < 0 ? 0 : all.size() - dashes - 1;
        UsageException.unless(
                command.size() == behind,
                behind == 0 ? VerifyMessage.TOO_MUCH : VerifyMessage.URL_BEFORE,
                String.join(" ", command));
    }

    /** Says what would be sent, as if the receiver were there. */
    private int showOnly(List<ContractCase> cases, String token, Wording wording) {
        String shownUrl = url == null ? VerifyTarget.STAND_IN : url;
        String shownToken = url == null && !chosen.noAuth && token == null ? VerifyTarget.DEMONSTRATION_TOKEN : token;
        try (VerifyTarget receiver = VerifyTarget.at(shownUrl, shownToken)) {
            RunOptions options = options(receiver.url(), shownToken);
            DryRunReport report = new DryRunReport(options, Secrets.of(token, target.calls.headers()), wording);
            if (output.json) {
                terminal.out().println(report.json(cases, Version.number()));
            } else {
                report.text(cases, terminal.out());
            }
        }
        return cases.isEmpty() ? ExitCode.NOT_JUDGED : ExitCode.OK;
    }

    private RunOptions options(CallbackUrl receiver, String token) {
        RunOptions.Builder options = RunOptions.builder(receiver)
                .sdkAppId(target.sdkAppId())
                .noAuth(chosen.noAuth)
                .token(token)
                .headers(target.calls.headers())
                .seed(target.seed())
                .transport(target.transport());
        RunFlags.set(spec, options);
        return options.build();
    }

    private void refuseToBreakStrangers(CallbackUrl receiver, List<ContractCase> cases) {
        boolean malformed = cases.stream().anyMatch(one -> one.is(Trait.HOSTILE));
        UsageException.unless(
                target.trust.allowsRemote() || !malformed || !target.isRemote(receiver),
                VerifyMessage.REMOTE,
                receiver.toString());
    }

    private String again(RunOptions options) {
        List<String> more = new ArrayList<>();
        if (target.trust.allowsRemote()) {
            more.add("--allow-remote");
        }
        if (chosen.noAuth) {
            more.add("--no-auth");
        }
        String token = target.token.file == null ? null : target.token.file.toString();
        return RerunCommand.of(url, options, token, more);
    }
}
