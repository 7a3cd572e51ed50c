package dev.pushback.contract.cli.serve;

import dev.pushback.schema.message.MessageKey;

/** What is wrong with the flags of serve. */
public enum ServeMessage implements MessageKey {
    REMOTE,
    OF_FLAG,
    NO_DIRECTORY,
    NO_KEY,
    LIMITS
}
