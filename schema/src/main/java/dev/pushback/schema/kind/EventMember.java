package dev.pushback.schema.kind;

import static java.util.Objects.requireNonNull;

/**
 * A member of an event.
 *
 * @param name as on the wire
 * @param role what it says of the event
 * @param optional whether an event may lack it
 */
public record EventMember(String name, Role role, boolean optional) {

    /** What members say of an event, in whatever kind of callback. */
    public enum Role {
        /** The command, repeated in each event. */
        COMMAND,
        /** How it was pushed, or to whom. */
        TYPE,
        /** Which push it belongs to; events of one push share it. */
        PUSH_ID,
        /** A text or number of the sender's own, passed through. */
        SENDERS_OWN,
        /** Seconds since the epoch. */
        TIME,
        /** Whom it was pushed to. */
        RECIPIENT,
        /** The vendor, a number of {@link dev.pushback.schema.Platform}. */
        VENDOR,
        /** The maker of the device, a number of {@link dev.pushback.schema.Platform}. */
        DEVICE,
        /** How far it came, a number of {@link dev.pushback.schema.Stage}. */
        STAGE,
        /** 0 for success, else the failure's number. */
        ERROR_CODE,
        /** The failure in words. */
        ERROR_TEXT
    }

    /** Checks that nothing is null. */
    public EventMember {
        requireNonNull(name, "name");
        requireNonNull(role, "role");
    }

    static EventMember required(String name, Role role) {
        return new EventMember(name, role, false);
    }

    static EventMember optional(String name, Role role) {
        return new EventMember(name, role, true);
    }
}
