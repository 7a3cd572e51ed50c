package dev.pushback.server.inspect;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.delivery.SentCallback;
import java.io.ByteArrayOutputStream;

/** The callbacks that a log remembers, as a journal that {@code replay} takes. */
public final class CallbackJournal {

    private CallbackJournal() {}

    /** All attempts, in the order of their callbacks. */
    public static byte[] of(JournalHeader header, CallbackLog log) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JournalWriter journal = JournalWriter.to(bytes, header)) {
            for (SentCallback callback : log.after(0, null, Integer.MAX_VALUE)) {
                for (int i = 0; i < callback.attempts().size(); i++) {
                    journal.write(line(callback, i));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static JournalLine line(SentCallback callback, int attempt) {
        SentCallback.Try one = callback.attempts().get(attempt);
        boolean isAnswered = one.status() != 0;
        return new JournalLine(
                callback.n(),
                attempt + 1,
                one.at(),
                one.query(),
                callback.body(),
                isAnswered ? one.status() : null,
                isAnswered ? one.reply().getBytes(UTF_8) : null,
                one.kind().isEmpty() ? one.state() : one.kind(),
                one.millis());
    }
}
