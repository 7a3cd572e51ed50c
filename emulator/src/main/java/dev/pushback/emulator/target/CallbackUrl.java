package dev.pushback.emulator.target;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import dev.pushback.emulator.http.Origin;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.rule.Rule;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * The URL that an app has configured for its callbacks.
 *
 * <p>Source: {@link Rule#URL_IS_EXTENDED}. The rules for the console forbid a query in it; a local receiver may have one
 * all the same, which is kept and extended with {@code &}. A URL without a path gets {@code /}, as HTTP asks; what is not
 * ASCII in path and query is percent-encoded.
 *
 * @param configured absolute, {@code http} or {@code https}, with a host
 */
@API(status = API.Status.STABLE)
public record CallbackUrl(URI configured) {

    /**
     * Checks that callbacks can be sent there.
     *
     * @throws IllegalArgumentException if the URL has another scheme, no host, a port outside 1 to 65535, user information
     *     or a fragment
     */
    public CallbackUrl {
        requireNonNull(configured, "configured");
        configured = ascii(configured);
        require(!String.valueOf(configured.getRawAuthority()).contains("@"), configured, TargetMessage.HOLDS_USER.of());
        try {
            Origin.of(configured);
        } catch (MessageException leadsNowhere) {
            throw new MessageException(TargetMessage.NO_CALLBACK_URL.of(leadsNowhere.reason()), leadsNowhere);
        }
        require(configured.getRawFragment() == null, configured, TargetMessage.HOLDS_FRAGMENT.of());
    }

    /**
     * Reads a URL as a person writes it.
     *
     * @throws IllegalArgumentException if it is none that callbacks can be sent to
     */
    public static CallbackUrl parse(String url) {
        try {
            return new CallbackUrl(new URI(url.strip()));
        } catch (URISyntaxException malformed) {
            throw new MessageException(TargetMessage.NO_CALLBACK_URL.of(url), malformed);
        }
    }

    /** The URL with these parameters appended, names and values percent-encoded, order kept. */
    public URI with(Map<String, String> parameters) {
        return with(List.copyOf(parameters.entrySet()));
    }

    /** The URL with these parameters appended, in which a name may stand twice. */
    public URI with(List<Map.Entry<String, String>> parameters) {
        StringBuilder appended = new StringBuilder();
        for (Map.Entry<String, String> parameter : parameters) {
            appended.append(appended.isEmpty() ? "" : "&")
                    .append(encode(parameter.getKey()))
                    .append('=')
                    .append(encode(parameter.getValue()));
        }
        String path = configured.getRawPath().isEmpty() ? "/" : configured.getRawPath();
        String query = configured.getRawQuery() == null ? "" : configured.getRawQuery();
        String joint = query.isEmpty() || appended.isEmpty() || query.endsWith("&") ? "" : "&";
        String whole = query + joint + appended;
        return URI.create(configured.getScheme() + "://" + configured.getRawAuthority() + path
                + (whole.isEmpty() ? "" : "?" + whole));
    }

    /** Whether it has a path of its own. */
    public boolean hasPath() {
        return configured.getRawPath().length() > 1;
    }

    /** Where connections to it are opened. */
    public Origin origin() {
        return Origin.of(configured);
    }

    /** The name or address of the host, an IPv6 one without brackets. */
    public String host() {
        return origin().host();
    }

    /** Whether the scheme is {@code https}. */
    public boolean isSecure() {
        return origin().secure();
    }

    @Override
    public String toString() {
        return configured.toString();
    }

    /** A URL whose path and query, as people write them, are percent-encoded as they must go out; its host stays as it is. */
    private static URI ascii(URI url) {
        if (isAscii(url.toString()) || url.getScheme() == null || url.getRawAuthority() == null) {
            return url;
        }
        StringBuilder encoded = new StringBuilder(url.getScheme() + "://" + url.getRawAuthority());
        encoded.append(ascii(url.getRawPath()));
        if (url.getRawQuery() != null) {
            encoded.append('?').append(ascii(url.getRawQuery()));
        }
        if (url.getRawFragment() != null) {
            encoded.append('#').append(ascii(url.getRawFragment()));
        }
        return URI.create(encoded.toString());
    }

    private static String ascii(String part) {
        return part.codePoints()
                .mapToObj(Character::toString)
                .map(one -> isAscii(one) ? one : URLEncoder.encode(one, StandardCharsets.UTF_8))
                .collect(joining());
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }

    /** Most texts need no encoding, which is seen sooner than it is done. */
    private static String encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return encoded(text);
            }
        }
        return text;
    }

    private static boolean isPlain(char one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' || one >= '0' && one <= '9' || one == '_';
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void require(boolean kept, URI url, Message problem) {
        if (!kept) {
            throw new MessageException(TargetMessage.NO_CALLBACK_URL_FOR.of(url.toString(), problem));
        }
    }
}
