package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.report.TextReport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;

/** The flags of every command that prints results. */
public final class OutputOptions {

    /** When to colour. */
    enum Color {
        /** On a terminal, unless NO_COLOR is set. */
        AUTO,
        /** Always. */
        ALWAYS,
        /** Never. */
        NEVER;

        /** The word of the flag. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--json", description = "print one JSON document and nothing else")
    public boolean json;

    @Option(
            names = {"-q", "--quiet"},
            description = "print failures and the summary only")
    public boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "print what was sent and received")
    public boolean verbose;

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
    Path config;

    /** How much a person wants to read. */
    public TextReport.Detail detail() {
        if (quiet) {
            return TextReport.Detail.QUIET;
        }
        return verbose ? TextReport.Detail.VERBOSE : TextReport.Detail.NORMAL;
    }

    /** Whether to colour what goes there. */
    public boolean colored(Terminal terminal) {
        Map<String, String> environment = terminal.environment();
        boolean wanted = environment.getOrDefault("NO_COLOR", "").isEmpty() && terminal.interactive();
        return color == Color.ALWAYS || color == Color.AUTO && wanted;
    }
}
