package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.contract.report.Shell;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.secret.Secrets;
import java.nio.file.Path;

/** Writes the command line that repeats a run. */
final class RerunCommand {

    private final StringBuilder line = new StringBuilder("pushback verify");

    private RerunCommand() {}

    /** The command line without {@code --only} and {@code --seed}; headers with credentials are masked. */
    static String of(String url, TargetOptions target, boolean strict, String probe) {
        RerunCommand again = new RerunCommand();
        if (url != null) {
            again.line.append(' ').append(Shell.word(url));
        }
        if (target.sdkAppId != RunOptions.SAMPLE_SDK_APP_ID) {
            again.flag("--sdk-app-id", Long.toString(target.sdkAppId));
        }
        again.file("--token-file", target.token.file);
        if (!target.timeout.equals(TransportOptions.DOCUMENTED_TIMEOUT)) {
            again.flag("--timeout", target.timeout.toMillis() + "ms");
        }
        Secrets secrets = Secrets.of(null, target.headers);
        for (Header header : target.headers) {
            Header shown = secrets.hide(header);
            again.flag("-H", shown.name() + ": " + shown.value());
        }
        again.file("--cacert", target.cacert);
        again.file("--cert", target.cert);
        again.file("--key", target.key);
        if (probe != null) {
            again.flag("--probe", probe);
        }
        return again.line
                + (target.insecure ? " --insecure" : "")
                + (target.allowRemote ? " --allow-remote" : "")
                + (strict ? " --strict" : "");
    }

    private void file(String name, Path path) {
        if (path != null) {
            flag(name, path.toString());
        }
    }

    private void flag(String name, String value) {
        line.append(' ').append(name).append(' ').append(Shell.word(value));
    }
}
