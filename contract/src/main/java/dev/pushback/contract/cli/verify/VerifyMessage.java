package dev.pushback.contract.cli.verify;

import dev.pushback.schema.message.MessageKey;

/** What verify says besides its report, and what is wrong with its flags. */
public enum VerifyMessage implements MessageKey {
    NO_START,
    DIED_SILENT,
    DIED,
    ONLY_STRAY,
    STRAY,
    NONE_SELECTED,
    NO_PROBE,
    MUST_BE,
    PROGRESS,
    PROGRESS_AT,
    DRY_RUN_IDLE,
    A_COMMAND,
    TOO_MUCH,
    URL_BEFORE,
    REMOTE,
    STANDS_IN,
    OTHER_KIND
}
