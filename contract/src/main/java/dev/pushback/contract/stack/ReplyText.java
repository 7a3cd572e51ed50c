package dev.pushback.contract.stack;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpReply;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A reply as one text: the status, then a line a header as it came, an empty line and the body, of which the beginning is
 * enough.
 */
public final class ReplyText {

    private static final int LARGEST_BODY = 16 << 10;

    private ReplyText() {}

    /** The text of a reply. */
    public static String of(HttpReply reply) {
        StringBuilder text = new StringBuilder().append(reply.status()).append('\n');
        reply.headers()
                .forEach(header -> text.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append('\n'));
        byte[] body = reply.body();
        return text.append('\n')
                .append(new String(body, 0, Math.min(body.length, LARGEST_BODY), StandardCharsets.UTF_8))
                .toString();
    }

    /** The different replies among these attempts. */
    public static List<String> of(Collection<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::reply)
                .filter(Objects::nonNull)
                .map(ReplyText::of)
                .map(text -> text.replaceFirst("(?im)^date: .*$", "Date: -"))
                .distinct()
                .toList();
    }
}
