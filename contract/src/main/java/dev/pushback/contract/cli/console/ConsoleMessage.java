package dev.pushback.contract.cli.console;

import dev.pushback.schema.message.MessageKey;

/** What the program says of itself, of files, and of arguments that can't be read. */
public enum ConsoleMessage implements MessageKey {
    VERSION,
    UNWRITABLE_OUTPUT,
    NO_CHARACTERS,
    NAME_A_COMMAND,
    SEE_HELP,
    OUR_FAULT,
    DID_YOU_MEAN,
    UNKNOWN_OPTION,
    UNMATCHED,
    QUOTED,
    MISSING_VALUE,
    MISSING_ARGUMENTS,
    GIVEN_TWICE,
    WRONG_VALUE,
    WRONG_ARGUMENT,
    NO_INTEGER,
    NO_NUMBER,
    NO_FILE_NAME,
    ONE_OF,
    TAKES_NONE,
    UNREADABLE_ARGUMENT,
    THREAD_DIED
}
