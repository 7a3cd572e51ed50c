package dev.pushback.server.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How far a push has come, as JSON: shapes by what they say, as their numbers are those of one process. */
final class ProgressJson {

    private static final JsonMapper JSON = new JsonMapper();

    private final Shapes shapes;

    ProgressJson(Shapes shapes) {
        this.shapes = shapes;
    }

    /** All but what was told of each recipient. */
    ObjectNode write(Progress progress) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode counts = json.putArray("counts");
        progress.counts()
                .forEach((shape, count) -> shape(counts.addObject(), shape).put("count", count));
        ObjectNode unsendable = json.putObject("unsendable");
        progress.unsendable()
                .forEach((vendor, numbers) -> unsendable
                        .putArray(Integer.toString(vendor.code()))
                        .add(numbers[0])
                        .add(numbers[1]));
        ArrayNode refused = json.putArray("refused");
        progress.refused().forEach(refused::add);
        ArrayNode instead = json.putArray("instead");
        for (Progress.Event one : progress.instead()) {
            shape(instead.addObject(), one.shape())
                    .put("position", one.position())
                    .put("kind", one.kind())
                    .put("second", one.second());
        }
        return json;
    }

    /** What was written. */
    Progress read(byte[] told, JsonNode json) {
        Map<Integer, Long> counts = new TreeMap<>();
        json.path("counts")
                .forEach(one -> counts.put(shape(one), one.path("count").asLong()));
        Map<Platform, long[]> unsendable = new TreeMap<>();
        json.path("unsendable")
                .properties()
                .forEach(one -> unsendable.put(platform(Integer.parseInt(one.getKey())), new long[] {
                    one.getValue().path(0).asLong(), one.getValue().path(1).asLong()
                }));
        Set<Integer> refused = new HashSet<>();
        json.path("refused").forEach(one -> refused.add(one.asInt()));
        List<Progress.Event> instead = new ArrayList<>();
        json.path("instead")
                .forEach(one -> instead.add(new Progress.Event(
                        one.path("position").asInt(),
                        one.path("kind").asInt(),
                        shape(one),
                        one.path("second").asLong())));
        return new Progress(told, counts, unsendable, refused, instead);
    }

    private ObjectNode shape(ObjectNode json, int number) {
        EventShape shape = shapes.shape(number);
        json.put("type", shape.type().code());
        json.put("platform", shape.platform().code());
        json.put("device", shape.device() == null ? null : shape.device().code());
        json.put("stage", shape.stage().code());
        json.put("errCode", shape.errCode());
        return json.put("errInfo", shape.errInfo());
    }

    private int shape(JsonNode json) {
        return shapes.id(new EventShape(
                EventType.fromCode(json.path("type").asInt()).orElseThrow(),
                platform(json.path("platform").asInt()),
                json.hasNonNull("device") ? platform(json.path("device").asInt()) : null,
                Stage.fromCode(json.path("stage").asInt()).orElseThrow(),
                json.path("errCode").asInt(),
                json.path("errInfo").asText()));
    }

    private static Platform platform(int code) {
        return Platform.fromCode(code).orElseThrow();
    }
}
