package dev.pushback.contract.report;

import dev.pushback.emulator.http.Header;
import java.util.List;
import java.util.Locale;

/**
 * Keeps secrets out of reports: the token, wherever a receiver repeats it, and the values of headers that carry
 * credentials. A {@code Sign} is no secret: it is good for a minute.
 */
public final class Secrets {

    private static final String HIDDEN = "***";
    private static final int SHORTEST = 4;
    private static final List<String> TELLING =
            List.of("authorization", "cookie", "token", "secret", "password", "api-key", "apikey", "credential");

    private final String token;

    private Secrets(String token) {
        this.token = token;
    }

    /** Hides this token, {@code null} for none; one of less than 4 characters is too common in any text to be hidden. */
    public static Secrets of(String token) {
        return new Secrets(token == null || token.length() < SHORTEST ? null : token);
    }

    /** The text without the token; {@code null} stays null. */
    String hide(String text) {
        return token == null || text == null ? text : text.replace(token, HIDDEN);
    }

    /** The header, without its value where that is a credential. */
    public Header hide(Header header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        boolean credential = TELLING.stream().anyMatch(name::contains);
        return new Header(header.name(), credential ? HIDDEN : hide(header.value()));
    }
}
