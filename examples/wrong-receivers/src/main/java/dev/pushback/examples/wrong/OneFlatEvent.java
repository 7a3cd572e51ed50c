package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the body as one event, as it was in 2024, and looks for no Events: each member is null, and all is well. */
final class OneFlatEvent implements WrongReceiver {

    private final Map<String, Integer> stages = new ConcurrentHashMap<>();

    @Override
    public Answer take(JsonNode callback) {
        if (callback == null) {
            return new Answer(200, FAILURE);
        }
        String push = callback.path("TaskId").asText() + " "
                + callback.path("To_Account").asText();
        stages.put(push, callback.path("PushStage").asInt());
        return new Answer(200, OK);
    }

    @Override
    public int stage(String taskId, String account) {
        return stages.getOrDefault(taskId + " " + account, 0);
    }
}
