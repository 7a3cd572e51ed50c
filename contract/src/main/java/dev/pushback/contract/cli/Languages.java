package dev.pushback.contract.cli;

import dev.pushback.contract.hint.Lang;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code en} and {@code zh}. */
final class Languages implements ITypeConverter<Lang> {

    @Override
    public Lang convert(String text) {
        return Lang.fromCode(text.strip())
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no language; write en or zh"));
    }
}
