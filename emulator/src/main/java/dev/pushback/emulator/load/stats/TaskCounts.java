package dev.pushback.emulator.load.stats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.Stage;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what was acknowledged, by task and stage, as a receiver has it that stores each event: an event that comes again
 * counts again. Bodies without tasks are passed over. Safe for several threads.
 */
public final class TaskCounts implements LoadListener {

    /** Of more tasks than these only the number is kept. */
    public static final int MOST_TASKS = 1000;

    private static final JsonFactory JSON = new JsonFactory();
    private static final String TASK = named(EventMember.Role.PUSH_ID);
    private static final String STAGE = named(EventMember.Role.STAGE);
    private static final String ERROR = named(EventMember.Role.ERROR_CODE);
    private static final int FAILED = Stage.values().length;
    private static final int LOST = FAILED + 1;

    private final Map<String, long[]> tasks = new LinkedHashMap<>();
    private final long[] all = new long[LOST + 1];

    /**
     * What came of one task.
     *
     * @param id its TaskId
     * @param sent how many events say that a push was sent
     * @param reached how many that it was reached
     * @param clicked how many that it was clicked
     * @param failed how many carry an error
     * @param lost how many of its events were sent and not acknowledged, whatever they say
     */
    public record Task(String id, long sent, long reached, long clicked, long failed, long lost) {

        private static Task of(String id, long[] counts) {
            return new Task(id, counts[0], counts[1], counts[2], counts[FAILED], counts[LOST]);
        }
    }

    @Override
    public void ended(LoadAttempt last, long intended, long micros) {
        count(last.body(), last.outcome().state() == Outcome.State.ACKNOWLEDGED);
    }

    /** The tasks in the order in which they came first, {@value #MOST_TASKS} at most. */
    public synchronized List<Task> tasks() {
        return tasks.entrySet().stream()
                .map(one -> Task.of(one.getKey(), one.getValue()))
                .toList();
    }

    /** All tasks together. */
    public synchronized Task all() {
        return Task.of("", all);
    }

    /** These tasks together. */
    public static Task sum(List<Task> tasks) {
        return tasks.stream()
                .reduce(
                        new Task("", 0, 0, 0, 0, 0),
                        (a, b) -> new Task(
                                "",
                                a.sent + b.sent,
                                a.reached + b.reached,
                                a.clicked + b.clicked,
                                a.failed + b.failed,
                                a.lost + b.lost));
    }

    private static String named(EventMember.Role role) {
        return CallbackKind.ALL_MEMBER_PUSH.named(role).get(0);
    }

    synchronized void count(byte[] body, boolean taken) {
        try (JsonParser json = JSON.createParser(body)) {
            Event event = new Event();
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.END_OBJECT && event.task != null) {
                    count(event, taken);
                    event = new Event();
                } else if (token.isScalarValue()) {
                    event.take(json);
                }
            }
        } catch (IOException notJson) {
            // What is no callback has no tasks.
        }
    }

    private void count(Event event, boolean taken) {
        int stage = event.stage - 1;
        if (taken && event.errCode == 0 && (stage < 0 || stage >= FAILED)) {
            return; // overridden by what is no stage
        }
        int what = !taken ? LOST : event.errCode != 0 ? FAILED : stage;
        all[what]++;
        long[] counts = tasks.get(event.task);
        if (counts == null && tasks.size() < MOST_TASKS) {
            counts = new long[LOST + 1];
            tasks.put(event.task, counts);
        }
        if (counts != null) {
            counts[what]++;
        }
    }

    /** What is to be known of an event. */
    private static final class Event {
        private String task;
        private int stage;
        private long errCode;

        void take(JsonParser json) throws IOException {
            String name = json.currentName();
            if (TASK.equals(name)) {
                task = json.getText();
            } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && STAGE.equals(name)) {
                stage = json.getIntValue();
            } else if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && ERROR.equals(name)) {
                errCode = json.getLongValue();
            }
        }
    }
}
