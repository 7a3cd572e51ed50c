package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.IoMessages;
import dev.pushback.contract.cli.console.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where flags that are not given come from: the environment ({@code --sdk-app-id} is {@code PUSHBACK_SDK_APP_ID}), then the
 * file given by {@code --config} ({@code sdk-app-id = 1400187352}, a Java properties file), then the default.
 */
public final class OptionSources implements IDefaultValueProvider {

    private static final int LARGEST = 1 << 20;

    private final List<String> arguments;
    private final Map<String, String> environment;
    private final Properties file;

    private OptionSources(List<String> arguments, Map<String, String> environment, Properties file) {
        this.arguments = List.copyOf(arguments);
        this.environment = environment;
        this.file = file;
    }

    /** Reads the file that the arguments or the environment name, if any. */
    public static OptionSources of(List<String> arguments, Map<String, String> environment) {
        String path = environment.get("PUSHBACK_CONFIG");
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith("--config=")) {
                path = arguments.get(i).substring("--config=".length());
            } else if (arguments.get(i).equals("--config") && i + 1 < arguments.size()) {
                path = arguments.get(i + 1);
            }
        }
        return new OptionSources(
                arguments, environment, path == null || path.isEmpty() ? new Properties() : read(path));
    }

    @Override
    public String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String name = name(option);
        String fromEnvironment = environment.getOrDefault(variable(name), "");
        String value = fromEnvironment.isEmpty() ? file.getProperty(name) : fromEnvironment;
        boolean isSwitch = option.arity().max() == 0;
        return value != null && isSwitch ? switched(option, name, value.strip()) : value;
    }

    /**
     * The value of a flag that takes none. One that stands on the command line has no default: picocli would turn it into
     * its opposite.
     */
    private String switched(OptionSpec option, String name, String value) {
        UsageException.unless(
                value.equals("true") || value.equals("false"),
                variable(name) + " or " + name + " in the --config file must be true or false, was '" + value + "'");
        return value.equals("true") && !isGiven(option) ? "true" : null;
    }

    private boolean isGiven(OptionSpec option) {
        return Arrays.stream(option.names())
                .anyMatch(name -> arguments.stream().anyMatch(argument -> isOrHolds(argument, name)));
    }

    private static boolean isOrHolds(String argument, String name) {
        boolean isCluster = name.length() == 2 && argument.matches("-[A-Za-z]+") && !argument.startsWith("--");
        return argument.equals(name) || isCluster && argument.indexOf(name.charAt(1)) > 0;
    }

    /** Complains of names in the file that no command knows: a typing error there must not go unnoticed. */
    public void rejectUnknown(Set<String> known) {
        Set<String> unknown = new TreeSet<>(file.stringPropertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new UsageException("the --config file has settings that no command knows: "
                    + String.join(", ", unknown) + "; write the names of flags without the dashes");
        }
    }

    /** Whether a file gives settings. */
    public boolean hasFile() {
        return !file.isEmpty();
    }

    /** A flag's name without the dashes in front. */
    public static String name(OptionSpec option) {
        String name = option.longestName();
        int dashes = 0;
        while (dashes < name.length() && name.charAt(dashes) == '-') {
            dashes++;
        }
        return name.substring(dashes);
    }

    private static String variable(String name) {
        return "PUSHBACK_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Properties read(String path) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new InputFile("the --config file", Path.of(path), LARGEST).text()));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UsageException(
                    "can't read the --config file " + path + ": "
                            + (e instanceof IOException io ? IoMessages.of(io) : e.getMessage()),
                    e);
        }
    }
}
