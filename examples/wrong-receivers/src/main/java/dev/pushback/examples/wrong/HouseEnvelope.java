package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers in the envelope that all its other endpoints answer in. */
final class HouseEnvelope implements WrongReceiver {

    @Override
    public Answer take(JsonNode callback) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("code", callback == null ? 500 : 0);
        envelope.put("msg", callback == null ? "error" : "success");
        envelope.put("data", null);
        return new Answer(200, envelope);
    }
}
