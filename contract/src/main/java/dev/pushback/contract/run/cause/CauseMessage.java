package dev.pushback.contract.run.cause;

import dev.pushback.schema.message.MessageKey;

/** What several cases have in common, and what to do about it. */
public enum CauseMessage implements MessageKey {
    HEADLINE,
    BODY_LIMIT,
    EVENT_LIMIT,
    SLOW_EVENTS,
    SLOW_BATCHES,
    UNKNOWN_MEMBERS,
    RELATED_MEMBERS,
    LOST_CALLS,
    SILENT_REFUSALS,
    RATE_LIMIT,
    KEPT_BY_SIGN,
    EACH_CALL,
    EACH_CALLBACK,
    AT_CALL,
    FROM_CALL_ON,
    FEW_CONNECTIONS,
    BY_TIME,
    EACH_CONNECTION,
    NOW_AND_THEN,
    DROPPED_NOW_AND_THEN,
    SILENT_NOW_AND_THEN
}
