package dev.pushback.contract.cli.option;

import dev.pushback.schema.message.Lang;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code en} and {@code zh}. */
public final class LangConverter implements ITypeConverter<Lang> {

    @Override
    public Lang convert(String text) {
        return Lang.fromCode(text.strip()).orElseThrow(() -> new WrongValue(OptionMessage.NO_LANGUAGE.of(text)));
    }
}
