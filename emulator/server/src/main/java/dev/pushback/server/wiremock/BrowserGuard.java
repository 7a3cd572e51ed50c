package dev.pushback.server.wiremock;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import dev.pushback.server.message.ServerMessage;
import java.net.URI;
import java.util.Optional;

/**
 * Keeps foreign pages out that are open in the same browser: they could push and read through it, though they can't reach
 * this machine themselves.
 *
 * <p>Browsers say where a request comes from ({@code Origin}, {@code Sec-Fetch-Site}); what says neither is no browser, and
 * passes. A name that somebody has pointed at this machine is of the page's own origin, so the host must be an address,
 * {@code localhost}, or the one that was bound.
 */
record BrowserGuard(String boundHost) {

    private static final int LONGEST = 100;

    /** Why a request is turned away; empty if it may pass. */
    Optional<Message> objection(String host, String origin, String fetchSite) {
        boolean isBrowser = origin != null || fetchSite != null;
        if (!isBrowser) {
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
