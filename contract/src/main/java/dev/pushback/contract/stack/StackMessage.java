package dev.pushback.contract.stack;

import dev.pushback.schema.message.MessageKey;

/** Why a stack can't be chosen. */
enum StackMessage implements MessageKey {
    NO_STACK
}
