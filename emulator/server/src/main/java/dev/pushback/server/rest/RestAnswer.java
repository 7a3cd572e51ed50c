package dev.pushback.server.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.schema.message.Message;
import java.util.Optional;

/**
 * An answer, always with HTTP 200.
 *
 * @param json the body
 * @param code what its ErrorCode is
 * @param reason why the call was not carried out; {@code null} if it was
 */
public record RestAnswer(ObjectNode json, int code, Message reason) {

    /** Why the call was not carried out. */
    public Optional<Message> why() {
        return Optional.ofNullable(reason);
    }
}
