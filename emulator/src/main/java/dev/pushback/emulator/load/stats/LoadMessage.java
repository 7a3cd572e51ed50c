package dev.pushback.emulator.load.stats;

import dev.pushback.schema.message.MessageKey;

/** Why the figures of a run are not those of the load that was asked for. */
public enum LoadMessage implements MessageKey {
    /** The run ended early for a reason of somebody else's. */
    BROKE_OFF,
    /** Nothing was left behind the warm-up. */
    WARM_UP_USED_ALL,
    /** The first callback was due after the end. */
    NONE_DUE,
    /** Callbacks started late. */
    FELL_BEHIND,
    /** The system had no file handle or port for a connection. */
    NO_SOCKETS,
    NO_THRESHOLD,
    CANT_END,
    NEVER_MISSED,
    NEVER_BELOW,
    BUDGET_OF_ALL,
    NO_FIGURE,
    NO_PART,
    NO_NUMBER,
    NO_NUMBER_OR_PART,
    NO_BUDGET,
    NO_BUDGET_OF_PART
}
