package dev.pushback.emulator.load.plan;

import dev.pushback.schema.message.MessageKey;

/** Why a load can't be sent as asked for. */
public enum PlanMessage implements MessageKey {
    NO_DURATION,
    TOO_LONG,
    NOT_ABOVE_0,
    QUOTA,
    COPIES_NEED_CONNECTIONS,
    RAMP,
    BURST,
    BURST_WHOLE,
    RAMP_FROM,
    RAMP_TO,
    RAMP_WITHIN,
    BURST_NUMBER,
    BURST_EVERY,
    COPIES,
    RETRIES,
    DURATION_ALONE
}
