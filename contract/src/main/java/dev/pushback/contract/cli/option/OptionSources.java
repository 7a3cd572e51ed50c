package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.message.Message;
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
import java.util.stream.Collectors;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Where flags that are not given come from: the environment ({@code --sdk-app-id} is {@code PUSHBACK_SDK_APP_ID}), then the
 * file given by {@code --config} ({@code sdk-app-id = 1400187352}, a Java properties file), then the default.
 */
public final class OptionSources implements IDefaultValueProvider {

    private static final int LARGEST = 1 << 20;
    private static final String PREFIX = "PUSHBACK_";

    /** The receiver's URL is no flag, but may be said like one. */
    private static final String URL = "url";

    /** What is no flag, as it must not stand on a command line, or stands in front of it. */
    private static final List<String> OTHER_VARIABLES =
            List.of("PUSHBACK_URL", "PUSHBACK_TOKEN", "PUSHBACK_SECRET_KEY", "PUSHBACK_HOME", "PUSHBACK_OPTS");

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
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel().equals("URL") ? value(URL) : null;
        }
        if (option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String name = name(option);
        String value = value(name);
        boolean isSwitch = option.arity().max() == 0;
        return value != null && isSwitch ? switched(option, name, value.strip()) : value;
    }

    /** What the environment or the file says of a flag; {@code null} for nothing. */
    public String value(String name) {
        String variable = variable(name);
        String given = isOfTheCluster(variable) ? "" : environment.getOrDefault(variable, "");
        return given.isEmpty() ? file.getProperty(name) : given;
    }

    /** Kubernetes and Docker set such variables for every service; one may well be called pushback. */
    private boolean isOfTheCluster(String variable) {
        return variable.matches("PUSHBACK_(SERVICE_(HOST|PORT)|PORT_\\d+_).*")
                || environment.getOrDefault(variable, "").matches("(tcp|udp|sctp)://.*");
    }

    /** Whether the environment may say more than a run without it: then every command's flags must be known. */
    public boolean hasVariables() {
        return environment.keySet().stream().anyMatch(name -> name.startsWith(PREFIX) && !isOfTheCluster(name));
    }

    /** Complains of variables that no command knows: what is misspelt would be passed over. */
    public void rejectUnknownVariables(Set<String> flags) {
        Set<String> known = flags.stream().map(OptionSources::variable).collect(Collectors.toCollection(TreeSet::new));
        known.addAll(OTHER_VARIABLES);
        environment.keySet().stream()
                .filter(name -> name.startsWith(PREFIX) && !known.contains(name) && !isOfTheCluster(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new UsageException(OptionMessage.UNKNOWN_VARIABLE.of(name, NearestName.of(name, known)));
                });
    }

    /**
     * The value of a flag that takes none. One that stands on the command line has no default: picocli would turn it into
     * its opposite.
     */
    private String switched(OptionSpec option, String name, String value) {
        UsageException.unless(
                value.equals("true") || value.equals("false"),
                OptionMessage.TRUE_OR_FALSE,
                variable(name),
                name,
                value);
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
    public void rejectUnknown(Set<String> flags) {
        Set<String> known = new TreeSet<>(flags);
        known.add(URL);
        Set<String> unknown = new TreeSet<>(file.stringPropertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            List<String> misspelt =
                    unknown.stream().filter(name -> isNearTo(name, known)).toList();
            throw new UsageException(
                    misspelt.isEmpty()
                            ? OptionMessage.NO_SETTINGS.of(unknown.size())
                            : OptionMessage.UNKNOWN_SETTINGS.of(
                                    String.join(", ", misspelt), NearestName.of(misspelt.get(0), known)));
        }
    }

    /** What resembles no flag may stand in a file of another kind, such as one with a token, and is not told. */
    private static boolean isNearTo(String name, Set<String> known) {
        return NearestName.changes(name, NearestName.of(name, known)) <= name.length() / 2;
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
        return PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static Properties read(String path) {
        Properties properties = new Properties();
        try {
            properties.load(
                    new StringReader(new InputFile(OptionMessage.CONFIG_FILE.of(), Path.of(path), LARGEST).text()));
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            Message reason =
                    e instanceof IOException io ? IoFaults.of(io) : UsageException.reason((RuntimeException) e);
            throw new UsageException(OptionMessage.UNREADABLE.of(OptionMessage.CONFIG_FILE.of(), path, reason), e);
        }
    }
}
