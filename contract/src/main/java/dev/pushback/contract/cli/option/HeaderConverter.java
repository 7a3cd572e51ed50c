package dev.pushback.contract.cli.option;

import dev.pushback.emulator.http.Header;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads headers as curl does: {@code 'Name: value'}. */
final class HeaderConverter implements ITypeConverter<Header> {

    @Override
    public Header convert(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon);
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || text.matches("(?s).*[\\r\\n\\x00].*")) {
            // Only its beginning is told: what is behind the name may be a secret.
            throw new TypeConversionException(
                    "'" + text.replaceAll("(?s)[^\\w-].*", "…") + "' is no header; write 'Name: value' on one line");
        }
        Header header = new Header(name, text.substring(colon + 1).strip());
        try {
            header.requireOwn();
            return header;
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
