package dev.pushback.jmeter;

import dev.pushback.schema.message.MessageKey;

/** What is said in results and in JMeter's log. */
public enum JmeterMessage implements MessageKey {
    NO_HOSTS,
    NOT_LISTED,
    LISTED_TWICE,
    BAD_SHARD,
    NO_START,
    BAD_START,
    START_PASSED,
    BAD_FIELD,
    NO_TOKEN_FILE,
    NO_REPORT,
    ALL_ACKNOWLEDGED,
    NOT_ALL
}
