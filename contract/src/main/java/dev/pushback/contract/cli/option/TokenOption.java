package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flag for the token, which never stands on the command line itself: others can read that. */
public final class TokenOption {

    private static final int LARGEST = 4096;

    @Option(
            names = "--token-file",
            paramLabel = "F",
            description = "file with the app's callback token; callbacks then carry RequestTime and Sign. Or set"
                    + " PUSHBACK_TOKEN.")
    public Path file;

    /** The token from the file or the environment; {@code null} if there is none. */
    public String value(Map<String, String> environment) {
        if (file == null) {
            String token = environment
                    .getOrDefault("PUSHBACK_TOKEN", "")
                    .replace("\ufeff", "")
                    .strip();
            return token.isEmpty() ? null : checked("PUSHBACK_TOKEN", token);
        }
        String token = new InputFile("--token-file", file, LARGEST).text().strip();
        UsageException.unless(!token.isEmpty(), OptionMessage.TOKEN_EMPTY, file.toString());
        return checked("--token-file " + file, token);
    }

    /** A line break or another control character would sign wrongly, and the receiver would be blamed. */
    private static String checked(String source, String token) {
        UsageException.unless(token.chars().noneMatch(Character::isISOControl), OptionMessage.TOKEN_CONTROL, source);
        return token;
    }
}
