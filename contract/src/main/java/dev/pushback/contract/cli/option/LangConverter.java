package dev.pushback.contract.cli.option;

import dev.pushback.schema.message.Lang;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code en} and {@code zh}. */
public final class LangConverter implements ITypeConverter<Lang> {

    @Override
    public Lang convert(String text) {
        return Lang.fromCode(text.strip())
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no language; write en or zh"));
    }
}
