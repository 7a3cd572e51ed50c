package dev.pushback.contract.cli;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flag for the token, which never stands on the command line itself: others can read that. */
final class TokenOption {

    private static final int LARGEST = 4096;

    @Option(
            names = "--token-file",
            paramLabel = "F",
            description = "file with the app's callback token; callbacks then carry RequestTime and Sign. Or set"
                    + " PUSHBACK_TOKEN.")
    Path file;

    /** The token from the file or the environment; {@code null} if there is none. */
    String value(Map<String, String> environment) {
        if (file == null) {
            String token = environment.get("PUSHBACK_TOKEN");
            return token == null || token.isEmpty() ? null : token;
        }
        String token = new InputFile("--token-file", file, LARGEST).text().strip();
        UsageException.unless(
                !token.isEmpty(), "--token-file " + file + " is empty; it must hold the app's callback token");
        return token;
    }
}
