package dev.pushback.contract.cli;

import java.util.Map;
import picocli.CommandLine.Option;

/** The flags of every command that prints results. */
final class OutputOptions {

    /** When to colour. */
    enum Color {
        /** On a terminal, unless NO_COLOR is set. */
        AUTO,
        /** Always. */
        ALWAYS,
        /** Never. */
        NEVER
    }

    @Option(names = "--json", description = "print one JSON document and nothing else")
    boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "print failures and the summary only")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "print what was sent and received")
    boolean verbose;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "auto, always or never (default: ${DEFAULT-VALUE})")
    Color color;

    @Option(
            names = "--config",
            paramLabel = "F",
            description = "properties file with flags, such as sdk-app-id = 1400187352")
    java.nio.file.Path config;

    /** Whether to colour what goes there. */
    boolean colored(Terminal terminal) {
        Map<String, String> environment = terminal.environment();
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty() && terminal.interactive();
        return color == Color.ALWAYS || color == Color.AUTO && wanted;
    }
}
