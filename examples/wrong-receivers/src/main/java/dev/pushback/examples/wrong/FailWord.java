package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;

/** Refuses with FAIL, the word of the other callbacks. */
final class FailWord implements WrongReceiver {

    @Override
    public Answer take(JsonNode callback) {
        return callback == null ? new Answer(200, WrongReceiver.reply("FAIL", "bad request", 1)) : new Answer(200, OK);
    }
}
