package dev.pushback.contract.cli.option;

import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Stacks;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a stack, such as {@code express}. */
public final class StackConverter implements ITypeConverter<Stack> {

    @Override
    public Stack convert(String text) {
        return Stacks.named(text.strip())
                .orElseThrow(() -> new TypeConversionException(
                        "no stack is called '" + text + "'; pushback stacks lists them: " + names()));
    }

    private static String names() {
        return Stacks.all().stream().map(Stack::name).collect(Collectors.joining(", "));
    }
}
