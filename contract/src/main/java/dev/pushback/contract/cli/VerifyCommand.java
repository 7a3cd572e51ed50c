package dev.pushback.contract.cli;

import dev.pushback.contract.CaseResult;
import dev.pushback.contract.Contract;
import dev.pushback.contract.ContractCase;
import dev.pushback.contract.ContractRun;
import dev.pushback.contract.RunOptions;
import dev.pushback.contract.RunResult;
import dev.pushback.contract.Selection;
import dev.pushback.contract.report.JsonReport;
import dev.pushback.contract.report.TextReport;
import dev.pushback.emulator.CallbackUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pushback verify}: runs the contract cases against a receiver. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Runs the contract cases against a receiver: the CI step. Without a URL, against the built-in"
                + " receiver.")
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "URL", description = "the receiver's callback URL")
    private String url;

    @Mixin
    private TargetOptions target;

    @Mixin
    private OutputOptions output;

    @Option(names = "--only", split = ",", paramLabel = "GLOB", description = "only these cases, such as 'reply.*'")
    private List<String> only = new ArrayList<>();

    @Option(names = "--exclude", split = ",", paramLabel = "GLOB", description = "all but these cases")
    private List<String> exclude = new ArrayList<>();

    @Option(names = "--strict", description = "SHOULD counts as MUST, and so does a skip")
    private boolean strict;

    @Option(names = "--no-auth", description = "the receiver is meant to check no signature: leave that group out")
    private boolean noAuth;

    @Option(names = "--max-failures", paramLabel = "N", defaultValue = "0", description = "stop after N failures")
    private int maxFailures;

    @Option(names = "--dry-run", description = "say what would be sent, and send nothing")
    private boolean dryRun;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<ContractCase> cases = new Selection(only, exclude, noAuth).from(Contract.cases());
        if (cases.isEmpty()) {
            terminal.err().println("pushback: no case is selected; see pushback cases");
            return ExitCode.NOT_JUDGED;
        }
        if (dryRun) {
            cases.forEach(
                    one -> terminal.out().println(one.id() + "  " + one.script().describe()));
            return ExitCode.OK;
        }
        String token = noAuth ? null : target.token(terminal.environment());
        if (url == null) {
            throw new UsageException("name the receiver's URL");
        }
        return verify(cases, url, token);
    }

    private int verify(List<ContractCase> cases, String receiver, String token) {
        RunOptions options = options(receiver, token);
        TextReport text = new TextReport(terminal.out(), output.colored(terminal), output.quiet, again(options));
        Consumer<CaseResult> listener = output.json ? result -> {} : text::tell;
        try (ContractRun run = new ContractRun(options)) {
            RunResult result = run.play(cases, listener);
            if (output.json) {
                terminal.out().println(JsonReport.of(result, Version.number(), again(options)));
            } else {
                text.finish(result);
            }
            return exitCode(result);
        }
    }

    private RunOptions options(String receiver, String token) {
        try {
            return RunOptions.of(CallbackUrl.parse(receiver))
                    .withSdkAppId(target.sdkAppId)
                    .withToken(token)
                    .withHeaders(target.headers)
                    .withSeed(target.seed())
                    .withStrict(strict)
                    .withMaxFailures(maxFailures)
                    .withTransport(target.transport());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private String again(RunOptions options) {
        return "pushback verify " + options.url()
                + (target.sdkAppId == RunOptions.SAMPLE_SDK_APP_ID ? "" : " --sdk-app-id " + target.sdkAppId)
                + (target.tokenFile == null ? "" : " --token-file " + target.tokenFile);
    }

    private static int exitCode(RunResult result) {
        return switch (result.outcome()) {
            case CONFORMANT, PARTIAL -> ExitCode.OK;
            case VIOLATED -> ExitCode.VIOLATED;
            case UNREACHABLE -> ExitCode.NOT_JUDGED;
        };
    }
}
