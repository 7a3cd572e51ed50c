package dev.pushback.contract.cli.option;

import dev.pushback.contract.stack.Stack;
import dev.pushback.contract.stack.Stacks;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a stack, such as {@code express}. */
public final class StackConverter implements ITypeConverter<Stack> {

    @Override
    public Stack convert(String text) {
        try {
            return Stacks.required(text);
        } catch (IllegalArgumentException e) {
            throw new WrongValue(e);
        }
    }
}
