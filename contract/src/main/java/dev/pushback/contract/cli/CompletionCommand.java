package dev.pushback.contract.cli;

import dev.pushback.contract.cli.console.ExitCode;
import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.LangOption;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pushback completion}: prints a script that completes commands and flags in a shell. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a script that completes commands and flags in bash or zsh.",
        footer = {"", "In bash: source <(pushback completion bash)", "In zsh:  source <(pushback completion zsh)"})
final class CompletionCommand implements Callable<Integer> {

    /** The shells that are served, by one script that knows both. */
    enum Shell {
        /** GNU Bash. */
        BASH,
        /** Zsh. */
        ZSH;

        /** The word of the parameter. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Terminal terminal;

    @Mixin
    private LangOption lang;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "SHELL",
            descriptionKey = "arg.shell",
            description = "bash or zsh; the script is the same for both")
    private Shell shell;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().print(AutoComplete.bash("pushback", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
