package dev.pushback.server.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A push that is to be made at a time.
 *
 * @param id its number, which is no TaskId
 * @param type {@code All}, {@code Tag} or {@code User}
 * @param created when it was asked for
 * @param due when it is to be made
 * @param content the push
 * @param status {@code pending}, {@code dispatching} or {@code dispatched}
 * @param error why it could not be made; empty if it could
 * @param pushTaskId the TaskId of the push; empty until it is made
 */
public record Schedule(
        long id,
        String type,
        Instant created,
        Instant due,
        JsonNode content,
        String status,
        String error,
        String pushTaskId) {

    /** What can be changed. */
    public static final String PENDING = "pending";

    /** What has been made. */
    public static final String DISPATCHED = "dispatched";

    boolean isPending() {
        return status.equals(PENDING);
    }

    Schedule with(Instant newDue, JsonNode newContent) {
        return new Schedule(id, type, created, newDue, newContent, status, error, pushTaskId);
    }

    Schedule dispatched(String taskId, String why) {
        return new Schedule(id, type, created, due, content, DISPATCHED, why, taskId);
    }
}
