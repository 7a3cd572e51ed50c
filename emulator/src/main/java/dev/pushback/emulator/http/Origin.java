package dev.pushback.emulator.http;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The end of the network that a URL leads to: where connections are opened.
 *
 * @param secure whether over TLS
 * @param host name or address, an IPv6 one without brackets
 * @param port such as 443
 */
@API(status = API.Status.STABLE)
public record Origin(boolean secure, String host, int port) {

    private static final int NO_PORT = -1;
    private static final int MAX_PORT = 65_535;

    /** A name that {@link URI} takes for no host, though machines in a container network are called so. */
    private static final Pattern WITH_UNDERSCORE =
            Pattern.compile("((?=[^:]*_)\\w(?:[\\w-]*\\w)?(?:\\.\\w(?:[\\w-]*\\w)?)*)(?::(\\d{0,9}))?");

    /**
     * The origin of a URL; names that {@link URI} takes for no host, such as {@code my_host}, are understood.
     *
     * @throws IllegalArgumentException if it is not an absolute http or https URL with a host and a port that there is,
     *     saying what it must have
     */
    public static Origin of(URI uri) {
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        require(secure || "http".equalsIgnoreCase(uri.getScheme()), HttpMessage.NEEDS_SCHEME.of(), uri);
        if (uri.getHost() != null) {
            return of(secure, uri.getHost().replaceAll("[\\[\\]]", ""), uri.getPort(), uri);
        }
        Matcher matcher = WITH_UNDERSCORE.matcher(authority(uri));
        require(matcher.matches(), HttpMessage.NEEDS_HOST.of(), uri);
        String port = matcher.group(2);
        return of(secure, matcher.group(1), port == null || port.isEmpty() ? NO_PORT : Integer.parseInt(port), uri);
    }

    /** Written out, for the JVM takes a while at the start to make a record's own. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Origin that && secure == that.secure && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    /** Host and port, for a message. */
    public String authority() {
        return (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port;
    }

    /** Host and port as the Host header has them. */
    public static String authority(URI uri) {
        String authority = uri.getRawAuthority();
        return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static Origin of(boolean secure, String host, int port, URI uri) {
        require(port == NO_PORT || port > 0 && port <= MAX_PORT, HttpMessage.NEEDS_PORT.of(String.valueOf(port)), uri);
        return new Origin(secure, host, port != NO_PORT ? port : secure ? 443 : 80);
    }

    private static void require(boolean kept, Message problem, URI uri) {
        if (!kept) {
            throw new MessageException(HttpMessage.URL_FOR.of(uri.toString(), problem));
        }
    }
}
