package dev.pushback.emulator.http;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.MessageException;
import org.apiguardian.api.API;

/**
 * One header line.
 *
 * @param name as sent; compared without regard to case
 * @param value as sent
 */
@API(status = API.Status.STABLE)
public record Header(String name, String value) {

    /** Checks that nothing is null. */
    public Header {
        requireNonNull(name, "name");
        requireNonNull(value, "value");
    }

    /**
     * Reads a header as curl does, {@code Name: value}, that a user may add to every call.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Header parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? "" : text.substring(0, colon);
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || text.matches("(?s).*[\\r\\n\\x00].*")) {
            // Only its beginning is told: what is behind the name may be a secret.
            throw new MessageException(HttpMessage.NO_HEADER.of(text.replaceAll("(?s)[^\\w-].*", "…")));
        }
        Header header = new Header(name, text.substring(colon + 1).strip());
        header.requireOwn();
        return header;
    }

    /** Whether this header has that name. */
    public boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }

    /**
     * Checks that a user can add it to every call.
     *
     * @throws IllegalArgumentException if it is not one line, or says how the body is framed, what becomes of the
     *     connection or how the reply may be coded: only who sends and reads can know that
     */
    public void requireOwn() {
        String line = name + ": " + value;
        if (name.isBlank() || line.chars().anyMatch(c -> c == '\r' || c == '\n' || c == 0)) {
            throw new MessageException(HttpMessage.HEADER_LINES.of(name.replaceAll("[\\r\\n\\x00].*", "…")));
        }
        if (is("Content-Length") || is("Transfer-Encoding") || is("Connection")) {
            throw new MessageException(HttpMessage.HEADER_OURS.of(name));
        }
        if (is("Accept-Encoding")) {
            throw new MessageException(HttpMessage.HEADER_UNCOMPRESSED.of(name));
        }
    }
}
