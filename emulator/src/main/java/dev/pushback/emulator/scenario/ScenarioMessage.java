package dev.pushback.emulator.scenario;

import dev.pushback.schema.message.MessageKey;

/** Why traffic can't be made as asked for. */
public enum ScenarioMessage implements MessageKey {
    BATCH,
    SHARD,
    NAMES_NONE,
    SDK_APP_ID,
    START,
    NOTHING_COMES,
    NO_VENDOR_ANSWERS,
    POINTER_JSON,
    VALUE_IS_JSON,
    POINTER_BEGIN,
    POINTER_ESCAPE,
    POINTER_EVENT,
    POINTER_NO_PLACE,
    BREAKS_SCHEMA
}
