package dev.pushback.contract.cli;

import dev.pushback.contract.cli.console.ConsoleMessage;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.WrongValue;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Says what is wrong with a command line as a message: picocli speaks English only. */
final class ParseErrors {

    private static final int LONGEST = 1000;

    private ParseErrors() {}

    /** What is wrong. */
    static Message of(ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return ofUnmatched(unmatched);
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            return ofMissing(missing.getMissing());
        }
        if (e instanceof CommandLine.OverwrittenOptionException twice) {
            return ConsoleMessage.GIVEN_TWICE.of(name(twice.getOverwritten()));
        }
        if (e.getArgSpec() != null) {
            return ofValue(e.getArgSpec(), e);
        }
        return e.getCause() instanceof RuntimeException found
                ? UsageException.reason(found)
                : ConsoleMessage.UNREADABLE_ARGUMENT.of(Quoted.bare(String.valueOf(e.getMessage()), LONGEST));
    }

    /** What may have been meant; nothing if nobody knows. */
    static Message suggestions(ParameterException e) {
        List<String> names =
                e instanceof CommandLine.UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return names.isEmpty() ? Message.NONE : ConsoleMessage.DID_YOU_MEAN.of(String.join(", ", names));
    }

    private static Message ofUnmatched(CommandLine.UnmatchedArgumentException e) {
        List<String> words = e.getUnmatched();
        ConsoleMessage key = e.isUnknownOption() ? ConsoleMessage.UNKNOWN_OPTION : ConsoleMessage.UNMATCHED;
        return key.of(quoted(words), words.size());
    }

    private static Message ofMissing(Collection<ArgSpec> missing) {
        List<String> names = missing.stream().map(ParseErrors::name).toList();
        return missing.size() == 1 && missing.iterator().next() instanceof OptionSpec option
                ? ConsoleMessage.MISSING_VALUE.of(name(option), option.paramLabel())
                : ConsoleMessage.MISSING_ARGUMENTS.of(quoted(names), names.size());
    }

    private static Message ofValue(ArgSpec argument, ParameterException e) {
        Message reason = reason(argument, e);
        return argument.isOption()
                ? ConsoleMessage.WRONG_VALUE.of(name(argument), reason)
                : ConsoleMessage.WRONG_ARGUMENT.of(name(argument), reason);
    }

    private static Message reason(ArgSpec argument, ParameterException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongValue wrong) {
                return wrong.reason();
            }
        }
        return expected(argument, String.valueOf(e.getValue()));
    }

    /** What is wrong with a value that picocli reads by itself, by the type of the flag. */
    private static Message expected(ArgSpec argument, String value) {
        Class<?> type = argument.typeInfo().isMultiValue()
                ? argument.auxiliaryTypes()[0]
                : argument.typeInfo().getType();
        if (type.isEnum()) {
            return ConsoleMessage.ONE_OF.of(words(type), value);
        }
        if (type == boolean.class || type == Boolean.class) {
            return ConsoleMessage.TAKES_NONE.of(value);
        }
        if (type == Path.class) {
            return ConsoleMessage.NO_FILE_NAME.of(value);
        }
        return (type == double.class || type == Double.class ? ConsoleMessage.NO_NUMBER : ConsoleMessage.NO_INTEGER)
                .of(value);
    }

    /** The words that a flag takes, as the help names them and not as Java does. */
    private static String words(Class<?> type) {
        List<String> words = new ArrayList<>();
        Stream.of(type.getEnumConstants())
                .forEach(constant -> words.add(((Enum<?>) constant).name().toLowerCase(Locale.ROOT)));
        return String.join(", ", words);
    }

    private static Message quoted(List<String> words) {
        return Message.joined(
                Plain.COMMA, words.stream().map(ConsoleMessage.QUOTED::of).toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
