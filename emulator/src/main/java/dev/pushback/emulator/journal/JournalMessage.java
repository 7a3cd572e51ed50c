package dev.pushback.emulator.journal;

import dev.pushback.schema.message.MessageKey;

/** What is wrong with a journal, or with a file of which one was to be made. */
public enum JournalMessage implements MessageKey {
    UNREADABLE,
    UNWRITABLE,
    NO_TEMPORARY,
    EMPTY,
    LINE,
    TOO_LONG,
    NO_HEADER,
    NO_ATTEMPT,
    ABSENT,
    UNFIT,
    NO_JSON,
    NO_OBJECT,
    TYPE_ARRAY,
    TYPE_BOOLEAN,
    TYPE_NULL,
    TYPE_NUMBER,
    TYPE_OBJECT,
    TYPE_STRING,
    BODY_ONCE,
    TIME,
    BLANKS,
    NUMBERS,
    NOT_OF_THIS_RUN,
    TOO_MANY,
    NO_ARCHIVE,
    NO_ENTRIES,
    ENTRY,
    ENTRY_TIME,
    ENTRY_URL,
    ENTRY_BODY,
    PLAIN_BODIES
}
