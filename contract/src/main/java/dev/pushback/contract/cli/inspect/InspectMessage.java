package dev.pushback.contract.cli.inspect;

import dev.pushback.schema.message.MessageKey;

/** What the commands say that send nothing. */
public enum InspectMessage implements MessageKey {
    JSON_OR_MARKDOWN,
    NO_CASE,
    UNREADABLE,
    MORE,
    BREACH,
    VALID,
    VALID_MANY,
    SUMMARY,
    SUMMARY_UNREADABLE,
    CALLBACK,
    REPLY,
    JOURNAL,
    LINES,
    NEED_AND,
    SNIPPET
}
