package dev.pushback.emulator.journal;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.kind.CallbackKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The callbacks of a journal, in its order, each once however often it was attempted.
 *
 * <p>Throws {@link JournalException} at a line that is wrong. Not safe for several threads.
 */
public final class ReplaySource implements Scenario, AutoCloseable {

    private final JournalReader reader;
    private final Replay replay;
    private final Instant now;
    private final CallbackKind kind;
    private final Combinations combinations;
    private volatile boolean untouched = true;
    private final Set<Long> sent = ConcurrentHashMap.newKeySet();
    private Instant first;
    private long dueMillis;
    private String query;

    private ReplaySource(JournalReader reader, CallbackKind kind, Replay replay, Instant now) {
        this.reader = reader;
        this.replay = replay;
        this.now = now;
        this.kind = kind;
        combinations =
                Scenarios.combinations(ScenarioOptions.builder().callbacks(kind).build());
    }

    /**
     * Opens a journal.
     *
     * @param now what new times are counted from
     * @throws JournalException if the file is none
     */
    public static ReplaySource open(Path file, Replay replay, Instant now) {
        return new ReplaySource(JournalReader.open(file), kindOf(file), replay, now);
    }

    /** The journal's header. */
    public JournalHeader header() {
        return reader.header();
    }

    /** What kind of callbacks it holds; of several kinds that of the first. */
    public CallbackKind kind() {
        return kind;
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
            JournalLine line = next.get();
            if (first == null) {
                first = line.at();
            }
            if (replay.wants(line)) {
                untouched = false;
                note(line);
                fill(batch, line);
                return true;
            }
        }
        return false;
    }

    /** Whether no callback was handed out so far. Safe for several threads. */
    public boolean isUntouched() {
        return untouched;
    }

    /** Which of the wanted callbacks were handed out so far, if single ones are wanted. Safe for several threads. */
    public Set<Long> sent() {
        return Set.copyOf(sent);
    }

    /** What the combinations of its events mean. */
    public Combinations combinations() {
        return combinations;
    }

    @Override
    public String query() {
        return query;
    }

    @Override
    public void close() {
        reader.close();
    }

    private static CallbackKind kindOf(Path file) {
        try (JournalReader first = JournalReader.open(file)) {
            return first.next()
                    .flatMap(line -> CallbackKind.ofQuery(line.query()))
                    .orElse(CallbackKind.ALL_MEMBER_PUSH);
        }
    }

    private void note(JournalLine line) {
        if (!replay.only().isEmpty()) {
            sent.add(line.number());
        }
    }

    /** Attempts stand in the order in which they ended, so a callback may be due before the one in front of it. */
    private void fill(Batch batch, JournalLine line) {
        long shift = replay.times() == Times.NEW ? Duration.between(first, now).toSeconds() : 0;
        BodyScan scan = BodyScan.of(line.body(), shift);
        batch.append(scan.body());
        for (int combination : combinations.ids(scan.body())) {
            batch.event(combination);
        }
        dueMillis = Math.max(dueMillis, Duration.between(first, line.at()).toMillis());
        batch.due(dueMillis);
        query = replay.signatures() == Signatures.OLD ? line.query() : null;
    }
}
