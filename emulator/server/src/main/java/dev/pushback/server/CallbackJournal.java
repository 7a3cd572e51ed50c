package dev.pushback.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.emulator.journal.JournalLine;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.journal.LoadJournal;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.delivery.SentCallback;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** The journal of what was sent: the file that was asked for, and one made of what is remembered. */
final class CallbackJournal implements AutoCloseable {

    private static final String SPEC = "2025-10-27";

    private final ServeOptions options;
    private final JournalWriter journal;

    /**
     * Begins the file, if one is asked for.
     *
     * @throws java.io.UncheckedIOException if it can't be written
     */
    CallbackJournal(ServeOptions options) {
        this.options = options;
        journal = options.journal == null ? null : JournalWriter.create(options.journal, header());
    }

    /** Who writes the file; nobody if there is none. */
    List<LoadListener> listeners() {
        return journal == null
                ? List.of()
                : List.of(new LoadJournal(journal, Secrets.of(options.token, options.headers)));
    }

    /** The callbacks that are remembered, as a journal. */
    byte[] of(CallbackLog log) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JournalWriter kept = JournalWriter.to(bytes, header())) {
            for (SentCallback callback : log.after(0, null, Integer.MAX_VALUE)) {
                for (int i = 0; i < callback.attempts().size(); i++) {
                    kept.write(line(callback, i));
                }
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
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

    private JournalHeader header() {
        return new JournalHeader(
                new JournalHeader.Tool("pushback", options.version),
                SPEC,
                options.seed,
                "serve",
                Map.of("sdk-app-id", Long.toString(options.sdkAppId), "speed", Double.toString(options.speed)));
    }
}
