package dev.pushback.contract.request;

import dev.pushback.schema.message.MessageKey;

/** What is sent. */
public enum RequestMessage implements MessageKey {
    CALLBACK,
    CALLBACK_WITH,
    WITHOUT,
    SET,
    LONG_VALUE,
    ANOTHER,
    REVERSED_QUERY,
    ROTATED_QUERY,
    REQUEST_TIME_OFF,
    TIMES,
    THEN,
    HOW,
    IN_TURN,
    UNTIL_ACKNOWLEDGED,
    BESIDE_IDLE,
    AT_ONCE,
    ON_ONE_CONNECTION,
    ON_IDLE_CONNECTION,
    ON_FRESH_CONNECTIONS,
    SPREAD,
    NEVER_KEPT,
    NOT_FRESH,
    NEVER_AT_ONCE
}
