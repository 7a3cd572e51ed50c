package dev.pushback.emulator.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.CallbackQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Another scenario's callbacks in other habits than today's, so that a receiver can't lean on those: by seed the order of the
 * query's parameters and of an event's members, a DataId that is empty rather than absent, and a member that no page knows
 * yet. Each event is read and written again, so it is slower; a body that is no callback keeps its bytes.
 */
public final class OtherHabits implements Scenario {

    private static final long QUERY = Draw.name("other query");
    private static final long MEMBERS = Draw.name("other members");
    private static final long UNKNOWN = Draw.name("unknown member");
    private static final long DATA_ID = Draw.name("empty data id");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

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
        return new RecordedRequest(null, String.join("&", shuffled(parameters, Draw.of(seed, QUERY + number))), false)
                .behind(configured);
    }

    private byte[] other(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            if (!(read instanceof ObjectNode callback)
                    || !callback.path("Events").isArray()) {
                return body;
            }
            long draw = Draw.of(seed, MEMBERS + number);
            boolean isUnknown = Draw.below(2, Draw.of(draw, UNKNOWN)) == 0;
            var events = callback.withArray("Events");
            for (int i = 0; i < events.size(); i++) {
                if (events.get(i) instanceof ObjectNode event) {
                    events.set(i, other(event, Draw.of(draw, i), isUnknown));
                }
            }
            return JSON.writeValueAsBytes(callback);
        } catch (JsonProcessingException noJson) {
            return body;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ObjectNode other(ObjectNode event, long draw, boolean isUnknown) {
        if (!event.has("DataId")
                && event.has("TaskId")
                && Draw.below(
                                2,
                                Draw.of(
                                        seed,
                                        DATA_ID + Draw.name(event.path("TaskId").asText())))
                        == 0) {
            event.put("DataId", "");
        }
        if (isUnknown) {
            event.put("PushExtra", "");
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(event.properties());
        ObjectNode ordered = JSON.createObjectNode();
        shuffled(members, draw).forEach(member -> ordered.set(member.getKey(), member.getValue()));
        return ordered;
    }

    private static <T> List<T> shuffled(List<T> usual, long draw) {
        List<T> left = new ArrayList<>(usual);
        List<T> shuffled = new ArrayList<>();
        while (!left.isEmpty()) {
            shuffled.add(left.remove(Draw.below(left.size(), Draw.of(draw, left.size()))));
        }
        return shuffled;
    }
}
