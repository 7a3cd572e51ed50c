package dev.pushback.server.wiremock;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.server.message.ServerMessage;
import java.net.URI;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps foreign pages out that are open in the same browser: they could push and read through it, though they can't reach
 * this machine themselves.
 *
 * <p>Browsers say where a request comes from ({@code Origin}, {@code Sec-Fetch-Site}). To a name without https they say
 * neither when they only read, so they are known by {@code User-Agent} and {@code Accept-Language}, too; what shows none of
 * these is no browser, and passes. A name that somebody has pointed at this machine is of the page's own origin, so the host
 * must be an address, {@code localhost}, or the one that was bound.
 */
record BrowserGuard(String boundHost) {

    private static final int LONGEST = 100;

    /**
     * Why a request is turned away; empty if it may pass.
     *
     * @param headers its headers by name; {@code null} for one that it has not
     */
    Optional<Message> objection(UnaryOperator<String> headers) {
        String host = headers.apply("Host");
        String origin = headers.apply("Origin");
        String fetchSite = headers.apply("Sec-Fetch-Site");
        if (origin == null && fetchSite == null && !isBrowser(headers)) {
            return Optional.empty();
        }
        if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
            return Optional.of(ServerMessage.FOREIGN_PAGE.of(Quoted.bare("Sec-Fetch-Site: " + fetchSite, LONGEST)));
        }
        if (origin != null && !isOwn(origin, host)) {
            return Optional.of(ServerMessage.FOREIGN_PAGE.of(Quoted.bare("Origin: " + origin, LONGEST)));
        }
        return isKnown(nameOf(host)) ? Optional.empty() : Optional.of(ServerMessage.OTHER_NAME.of());
    }

    /** Pages can't leave these two away; Node's fetch has {@code *} for its language. */
    private static boolean isBrowser(UnaryOperator<String> headers) {
        String agent = headers.apply("User-Agent");
        String language = headers.apply("Accept-Language");
        return agent != null && agent.contains("Mozilla/") || language != null && !language.equals("*");
    }

    private static boolean isOwn(String origin, String host) {
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getRawAuthority());
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    private boolean isKnown(String name) {
        return name.equalsIgnoreCase("localhost")
                || name.equalsIgnoreCase(boundHost)
                || name.startsWith("[")
                || name.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }

    private static String nameOf(String host) {
        return host == null ? "" : host.replaceFirst(":\\d+$", "");
    }
}
