package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Origin;
import dev.pushback.schema.message.MessageException;
import java.net.URI;

/** The head of a call as it goes over the wire. */
final class RequestHead {

    private RequestHead() {}

    /**
     * Request line and headers. Host, Content-Length and Connection are added where the call has none of its own; with
     * a Transfer-Encoding of its own it also says its own length.
     *
     * @throws IllegalArgumentException if a line would break into two
     */
    static byte[] of(HttpCall call, ProxyWords proxy) {
        StringBuilder head = new StringBuilder(512);
        line(head, call.method() + ' ' + proxy.before(call.uri()) + target(call.uri()) + " HTTP/1.1");
        proxy.header().ifPresent(header -> line(head, header.name() + ": " + header.value()));
        if (lacks(call, "Host")) {
            line(head, "Host: " + Origin.authority(call.uri()));
        }
        for (Header header : call.headers()) {
            line(head, header.name() + ": " + header.value());
        }
        if (lacks(call, "Content-Length") && lacks(call, "Transfer-Encoding")) {
            line(head, "Content-Length: " + call.body().length);
        }
        if (lacks(call, "Connection")) {
            line(head, "Connection: keep-alive");
        }
        return head.append("\r\n").toString().getBytes(UTF_8);
    }

    private static String target(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
    }

    private static boolean lacks(HttpCall call, String name) {
        return call.headers().stream().noneMatch(header -> header.is(name));
    }

    private static void line(StringBuilder head, String line) {
        if (line.indexOf('\r') >= 0 || line.indexOf('\n') >= 0) {
            throw new MessageException(HttpMessage.ONE_LINE.of(line.replaceAll("(?s)[:\\r\\n].*", "")));
        }
        head.append(line).append("\r\n");
    }
}
