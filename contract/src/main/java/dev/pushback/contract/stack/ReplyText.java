package dev.pushback.contract.stack;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A reply as one text: the status, then a line a header as it came, an empty line and the body, of which the beginning is
 * enough.
 */
public final class ReplyText {

    private static final int LARGEST_BODY = 16 << 10;

    private ReplyText() {}

    /** The text of a reply. */
    public static String of(HttpReply reply) {
        return of(reply, header -> header.name() + ": " + header.value());
    }

    private static String of(HttpReply reply, Function<Header, String> line) {
        StringBuilder text = new StringBuilder().append(reply.status()).append('\n');
        reply.headers().forEach(header -> text.append(line.apply(header)).append('\n'));
        byte[] body = reply.body();
        return text.append('\n')
                .append(new String(body, 0, Math.min(body.length, LARGEST_BODY), StandardCharsets.UTF_8))
                .toString();
    }

    /** The different replies among these attempts; those that differ in their date are alike. */
    public static List<String> of(Collection<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::reply)
                .filter(Objects::nonNull)
                .map(reply -> of(reply, ReplyText::undated))
                .distinct()
                .toList();
    }

    private static String undated(Header header) {
        return header.is("Date") ? "Date: -" : header.name() + ": " + header.value();
    }
}
