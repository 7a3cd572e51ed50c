package dev.pushback.schema.io;

import dev.pushback.schema.message.MessageKey;

/** Why a file can't be read or written, or a port not be had. */
public enum IoMessage implements MessageKey {
    NO_SUCH_FILE,
    NO_DIRECTORY,
    NOT_ALLOWED,
    NO_UTF8,
    IS_DIRECTORY,
    NO_SPACE,
    NONE_CAN_BE_MADE,
    IN_USE,
    NOT_BOUND,
    PORT_IN_USE,
    NO_SUCH_HOST,
    REFUSED,
    CERTIFICATE,
    KEYTOOL_FAILED,
    KEYTOOL_LATE,
    KEYTOOL_INTERRUPTED
}
