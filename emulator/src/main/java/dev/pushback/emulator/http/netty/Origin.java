package dev.pushback.emulator.http.netty;

import java.net.URI;
import java.util.Locale;

/**
 * Where a call goes.
 *
 * @param secure whether over TLS
 * @param host name or address, an IPv6 one without brackets
 * @param port such as 443
 */
public record Origin(boolean secure, String host, int port) {

    /**
     * The origin of a URL; names that {@link URI} takes for no host, such as {@code my_host}, are understood.
     *
     * @throws IllegalArgumentException if it is not an absolute http or https URL with a host
     */
    public static Origin of(URI uri) {
        boolean secure = isSecure(uri);
        String authority = authority(uri);
        int bracket = authority.lastIndexOf(']');
        int colon = authority.indexOf(':', Math.max(bracket, 0));
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        if (bare.isEmpty()) {
            throw new IllegalArgumentException("the URL must have a host, was " + uri);
        }
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        return new Origin(secure, bare.toLowerCase(Locale.ROOT), port.isEmpty() ? secure ? 443 : 80 : port(port, uri));
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
    String authority() {
        return (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port;
    }

    /** Host and port as the Host header has them. */
    static String authority(URI uri) {
        String authority = uri.getRawAuthority();
        return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
    }

    private static boolean isSecure(URI uri) {
        if ("https".equalsIgnoreCase(uri.getScheme())) {
            return true;
        }
        if ("http".equalsIgnoreCase(uri.getScheme())) {
            return false;
        }
        throw new IllegalArgumentException("the URL must begin with http:// or https://, was " + uri);
    }

    private static int port(String digits, URI uri) {
        try {
            int port = Integer.parseInt(digits);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw new IllegalArgumentException("the URL's port must be 1 to 65535, was " + uri);
    }
}
