package dev.pushback.contract.cli;

import dev.pushback.contract.cli.inspect.CasesCommand;
import dev.pushback.contract.cli.inspect.SchemaCommand;
import dev.pushback.contract.cli.inspect.StacksCommand;
import dev.pushback.contract.cli.inspect.ValidateCommand;
import dev.pushback.contract.cli.merge.MergeCommand;
import dev.pushback.contract.cli.receive.ReceiveCommand;
import dev.pushback.contract.cli.send.ReplayCommand;
import dev.pushback.contract.cli.send.SendCommand;
import dev.pushback.contract.cli.serve.ServeCommand;
import dev.pushback.contract.cli.verify.VerifyCommand;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands of the program, in the order of its help.
 *
 * <p>To read a command's flags costs time at the start. So only those are read that the command line may mean; of the
 * others there is no more than the list of commands shows.
 */
final class Commands {

    private static final List<Class<?>> ALL = List.of(
            SendCommand.class,
            VerifyCommand.class,
            CasesCommand.class,
            StacksCommand.class,
            ReceiveCommand.class,
            ReplayCommand.class,
            MergeCommand.class,
            ValidateCommand.class,
            SchemaCommand.class,
            ServeCommand.class,
            CompletionCommand.class);

    private Commands() {}

    /** Adds all commands, each with its flags. */
    static void addAll(CommandLine program, IFactory factory) {
        addMeant(program, ALL.stream().map(Commands::name).toList(), factory);
    }

    /** Adds all commands, those that one of the arguments may mean with their flags. */
    static void addMeant(CommandLine program, List<String> arguments, IFactory factory) {
        boolean unread = arguments.stream().anyMatch(argument -> argument.startsWith("@")); // a file of arguments
        boolean wholly = unread || arguments.contains("completion");
        for (Class<?> command : ALL) {
            String name = name(command);
            if (wholly || arguments.contains(name)) {
                program.addSubcommand(name, made(command, factory));
            } else {
                program.addSubcommand(name, mentioned(command));
            }
        }
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }

    private static CommandLine made(Class<?> command, IFactory factory) {
        try {
            return new CommandLine(factory.create(command), factory);
        } catch (Exception e) {
            throw new IllegalStateException("can't make " + command, e);
        }
    }

    private static CommandLine mentioned(Class<?> command) {
        CommandSpec spec = CommandSpec.create();
        spec.usageMessage().description(command.getAnnotation(Command.class).description());
        return new CommandLine(spec);
    }
}
