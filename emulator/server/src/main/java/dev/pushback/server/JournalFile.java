package dev.pushback.server;

import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.journal.LoadJournal;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.secret.Secrets;
import java.util.List;
import java.util.Map;

/** The journal of what was sent, if one was asked for. */
final class JournalFile implements AutoCloseable {

    private static final String SPEC = "2025-10-27";

    private final ServeOptions options;
    private final JournalWriter journal;

    /**
     * Begins the file, if one is asked for.
     *
     * @throws java.io.UncheckedIOException if it can't be written
     */
    JournalFile(ServeOptions options) {
        this.options = options;
        journal = options.journal == null ? null : JournalWriter.create(options.journal, header());
    }

    /** Who writes the file; nobody if there is none. */
    List<LoadListener> listeners() {
        return journal == null
                ? List.of()
                : List.of(new LoadJournal(journal, Secrets.of(options.token, options.headers)));
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
    }

    /** What a journal of this server begins with. */
    JournalHeader header() {
        return new JournalHeader(
                "serve",
                new JournalHeader.Tool("pushback", options.version),
                SPEC,
                options.seed,
                "serve",
                Map.of("sdk-app-id", Long.toString(options.sdkAppId), "speed", Double.toString(options.speed)));
    }
}
