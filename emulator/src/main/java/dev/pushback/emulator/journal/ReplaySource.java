package dev.pushback.emulator.journal;

import dev.pushback.emulator.coverage.Combinations;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.emulator.traffic.Scenarios;
import dev.pushback.schema.kind.CallbackKind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The callbacks of a journal, in its order, each once however often it was attempted, with the query that it came with.
 *
 * <p>Throws {@link JournalException} at a line that is wrong. Not safe for several threads.
 */
public final class ReplaySource implements Scenario, AutoCloseable {

    private final JournalReader reader;
    private final Replay replay;
    private final Instant now;
    private final Survey survey;
    private final Combinations combinations;
    private final Set<Long> left;
    private final Set<Long> sent = ConcurrentHashMap.newKeySet();
    private final long wanted;
    private volatile boolean untouched = true;
    private CallbackUrl url;
    private Long sdkAppId;
    private Instant first;
    private long dueMillis;
    private RecordedRequest request;

    private ReplaySource(Path file, String name, Replay replay, Instant now) {
        this.replay = replay;
        this.now = now;
        survey = Survey.of(file, name);
        left = replay.wanted(survey);
        wanted = left.size();
        combinations = Scenarios.combinations(
                ScenarioOptions.builder().callbacks(survey.kind()).build());
        reader = JournalReader.open(file, name);
    }

    /**
     * Opens a journal.
     *
     * @param now what new times are counted from
     * @throws JournalException if the file is none
     */
    public static ReplaySource open(Path file, Replay replay, Instant now) {
        return new ReplaySource(file, file.toString(), replay, now);
    }

    /** Opens what was recorded in whatever form. */
    public static ReplaySource open(Recording recording, Replay replay, Instant now) {
        return new ReplaySource(recording.journal(), recording.name(), replay, now);
    }

    /**
     * Sends them there.
     *
     * @param to a path of its own goes before the recorded one
     * @param as whose callbacks they become; {@code null} leaves them whose they are
     */
    public void send(CallbackUrl to, Long as) {
        url = to;
        sdkAppId = as;
    }

    /** What kind of callbacks it holds; of several kinds that of the first. */
    public CallbackKind kind() {
        return survey.kind();
    }

    /** Whose its first callback is; 0 if it does not say. */
    public long sdkAppId() {
        return survey.app();
    }

    /** How many callbacks are to be sent in all. */
    public long wanted() {
        return wanted;
    }

    /** How many lines of the journal are no callbacks, and are left out. */
    public long leftOut() {
        return survey.leftOut();
    }

    /** Whether its last line is torn, and left out. */
    public boolean isCut() {
        return survey.cut();
    }

    /** Whether one of its callbacks was signed when it was recorded. */
    public boolean wasSigned() {
        return survey.signed();
    }

    /** Whether it says what came of its callbacks; plain bodies do not. */
    public boolean tellsOutcomes() {
        return survey.told();
    }

    @Override
    public boolean next(Batch batch) {
        batch.clear();
        for (Optional<JournalLine> next = reader.next(); next.isPresent(); next = reader.next()) {
            JournalLine line = next.get();
            if (!line.isCallback()) {
                continue;
            }
            if (first == null) {
                first = line.at();
            }
            if (left.remove(line.number())) {
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
    public RecordedRequest recorded() {
        return request;
    }

    @Override
    public void close() {
        reader.close();
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
        request = request(line);
    }

    private RecordedRequest request(JournalLine line) {
        RecordedRequest came = line.request();
        boolean asItIs = replay.signatures() == Signatures.OLD;
        String path = url == null || url.hasPath() ? null : came.path();
        RecordedRequest goes = new RecordedRequest(path, came.query(), asItIs);
        RecordedRequest whose = sdkAppId == null ? goes : goes.of(sdkAppId);
        return url == null ? whose : whose.behind(url.configured().getRawQuery());
    }
}
