package dev.pushback.server.traffic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.Stage;
import dev.pushback.server.delivery.ToldEvent;
import dev.pushback.server.inspect.Views;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What events tell of each push: how many of which stage, how many failed. The newest thousand. Not safe for several threads. */
final class TaskTallies {

    private static final int MOST = 1000;
    private static final int MOST_CHANGED = 100;

    private static final class Tally {
        private final Map<String, Long> stages = new TreeMap<>();
        private final Map<String, Long> outcomes = new TreeMap<>();
        private long events;
    }

    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    /** Counts a callback's events; the ids of the pushes that it tells of, in order. */
    List<String> count(List<ToldEvent> events) {
        Set<String> tasks = new LinkedHashSet<>();
        for (ToldEvent event : events) {
            if (!event.push().isEmpty()) {
                tasks.add(event.push());
                count(event);
            }
        }
        return List.copyOf(tasks);
    }

    /** All of them, oldest first. */
    ArrayNode all() {
        ArrayNode json = Views.object().arrayNode();
        tallies.forEach((task, tally) -> json.add(json(task, tally)));
        return json;
    }

    /** Those that have changed since they were asked for; of very many the newest. */
    ArrayNode changed() {
        ArrayNode json = Views.object().arrayNode();
        changed.stream()
                .skip(Math.max(0, changed.size() - MOST_CHANGED))
                .forEach(
                        task -> Optional.ofNullable(tallies.get(task)).ifPresent(tally -> json.add(json(task, tally))));
        changed.clear();
        return json;
    }

    /** One by its id. */
    Optional<ObjectNode> find(String task) {
        return Optional.ofNullable(tallies.get(task)).map(tally -> json(task, tally));
    }

    private void count(ToldEvent event) {
        Tally tally = tallies.computeIfAbsent(event.push(), id -> new Tally());
        if (tallies.size() > MOST) {
            tallies.remove(tallies.keySet().iterator().next());
        }
        changed.add(event.push());
        tally.events++;
        tally.stages.merge(stage(event.stage()), 1L, Long::sum);
        tally.outcomes.merge(event.code() == 0 ? "success" : Long.toString(event.code()), 1L, Long::sum);
    }

    private static String stage(int code) {
        for (Stage stage : Stage.values()) {
            if (stage.code() == code) {
                return Views.stage(stage);
            }
        }
        return Integer.toString(code);
    }

    private static ObjectNode json(String task, Tally tally) {
        ObjectNode json = Views.object().put("TaskId", task).put("events", tally.events);
        ObjectNode stages = json.putObject("stages");
        tally.stages.forEach(stages::put);
        ObjectNode outcomes = json.putObject("outcomes");
        tally.outcomes.forEach(outcomes::put);
        return json;
    }
}
