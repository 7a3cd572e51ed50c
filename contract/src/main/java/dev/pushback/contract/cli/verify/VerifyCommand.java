package dev.pushback.contract.cli.verify;

import dev.pushback.contract.Contract;
import dev.pushback.contract.Selection;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.cli.option.InputFile;
import dev.pushback.contract.cli.option.LangConverter;
import dev.pushback.contract.cli.option.NetworkScope;
import dev.pushback.contract.cli.option.OutputOptions;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.contract.message.Lang;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.KnownFailures;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.report.DryRunReport;
import dev.pushback.contract.report.Reporter;
import dev.pushback.contract.report.Shell;
import dev.pushback.contract.report.Wording;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.emulator.target.CallbackUrl;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushback verify}: runs the contract cases against a receiver. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Runs the contract cases against a receiver: the CI step. Without a URL, against the built-in"
                + " receiver.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the receiver keeps the contract (warnings allowed)",
            "1:the receiver breaks the contract",
            "2:wrong usage or configuration",
            "3:nothing could be judged: unreachable, TLS refused, no case selected",
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

    private static final int LARGEST_LIST = 1 << 20;

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "the receiver's callback URL")
    private String url;

    @Mixin
    private CaseOptions chosen;

    @Mixin
    private TargetOptions target;

    @Option(names = "--strict", description = "SHOULD counts as MUST, and so does a skip")
    private boolean strict;

    @Option(
            names = "--max-failures",
            paramLabel = "N",
            defaultValue = "0",
            description = "stop after N failures (default: never)")
    private int maxFailures;

    @Option(
            names = "--known-failures",
            paramLabel = "F",
            description = "file with a line for each case that is known to fail: 'case.id: reason'; one that passes"
                    + " fails as stale")
    private Path knownFailures;

    @Option(
            names = "--probe",
            paramLabel = "URL",
            description =
                    "ask there what the receiver has stored, and judge that too:" + " GET URL?TaskId=…&To_Account=…")
    private String probe;

    @Option(
            names = "--report",
            split = ",",
            paramLabel = "KIND=F",
            converter = ReportRequest.Converter.class,
            description = "write reports: junit=F, html=F, json=F, github (annotations and step summary); several with"
                    + " commas between")
    private List<ReportRequest> reports = new ArrayList<>();

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "en",
            converter = LangConverter.class,
            description = "en or zh (default: ${DEFAULT-VALUE})")
    private Lang lang;

    @Option(names = "--dry-run", description = "say what would be sent, and send nothing")
    private boolean dryRun;

    @Mixin
    private OutputOptions output;

    public VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Wording wording = Wording.in(lang);
        Selection selection = chosen.selection();
        List<ContractCase> cases = selection.from(Contract.cases());
        List<String> notes = chosen.tellStray(terminal, cases, wording);
        String token = chosen.noAuth ? null : target.token(terminal.environment());
        if (dryRun) {
            return showOnly(cases, token, wording);
        }
        ReportFiles opened = ReportFiles.open(reports, terminal);
        try (VerifyTarget receiver = url == null
                ? VerifyTarget.builtIn(target.sdkAppId(), chosen.noAuth, token, terminal)
                : VerifyTarget.at(url, token)) {
            Reporter teller =
                    new Reporter(wording, Secrets.of(receiver.token(), target.headers), Version.number(), again());
            RunOptions options = options(receiver.url(), receiver.token());
            refuseToBreakStrangers(receiver.url(), cases);
            try (ProbeOption looking = ProbeOption.at(probe == null ? receiver.probe() : probe, target.transport())) {
                RunOptions seeing = options.but().probe(looking.probe()).build();
                return new Verification(seeing, cases, notes, teller, output, opened, terminal).run(target.wait);
            }
        }
    }

    /** Says what would be sent, as if the receiver were there. */
    private int showOnly(List<ContractCase> cases, String token, Wording wording) {
        String shownUrl = url == null ? VerifyTarget.STAND_IN : url;
        String shownToken = url == null && !chosen.noAuth && token == null ? VerifyTarget.DEMONSTRATION_TOKEN : token;
        try (VerifyTarget receiver = VerifyTarget.at(shownUrl, shownToken)) {
            RunOptions options = options(receiver.url(), shownToken);
            DryRunReport report = new DryRunReport(options, Secrets.of(token, target.headers), wording);
            if (output.json) {
                terminal.out().println(report.json(cases, Version.number()));
            } else {
                report.text(cases, terminal.out());
            }
        }
        return cases.isEmpty() ? ExitCode.NOT_JUDGED : ExitCode.OK;
    }

    private RunOptions options(CallbackUrl receiver, String token) {
        UsageException.unless(maxFailures >= 0, "--max-failures must not be below 0, was " + maxFailures);
        return RunOptions.builder(receiver)
                .sdkAppId(target.sdkAppId())
                .token(token)
                .headers(target.headers)
                .seed(target.seed())
                .strict(strict)
                .maxFailures(maxFailures)
                .knownFailures(known())
                .transport(target.transport())
                .build();
    }

    private KnownFailures known() {
        if (knownFailures == null) {
            return KnownFailures.none();
        }
        try {
            return KnownFailures.parse(
                    knownFailures.toString(),
                    new InputFile("--known-failures", knownFailures, LARGEST_LIST).text(),
                    Contract.cases().stream().map(ContractCase::id).toList());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private void refuseToBreakStrangers(CallbackUrl receiver, List<ContractCase> cases) {
        boolean malformed = cases.stream().anyMatch(one -> one.is(Trait.HOSTILE));
        UsageException.unless(
                target.allowRemote || !malformed || !NetworkScope.isRemote(receiver),
                receiver + " is neither on this machine nor in a private network, and the malformed cases send it"
                        + " rubbish: say --allow-remote if it is yours, or leave them out by --exclude malformed");
    }

    private String again() {
        return RerunCommand.of(url, target, strict, probe)
                + (chosen.noAuth ? " --no-auth" : "")
                + (knownFailures == null ? "" : " --known-failures " + Shell.word(knownFailures.toString()));
    }
}
