package dev.pushback.schema.message;

import org.apiguardian.api.API;

/** Names a sentence, or a part of one; implemented by enums, whose words stand in properties files beside them. */
@API(status = API.Status.STABLE)
public interface MessageKey {

    /** The constant's name, under which its words stand in the files. */
    String name();

    /** The enum, beside which the files stand. */
    default Class<?> home() {
        return ((Enum<?>) this).getDeclaringClass();
    }

    /** A message with this key. */
    default Message of(Object... args) {
        return Message.of(this, args);
    }
}
