package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.Route;
import java.net.URI;
import java.util.Base64;
import java.util.Optional;

/**
 * What a call over plain HTTP says to the proxy that passes it on; over TLS the proxy reads nothing of it, see {@link Tunnel}.
 *
 * @param proxied whether there is one
 * @param header who is asking; empty if it is not told
 */
record ProxyWords(boolean proxied, Optional<Header> header) {

    private static final ProxyWords NONE = new ProxyWords(false, Optional.empty());

    static ProxyWords of(Route route, Origin receiver) {
        return route.isDirect() || receiver.secure() ? NONE : new ProxyWords(true, authorization(route));
    }

    /** Who asks the proxy, if it wants to know. */
    static Optional<Header> authorization(Route route) {
        return Optional.ofNullable(route.credentials())
                .map(known -> "Basic " + Base64.getEncoder().encodeToString(known.getBytes(UTF_8)))
                .map(known -> new Header("Proxy-Authorization", known));
    }

    /** What stands before the path in the request line. */
    String before(URI uri) {
        return proxied ? "http://" + Origin.authority(uri) : "";
    }
}
