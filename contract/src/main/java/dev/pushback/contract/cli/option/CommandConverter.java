package dev.pushback.contract.cli.option;

import dev.pushback.schema.kind.CallbackKind;
import java.util.Iterator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;

/** Reads the command of a kind of callback. */
public final class CommandConverter implements ITypeConverter<CallbackKind>, Iterable<String> {

    @Override
    public CallbackKind convert(String text) {
        return CallbackKind.of(text)
                .orElseThrow(() -> new WrongValue(OptionMessage.NO_KIND.of(
                        text,
                        CallbackKind.all().stream().map(CallbackKind::command).collect(Collectors.joining(", ")))));
    }

    @Override
    public Iterator<String> iterator() {
        return CallbackKind.all().stream().map(CallbackKind::command).iterator();
    }
}
