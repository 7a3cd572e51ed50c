package dev.pushback.contract.junit;

import dev.pushback.schema.message.MessageKey;

/** What tests are told beside the verdicts. */
enum JunitMessage implements MessageKey {
    ACKNOWLEDGEMENT,
    REFUSAL,
    STATUS,
    ERROR_CODE,
    ANSWER_WITHIN,
    EXPECTED_BUT_WAS,
    EVENTS,
    NOT_WITHIN,
    STORAGE_UNJUDGED,
    STORAGE_TITLE,
    NOTHING_PLAYED,
    FACTORY_ONLY,
    NO_TARGET,
    NO_CASE_MATCHES,
    NO_CASE_LEFT,
    NO_CASE_LEFT_UNSIGNED,
    TARGET_NULL,
    TARGET_WRONG,
    TARGET_MET_NULL,
    MARKED_NULL,
    PROBE_WRONG,
    PARAMETER,
    PARAMETER_WHY,
    UNREADABLE,
    SEVERAL_TARGETS,
    TARGET_PARAMETERS,
    TARGET_TOO_EARLY,
    NOT_ANNOTATED,
    STRICT_OPEN
}
