package dev.pushback.emulator.merge;

import dev.pushback.schema.message.MessageKey;

/** Why reports can't be added up, and what must be known of those that were. */
public enum MergeMessage implements MessageKey {
    NOT_JSON,
    NO_REPORT,
    NO_MEMBER,
    NO_CAMPAIGN,
    WRONG_CAMPAIGN,
    NO_HEAD,
    NO_INTERVAL,
    OTHER_SEED,
    OTHER_VERSION,
    OTHER_SCENARIO,
    OTHER_APP,
    OTHER_SHARDS,
    OTHER_FLAG,
    NOT_GIVEN,
    TWICE,
    MISSING,
    OTHER_START,
    OTHER_TARGET,
    SPREAD,
    ENDED_EARLY,
    ENDED_EARLY_UNKNOWN,
    ENDED_BEFORE_FIRST,
    NO_COVERAGE,
    INVALID,
    WHOLE_NUMBER,
    NUMBER_OR_NULL,
    TRUTH,
    TEXT,
    INSTANT,
    HISTOGRAM,
    LIST,
    OBJECT,
    PAIRS
}
