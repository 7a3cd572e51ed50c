package dev.pushback.contract.receiver.backend;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Header;
import dev.pushback.schema.Reply;
import dev.pushback.schema.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a backend answers, and how that goes over the wire.
 *
 * @param taken whether the backend took the call, whatever the answer then says
 * @param version such as {@code HTTP/1.1}
 * @param status such as 200
 * @param headers in this order, besides those that the framing adds
 * @param body the bytes, shared and not copied: leave them alone
 * @param framing how the end of the body is told
 * @param effect how the answer is sent
 */
public record BackendReply(
        boolean taken,
        String version,
        int status,
        List<Header> headers,
        byte[] body,
        Framing framing,
        WireEffect effect) {

    private static final Header JSON = new Header("Content-Type", "application/json");
    private static final BackendReply OK = json(true, 200, Wire.encode(Reply.ok()));

    /** Checks that nothing is null and copies the list. */
    public BackendReply {
        requireNonNull(version, "version");
        headers = List.copyOf(headers);
        requireNonNull(body, "body");
        requireNonNull(framing, "framing");
        requireNonNull(effect, "effect");
    }

    /** The documented reply of success. */
    public static BackendReply acknowledged() {
        return OK;
    }

    /** HTTP 200 with the documented reply of failure, which says why. */
    public static BackendReply refused(String why) {
        return refused(200, why);
    }

    /** The documented reply of failure with another status. */
    public static BackendReply refused(int status, String why) {
        return json(false, status, Wire.encode(Reply.failure(why)));
    }

    /** Some JSON. */
    public static BackendReply json(boolean taken, int status, byte[] body) {
        return new BackendReply(taken, "HTTP/1.1", status, List.of(JSON), body, Framing.LENGTH, WireEffects.plain());
    }

    /** The same with another version in the status line. */
    public BackendReply withVersion(String other) {
        return new BackendReply(taken, other, status, headers, body, framing, effect);
    }

    /** The same with another status. */
    public BackendReply withStatus(int other) {
        return new BackendReply(taken, version, other, headers, body, framing, effect);
    }

    /** The same with these headers and no others. */
    public BackendReply withHeaders(Header... others) {
        return new BackendReply(taken, version, status, List.of(others), body, framing, effect);
    }

    /** The same with this header in place of those of its name. */
    public BackendReply with(String name, String value) {
        List<Header> kept = new ArrayList<>(headers);
        kept.removeIf(header -> header.is(name));
        kept.add(new Header(name, value));
        return new BackendReply(taken, version, status, kept, body, framing, effect);
    }

    /** The same with another body. */
    public BackendReply withBody(byte[] other) {
        return new BackendReply(taken, version, status, headers, other, framing, effect);
    }

    /** The same with another body, in UTF-8. */
    public BackendReply withBody(String other) {
        return withBody(other.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, ended in another way. */
    public BackendReply withFraming(Framing other) {
        return new BackendReply(taken, version, status, headers, body, other, effect);
    }

    /** The same, sent in another way. */
    public BackendReply withEffect(WireEffect other) {
        return new BackendReply(taken, version, status, headers, body, framing, other);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the connection ends with this answer, by its own words. */
    public boolean closes() {
        return framing == Framing.UNTIL_CLOSE
                || version.equals("HTTP/1.0")
                || headers.stream()
                        .anyMatch(header ->
                                header.is("Connection") && header.value().equals("close"));
    }

    /** Status line and headers, with the empty line behind them. */
    public byte[] head(boolean last) {
        StringBuilder head = new StringBuilder(version)
                .append(' ')
                .append(status)
                .append(' ')
                .append(StatusPhrases.reason(status));
        Stream<Header> closing = last && !closes() ? Stream.of(new Header("Connection", "close")) : Stream.empty();
        Stream.of(headers.stream(), framing.headers(body), closing)
                .flatMap(lines -> lines)
                .forEach(header ->
                        head.append("\r\n").append(header.name()).append(": ").append(header.value()));
        return head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The body as it goes over the wire. */
    public byte[] framedBody() {
        return framing.frame(body);
    }
}
