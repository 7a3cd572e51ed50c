package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.http.Route;
import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.emulator.target.Target;
import java.time.Instant;

/** The head of a callback up to the digits of its length; made once a second, as it holds the signature. */
final class CallbackHead {

    private static final byte[] END = "\r\n\r\n".getBytes(UTF_8);

    private final Target target;
    private final String before;
    private final String path;
    private final String lines;
    private long second = -1;
    private Signed fresh;

    /**
     * A query and the head that has it.
     *
     * @param query what stands behind the {@code ?}
     * @param bytes the head up to the digits of the body's length
     */
    record Signed(String query, byte[] bytes) {}

    CallbackHead(Target target, Route route) {
        ProxyWords proxy = ProxyWords.of(route, target.url().origin());
        this.target = target;
        String raw = target.url().configured().getRawPath();
        this.before = proxy.before(target.url().configured());
        this.path = before + (raw.isEmpty() ? "/" : raw);
        this.lines = lines(target, proxy);
    }

    /** The head with a signature of this second. */
    Signed at(long epochSecond) {
        if (epochSecond != second) {
            fresh = of(path, target.query(Instant.ofEpochSecond(epochSecond)));
            second = epochSecond;
        }
        return fresh;
    }

    /** The head of a callback that was recorded. */
    Signed of(RecordedRequest recorded, long epochSecond) {
        String query = recorded.queryAt(Instant.ofEpochSecond(epochSecond), target.token());
        return of(recorded.path() == null ? path : before + recorded.path(), query);
    }

    private static byte[] bytes(String path, String query, String lines) {
        return ("POST " + path + "?" + query + " HTTP/1.1\r\n" + lines).getBytes(UTF_8);
    }

    private Signed of(String where, String query) {
        return new Signed(query, bytes(where, query, lines));
    }

    /** What follows the digits. */
    static byte[] end() {
        return END;
    }

    private static String lines(Target target, ProxyWords proxy) {
        StringBuilder lines = new StringBuilder();
        proxy.header().ifPresent(header -> line(lines, header.name(), header.value()));
        if (target.headers().stream().noneMatch(header -> header.is("Host"))) {
            line(lines, "Host", target.url().configured().getRawAuthority());
        }
        target.headers().forEach(header -> line(lines, header.name(), header.value()));
        line(lines, "Connection", "keep-alive");
        return lines.append("Content-Length: ").toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name).append(": ").append(value).append("\r\n");
    }
}
