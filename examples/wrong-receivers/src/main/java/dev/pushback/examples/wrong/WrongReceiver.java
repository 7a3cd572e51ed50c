package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What an app backend does with a callback, apart from HTTP. */
interface WrongReceiver {

    /** The reply of a right one. */
    Map<String, Object> OK = Map.of("ActionStatus", "OK", "ErrorInfo", "", "ErrorCode", 0);

    /** The refusal of a right one. */
    Map<String, Object> FAILURE = Map.of("ActionStatus", "FAILURE", "ErrorInfo", "bad request", "ErrorCode", 1);

    /** Takes a body; {@code null} if it is no callback. */
    Answer take(JsonNode callback);

    /** How far a push has come, as a probe is told; only of interest where that is wrong. */
    default int stage(String taskId, String account) {
        return 0;
    }

    /**
     * What goes back.
     *
     * @param status of HTTP
     * @param reply as JSON
     */
    record Answer(int status, Map<String, Object> reply) {}
}
