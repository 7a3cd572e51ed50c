package dev.pushback.contract.cli.option;

import dev.pushback.schema.message.Lang;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The flag of every command for the language. It holds also for what is said before flags are read, so that it is looked for
 * by itself.
 */
public final class LangOption {

    private static final String FLAG = "--lang";

    @Option(
            names = FLAG,
            paramLabel = "LANG",
            defaultValue = "en",
            converter = LangConverter.class,
            description = "language of what is printed, en or zh (default: ${DEFAULT-VALUE})")
    Lang lang;

    /** The language that the command line asks for, or else the environment; empty if neither does, or for none of ours. */
    public static Optional<Lang> asked(List<String> arguments, Map<String, String> environment) {
        return flag(arguments)
                .or(() -> Optional.ofNullable(environment.get("PUSHBACK_LANG")))
                .flatMap(code -> Lang.fromCode(code.strip()));
    }

    /** The last one that is given, as of every flag; what stands behind a lone {@code --} is somebody else's. */
    private static Optional<String> flag(List<String> arguments) {
        String value = null;
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            if (arguments.get(i).startsWith(FLAG + "=")) {
                value = arguments.get(i).substring(FLAG.length() + 1);
            } else if (arguments.get(i).equals(FLAG) && i + 1 < arguments.size()) {
                value = arguments.get(i + 1);
            }
        }
        return Optional.ofNullable(value);
    }
}
