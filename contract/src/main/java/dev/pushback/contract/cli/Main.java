package dev.pushback.contract.cli;

import dev.pushback.contract.cli.console.ConsoleMessage;
import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Stdout;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.cli.option.LangOption;
import dev.pushback.contract.cli.option.OptionSources;
import dev.pushback.schema.message.Audience;
import dev.pushback.schema.message.Lang;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.text.Escape;
import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code pushback}. */
@Command(
        name = "pushback",
        description = "Sends Tencent Cloud Chat push callbacks (Push.AllMemberPush), and checks that your receiver"
                + " answers them as Tencent's pages ask.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the receiver keeps the contract (warnings allowed); all was sent",
            "1:the receiver breaks the contract, or a --fail-on threshold is missed",
            "2:wrong usage or configuration",
            "3:nothing, or not every MUST, could be judged: unreachable, TLS refused, no case selected, partial; or the sender"
                    + " itself fell behind",
            "70:a fault of ours, told with what to report",
            "130:interrupted; the summary so far is printed, journals and reports are whole"
        },
        footer = {
            "",
            "First steps: pushback verify            (against the built-in receiver)",
            "             pushback verify http://localhost:8080/callback",
            "             pushback send http://localhost:8080/callback -n 1000"
        })
public final class Main implements Runnable {

    private static final int OUT_BYTES = 64 * 1024;
    private static final int HELP_COLUMNS = 100;
    private static final int LONGEST_MESSAGE = 4000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private LangOption lang;

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        spareTheStart();
        Preload.begin(List.of(arguments));
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> died(fault, List.of(arguments)));
        // System.out never says that nobody reads any more, or that the disk is full.
        Stdout stdout = new Stdout(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(stdout, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        OutputStream bytes = new BufferedOutputStream(stdout, OUT_BYTES);
        int code = run(List.of(arguments), new Terminal(System.in, bytes, out, err, System.getenv(), isOnTerminal()));
        out.flush();
        if (code != ExitCode.USAGE && stdout.problem().isPresent()) {
            Message problem =
                    ConsoleMessage.UNWRITABLE_OUTPUT.of(stdout.problem().get());
            err.println("pushback: " + problem.in(langOf(List.of(arguments), System.getenv()), Audience.COMMAND_LINE));
            code = ExitCode.USAGE;
        }
        err.flush();
        System.exit(code);
    }

    /** Without memory, or a class that can't be loaded any more, no end of the run can be told: better one than a standstill. */
    private static void died(Throwable fault, List<String> arguments) {
        try {
            Message told = ConsoleMessage.THREAD_DIED.of(Quoted.bare(String.valueOf(fault), LONGEST_MESSAGE));
            System.err.println("pushback: " + told.in(langOf(arguments, System.getenv()), Audience.COMMAND_LINE));
        } catch (Throwable noMemoryForWords) {
            System.err.println("pushback: a thread died: " + fault);
        } finally {
            if (fault instanceof Error) {
                Runtime.getRuntime().halt(ExitCode.SOFTWARE);
            }
        }
    }

    /**
     * Keeps libraries from loading what is never asked of them here: Netty the flight recorder and this machine's network
     * interfaces, of which it would warn where there is none, picocli SQL.
     */
    private static void spareTheStart() {
        Properties properties = System.getProperties();
        properties.putIfAbsent("io.netty.jfr.enabled", "false");
        properties.putIfAbsent("io.netty.machineId", "00:00:00:00:00:00");
        properties.putIfAbsent("picocli.converters.excludes", "java.sql.*");
    }

    /** Runs the program within this process. */
    static int run(List<String> arguments, Terminal terminal) {
        Terminal speaking = terminal.speaking(langOf(arguments, terminal.environment()));
        try {
            rejectUnreadable(arguments);
            OptionSources settings = OptionSources.of(arguments, terminal.environment());
            speaking = speaking.speaking(LangOption.asked(arguments, terminal.environment())
                    .or(() -> Lang.fromCode(String.valueOf(settings.value("lang"))))
                    .orElse(Lang.EN));
            CommandLine program = program(settings, arguments, speaking);
            return program.execute(arguments.toArray(String[]::new));
        } catch (RuntimeException | Error e) {
            return failed(e, speaking);
        }
    }

    private static Lang langOf(List<String> arguments, Map<String, String> environment) {
        return LangOption.asked(arguments, environment).orElse(Lang.EN);
    }

    /** What the locale has no characters for arrives as this one: nobody means to send it. */
    private static void rejectUnreadable(List<String> arguments) {
        arguments.stream()
                .filter(argument -> argument.indexOf('\ufffd') >= 0)
                .findFirst()
                .ifPresent(argument -> {
                    throw new UsageException(ConsoleMessage.NO_CHARACTERS.of(argument));
                });
    }

    /** Before Java 22, there is a console only on a terminal; since then, it must be asked. */
    private static boolean isOnTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "", new UsageException(ConsoleMessage.NAME_A_COMMAND.of()));
    }

    /** The program with the flags of the commands that the arguments may mean. */
    static CommandLine program(List<String> arguments, Terminal terminal) {
        return program(OptionSources.of(arguments, Map.of()), arguments, terminal);
    }

    private static CommandLine program(OptionSources settings, List<String> arguments, Terminal terminal) {
        IFactory factory = new Factory(terminal);
        CommandLine program = new CommandLine(new Main(), factory);
        if (settings.hasFile() || settings.hasVariables()) {
            Commands.addAll(program, factory);
            settings.rejectUnknown(flags(program));
            settings.rejectUnknownVariables(flags(program));
        } else {
            Commands.addMeant(program, arguments, factory);
        }
        if (terminal.lang() != Lang.EN) {
            program.setResourceBundle(Help.in(terminal.lang()));
        }
        return program.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpWidth(HELP_COLUMNS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setDefaultValueProvider(settings)
                .setParameterExceptionHandler((e, given) -> misused(e, terminal))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, terminal));
    }

    private static int misused(CommandLine.ParameterException e, Terminal terminal) {
        terminal.hint(shown(terminal.words(ParseErrors.of(e))));
        Message suggestions = ParseErrors.suggestions(e);
        if (!suggestions.isNone()) {
            terminal.err().println(terminal.words(suggestions));
        }
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println(terminal.words(ConsoleMessage.SEE_HELP.of(command)));
        return ExitCode.USAGE;
    }

    private static int failed(Throwable e, Terminal terminal) {
        if (e instanceof UsageException usage) {
            terminal.hint(shown(terminal.words(usage.reason())));
            return ExitCode.USAGE;
        }
        terminal.hint(ConsoleMessage.OUR_FAULT.of(Version.line()));
        e.printStackTrace(terminal.err());
        return ExitCode.SOFTWARE;
    }

    /** Messages may repeat what stands in a file of somebody else's. */
    private static String shown(String message) {
        String bounded = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "…";
        return bounded.lines().map(Escape::terminal).collect(Collectors.joining("\n"));
    }

    private static Set<String> flags(CommandLine program) {
        return program.getSubcommands().values().stream()
                .flatMap(command -> command.getCommandSpec().options().stream())
                .map(OptionSources::name)
                .collect(Collectors.toSet());
    }

    /** Makes commands, and hands them the terminal. */
    private record Factory(Terminal terminal) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.cast(type.getDeclaredConstructor(Terminal.class).newInstance(terminal));
            } catch (NoSuchMethodException needsNoTerminal) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
