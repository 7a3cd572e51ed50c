package dev.pushback.contract.cli.option;

import dev.pushback.emulator.http.Header;
import picocli.CommandLine.ITypeConverter;

/** Reads headers as curl does: {@code 'Name: value'}. */
public final class HeaderConverter implements ITypeConverter<Header> {

    @Override
    public Header convert(String text) {
        try {
            return Header.parse(text);
        } catch (IllegalArgumentException e) {
            throw new WrongValue(e);
        }
    }
}
