package dev.pushback.contract.cli.metrics;

import dev.pushback.schema.message.MessageKey;

/** What is said of metrics. */
public enum MetricsMessage implements MessageKey {
    NO_SINK,
    NO_ADDRESS,
    NO_URL,
    NOT_BOUND,
    SCRAPED_AT,
    SENT_TO,
    NOT_SENT,
    NOT_TAKEN
}
