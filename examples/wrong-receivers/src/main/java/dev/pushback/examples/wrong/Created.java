package dev.pushback.examples.wrong;

import com.fasterxml.jackson.databind.JsonNode;

/** Leaves the status to a framework that answers every POST with 201. */
final class Created implements WrongReceiver {

    @Override
    public Answer take(JsonNode callback) {
        return callback == null ? new Answer(400, FAILURE) : new Answer(201, OK);
    }
}
