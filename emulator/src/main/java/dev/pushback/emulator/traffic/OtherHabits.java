package dev.pushback.emulator.traffic;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Bodies;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Another scenario's callbacks in other habits than today's, so that a receiver can't lean on those: by seed the order of the
 * query's parameters and of an event's members, a DataId that is empty rather than absent, and a member that no page knows
 * yet. Each event is read and written again, so it is slower; a body that is no callback keeps its bytes.
 */
public final class OtherHabits implements Scenario {

    /** The name of a member that no page knows yet. */
    public static final String UNKNOWN_MEMBER = "PushExtra";

    private static final long QUERY = Draw.name("other query");
    private static final long MEMBERS = Draw.name("other members");
    private static final long UNKNOWN = Draw.name("unknown member");
    private static final long DATA_ID = Draw.name("empty data id");

    private final Scenario base;
    private final long seed;
    private final List<String> parameters = new ArrayList<>();
    private final String configured;
    private final Batch before = new Batch();
    private long number;

    /** The bodies of a scenario, in habits drawn by the seed; their queries stay as they are. */
    public OtherHabits(Scenario base, long seed) {
        this.base = base;
        this.seed = seed;
        this.configured = null;
    }

    /** The callbacks of a scenario, as they go to this target, in habits drawn by the seed. */
    public OtherHabits(Scenario base, Target target, long seed) {
        this.base = base;
        this.seed = seed;
        this.configured = target.url().configured().getRawQuery();
        new CallbackQuery(target.sdkAppId(), target.kind().command(), null)
                .parameters()
                .forEach((name, value) -> parameters.add(name + "=" + value));
        // Set when it is sent, where they stand.
        parameters.add(CallbackQuery.REQUEST_TIME + "=");
        parameters.add(CallbackQuery.SIGN + "=");
    }

    /** A body with the members of each event in an order drawn from this; one that is no callback keeps its bytes. */
    public static byte[] shuffled(byte[] body, long draw) {
        return eachEvent(body, (i, event) -> inOrderOf(event, Draw.of(draw, i)));
    }

    @Override
    public boolean next(Batch batch) {
        boolean more = base.next(before);
        batch.clear();
        if (more) {
            number++;
            batch.append(other(before.copyBody()));
            batch.due(before.dueMillis());
            for (int i = 0; i < before.events(); i++) {
                batch.event(before.combination(i));
            }
            batch.faultsOf(before);
        }
        return more;
    }

    @Override
    public RecordedRequest recorded() {
        if (parameters.isEmpty()) {
            return base.recorded();
        }
        return new RecordedRequest(
                        null, String.join("&", Draw.shuffled(parameters, Draw.of(seed, QUERY + number))), false)
                .behind(configured);
    }

    private byte[] other(byte[] body) {
        long draw = Draw.of(seed, MEMBERS + number);
        boolean isUnknown = Draw.below(2, Draw.of(draw, UNKNOWN)) == 0;
        return eachEvent(body, (i, event) -> other(event, Draw.of(draw, i), isUnknown));
    }

    private static byte[] eachEvent(byte[] body, BiFunction<Integer, JsonText, JsonText> change) {
        try {
            JsonText callback = JsonText.parse(body);
            return callback.size(Bodies.EVENTS) == 0
                    ? body
                    : callback.withEach(Bodies.EVENTS, change).bytes();
        } catch (IllegalArgumentException noJson) {
            return body;
        }
    }

    private JsonText other(JsonText event, long draw, boolean isUnknown) {
        if (event.size("") == 0) {
            return event;
        }
        JsonText more = event.has("/TaskId") && !event.has("/DataId") && hasEmptyDataId(event.at("/TaskId"))
                ? event.with("/DataId", "")
                : event;
        return inOrderOf(isUnknown ? more.with("/" + UNKNOWN_MEMBER, "") : more, draw);
    }

    private static JsonText inOrderOf(JsonText event, long draw) {
        return event.size("") == 0 ? event : event.inOrder(names -> Draw.shuffled(names, draw));
    }

    private boolean hasEmptyDataId(JsonText task) {
        return Draw.below(2, Draw.of(seed, DATA_ID + Draw.name(task.toString()))) == 0;
    }
}
