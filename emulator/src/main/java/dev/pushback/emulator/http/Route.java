package dev.pushback.emulator.http;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * The way that connections take to a receiver. What a call says of it, its URL, Host and certificate, stays the same.
 *
 * @param addresses by host and port, such as {@code app.example:443}, to connect to in place of what the name leads to
 * @param proxy the HTTP proxy that all calls go through; {@code null} for none
 * @param credentials user and password for the proxy, {@code user:password}, never shown; {@code null} for none
 */
@API(status = API.Status.STABLE)
public record Route(Map<String, String> addresses, Origin proxy, String credentials) {

    /** Straight to where the host's name leads to. */
    public static final Route DIRECT = new Route(Map.of(), null, null);

    private static final Pattern RESOLVED = Pattern.compile("(\\[[^]]+]|[^:\\[\\]]+):(\\d{1,5}):(.+)");
    private static final Pattern ADDRESS =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]+");

    /** Copies the addresses, keeping their order. */
    public Route {
        requireNonNull(addresses, "addresses");
        addresses = Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    }

    /**
     * The same with an address as curl writes it, {@code HOST:PORT:ADDRESS}.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public Route resolving(String text) {
        Matcher written = RESOLVED.matcher(text.strip());
        boolean read = written.matches() && Integer.parseInt(written.group(2)) <= 65_535;
        String address = read ? bare(written.group(3)) : "";
        if (!ADDRESS.matcher(address).matches()) {
            throw new MessageException(HttpMessage.NO_ROUTE.of(Quoted.of(text), "HOST:PORT:ADDRESS"));
        }
        Map<String, String> more = new LinkedHashMap<>(addresses);
        more.put(key(bare(written.group(1)), Integer.parseInt(written.group(2))), address);
        return new Route(more, proxy, credentials);
    }

    /**
     * The same through a proxy, {@code http://[USER:PASSWORD@]HOST:PORT}.
     *
     * @throws IllegalArgumentException if it is not written so
     */
    public Route through(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean plain = "http".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getPort() > 0
                    && List.of("", "/").contains(String.valueOf(uri.getRawPath()));
            if (plain) {
                return new Route(addresses, Origin.of(uri), uri.getUserInfo());
            }
        } catch (URISyntaxException saidBelow) {
            // A URL that is none is told like one that leads to no proxy.
        }
        throw new MessageException(HttpMessage.NO_PROXY.of("http://[USER:PASSWORD@]HOST:PORT"));
    }

    /** Whether calls there go over this machine's own connection to the receiver. */
    public boolean isDirect() {
        return proxy == null;
    }

    /** Whether one of the addresses is for that origin. */
    public boolean isResolved(Origin receiver) {
        return addresses.containsKey(key(receiver.host(), receiver.port()));
    }

    /** Where a connection is opened for calls to that origin. */
    public Origin next(Origin receiver) {
        if (proxy != null) {
            return proxy;
        }
        String address = addresses.isEmpty() ? null : addresses.get(key(receiver.host(), receiver.port()));
        return address == null ? receiver : new Origin(receiver.secure(), address, receiver.port());
    }

    /** Leaves out the credentials. */
    @Override
    public String toString() {
        return "Route[" + addresses + (proxy == null ? "]" : " through " + proxy.authority() + "]");
    }

    private static String key(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
