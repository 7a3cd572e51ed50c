package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Refuses with FAIL, the word of the other callbacks. */
final class FailWord implements WrongReceiver {

    @Override
    public Answer take(JsonNode callback) {
        return callback == null
                ? new Answer(200, Map.of("ActionStatus", "FAIL", "ErrorInfo", "bad request", "ErrorCode", 1))
                : new Answer(200, OK);
    }
}
