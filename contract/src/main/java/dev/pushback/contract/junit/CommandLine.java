package dev.pushback.contract.junit;

import dev.pushback.contract.probe.HttpProbe;
import dev.pushback.contract.report.Shell;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.secret.Secrets;

/** Writes the command line that repeats a run outside of JUnit. */
final class CommandLine {

    private CommandLine() {}

    /** The command line without {@code --only} and {@code --seed}; the token stays out of it. */
    static String of(RunOptions options) {
        StringBuilder line = new StringBuilder("pushback verify ")
                .append(Shell.word(options.url().toString()));
        if (options.sdkAppId() != RunOptions.SAMPLE_SDK_APP_ID) {
            line.append(" --sdk-app-id ").append(options.sdkAppId());
        }
        if (options.token() != null) {
            line.append(" --token-file token.txt");
        }
        if (!options.transport().timeout().equals(TransportOptions.DOCUMENTED_TIMEOUT)) {
            line.append(" --timeout ")
                    .append(options.transport().timeout().toMillis())
                    .append("ms");
        }
        Secrets secrets = Secrets.of(options.token(), options.headers());
        for (Header header : options.headers()) {
            Header shown = secrets.hide(header);
            line.append(" -H ").append(Shell.word(shown.name() + ": " + shown.value()));
        }
        if (options.transport().tls().caCertificate() != null) {
            line.append(" --cacert ")
                    .append(Shell.word(options.transport().tls().caCertificate().toString()));
        }
        if (options.probe() instanceof HttpProbe probe) {
            line.append(" --probe ").append(Shell.word(probe.url().toString()));
        }
        return line
                + (options.transport().tls().insecure() ? " --insecure" : "")
                + (options.strict() ? " --strict" : "");
    }
}
