package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets each event overwrite the state, in whatever order the events come. */
final class LastStageWins implements WrongReceiver {

    private final Map<String, Integer> stages = new ConcurrentHashMap<>();

    @Override
    public Answer take(JsonNode callback) {
        if (callback == null || !callback.path("Events").isArray()) {
            return new Answer(200, FAILURE);
        }
        for (JsonNode event : callback.path("Events")) {
            String push = event.path("TaskId").asText() + " "
                    + event.path("To_Account").asText();
            stages.put(push, event.path("PushStage").asInt());
        }
        return new Answer(200, OK);
    }

    @Override
    public int stage(String taskId, String account) {
        return stages.getOrDefault(taskId + " " + account, 0);
    }
}
