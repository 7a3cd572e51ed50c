package dev.pushback.contract.junit;

import dev.pushback.contract.option.Expected;
import dev.pushback.contract.option.RunOption;
import dev.pushback.contract.option.RunOption.Given;
import dev.pushback.contract.option.RunOption.Kind;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The platform's configuration parameters {@code pushback.*}, from {@code junit-platform.properties} or wherever else the
 * platform takes them from. They are called as the flags of the command line are.
 *
 * @param source finds the text of a parameter by its whole name
 */
record Parameters(Function<String, Optional<String>> source) {

    private static final String PREFIX = "pushback.";
    private static final int LONGEST = 200;

    static Parameters of(ExtensionContext context) {
        return new Parameters(context::getConfigurationParameter);
    }

    /** The options with what the parameters say. */
    RunOptions applyTo(RunOptions options) {
        RunOptions.Builder said = options.but();
        RunOption.ALL.forEach(option -> text(option.name()).ifPresent(text -> set(option, text, said)));
        return said.build();
    }

    private void set(RunOption option, String text, RunOptions.Builder options) {
        if (option.kind() == Kind.SWITCH && !bool(option.name(), text)) {
            return;
        }
        try {
            String content = option.kind() == Kind.FILE ? ResourceOrFile.text(text) : null;
            option.setter().accept(options, new Given(text, content));
        } catch (IllegalArgumentException | IoFailure e) {
            throw wrong(option.name(), option.expects(), text, e);
        }
    }

    /** The parts of a parameter with commas between; empty if it is not set. */
    List<String> list(String name) {
        return text(name)
                .map(text -> Arrays.stream(text.split(",")).map(String::strip).toList())
                .orElse(List.of());
    }

    /** Whether a parameter is {@code true}. */
    boolean flag(String name) {
        return text(name).map(text -> bool(name, text)).orElse(false);
    }

    /** The text of a parameter; empty if it is not set, or blank. */
    Optional<String> text(String name) {
        return source.apply(PREFIX + name).map(String::strip).filter(text -> !text.isEmpty());
    }

    private boolean bool(String name, String text) {
        if (!text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false")) {
            throw wrong(name, Expected.TRUE_OR_FALSE.of(), text, null);
        }
        return Boolean.parseBoolean(text);
    }

    private ExtensionConfigurationException wrong(String name, Message what, String text, RuntimeException why) {
        Quoted was = Quoted.bare(text, LONGEST);
        Message told = why == null || why instanceof NumberFormatException || why.getMessage() == null
                ? JunitMessage.PARAMETER.of(PREFIX + name, what, was)
                : JunitMessage.PARAMETER_WHY.of(PREFIX + name, what, was, Speech.reason(why));
        return Speech.wrong(text("lang"), told, why);
    }
}
