package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an app backend does with a callback, apart from HTTP. */
interface WrongReceiver {

    /** The reply of a right one. */
    Map<String, Object> OK = reply("OK", "", 0);

    /** The refusal of a right one. */
    Map<String, Object> FAILURE = reply("FAILURE", "bad request", 1);

    /** A reply whose members stand in Tencent's order. */
    static Map<String, Object> reply(String actionStatus, String errorInfo, int errorCode) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("ActionStatus", actionStatus);
        reply.put("ErrorInfo", errorInfo);
        reply.put("ErrorCode", errorCode);
        return reply;
    }

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
