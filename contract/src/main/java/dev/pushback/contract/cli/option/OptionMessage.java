package dev.pushback.contract.cli.option;

import dev.pushback.schema.message.MessageKey;

/** What is wrong with a flag that several commands share, and what is told of waiting. */
public enum OptionMessage implements MessageKey {
    CLOCK_RANGE,
    NO_CLOCK,
    NO_LANGUAGE,
    TOO_LARGE,
    UNREADABLE,
    CONFIG_FILE,
    UNKNOWN_VARIABLE,
    TRUE_OR_FALSE,
    UNKNOWN_SETTINGS,
    WAITING,
    NO_ANSWER,
    STATUS,
    UNWRITABLE_REPORT,
    NO_FILE_NAME,
    NO_REPORT,
    APP_ID_POSITIVE,
    BUILT_IN_AND_URL,
    WHERE_URL,
    URL_EMPTY,
    NO_URL,
    TIMEOUT_POSITIVE,
    CERT_AND_KEY,
    PEM,
    TOKEN_EMPTY,
    TOKEN_CONTROL,
    NO_KIND,
    QUOTA,
    CONNECTIONS,
    PORT,
    PAGE,
    PAGE_STAYS,
    PAGE_PORT,
    PAGE_PORT_ALONE
}
