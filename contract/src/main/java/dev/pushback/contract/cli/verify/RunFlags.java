package dev.pushback.contract.cli.verify;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.InputFile;
import dev.pushback.contract.option.RunOption;
import dev.pushback.contract.option.RunOption.Given;
import dev.pushback.contract.option.RunOption.Kind;
import dev.pushback.contract.run.RunOptions;
import java.nio.file.Path;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Makes a flag of every option of a run that the command does not declare itself. */
public final class RunFlags implements IModelTransformer {

    private static final int LARGEST_LIST = 1 << 20;

    @Override
    public CommandSpec transform(CommandSpec command) {
        RunOption.ALL.stream()
                .filter(option -> command.findOption("--" + option.name()) == null)
                .forEach(option -> command.addOption(flag(option)));
        return command;
    }

    private static OptionSpec flag(RunOption option) {
        OptionSpec.Builder flag = OptionSpec.builder("--" + option.name())
                .description(option.doc())
                .userObject(option);
        return switch (option.kind()) {
            case SWITCH -> flag.type(boolean.class).build();
            case VALUE -> flag.type(String.class).paramLabel("N").build();
            case FILE -> flag.type(Path.class).paramLabel("F").build();
        };
    }

    /**
     * Takes the flags made here into the options.
     *
     * @throws ParameterException if one is not what it must be
     */
    static void set(CommandSpec command, RunOptions.Builder options) {
        command.options().stream()
                .filter(flag -> flag.userObject() instanceof RunOption)
                .filter(flag -> flag.getValue() != null && !Boolean.FALSE.equals(flag.getValue()))
                .forEach(flag -> set(command, (RunOption) flag.userObject(), flag.getValue(), options));
    }

    /** Takes one of these flags into the options. */
    static void set(CommandSpec command, String name, RunOptions.Builder options) {
        OptionSpec flag = command.findOption("--" + name);
        if (flag.getValue() != null) {
            set(command, (RunOption) flag.userObject(), flag.getValue(), options);
        }
    }

    private static void set(CommandSpec command, RunOption option, Object value, RunOptions.Builder options) {
        String flag = "--" + option.name();
        String content = option.kind() == Kind.FILE ? new InputFile(flag, (Path) value, LARGEST_LIST).text() : null;
        try {
            option.setter().accept(options, new Given(value.toString(), content));
        } catch (NumberFormatException e) {
            UsageException told =
                    new UsageException(VerifyMessage.MUST_BE.of(flag, option.expects(), value.toString()), e);
            throw new ParameterException(command.commandLine(), told.getMessage(), told);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
