package dev.pushback.contract.receiver.backend;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a backend keeps of an event, whatever kind of callback it comes in; the first eight must be there. */
enum MemberSlot {
    PUSH_ID,
    TO_ACCOUNT,
    TYPE,
    STAGE,
    PLATFORM,
    EVENT_TIME,
    PUSH_TIME,
    ERR_CODE,
    DEVICE,
    ERR_INFO,
    DATA_ID,
    /** Known, and not kept. */
    COMMAND,
    /** Known, and not kept, whatever it holds. */
    ANYTHING;

    /** The bits of those that must be there. */
    static final int NEEDED = (1 << DEVICE.ordinal()) - 1;

    private static final Map<CallbackKind, Map<String, MemberSlot>> BY_KIND = byKind();

    /** Where the members of a kind go, by name. */
    static Map<String, MemberSlot> of(CallbackKind kind) {
        return BY_KIND.get(kind);
    }

    private static Map<CallbackKind, Map<String, MemberSlot>> byKind() {
        Map<CallbackKind, Map<String, MemberSlot>> all = new LinkedHashMap<>();
        for (CallbackKind kind : CallbackKind.all()) {
            Map<String, MemberSlot> slots = new LinkedHashMap<>();
            kind.members().forEach(member -> slots.put(member.name(), of(member)));
            all.put(kind, slots);
        }
        return all;
    }

    private static MemberSlot of(EventMember member) {
        return switch (member.role()) {
            case COMMAND -> COMMAND;
            case TYPE -> TYPE;
            case PUSH_ID -> PUSH_ID;
            case SENDERS_OWN -> member.name().equals("DataId") ? DATA_ID : ANYTHING;
            case TIME -> member.name().equals("EventTime") ? EVENT_TIME : PUSH_TIME;
            case RECIPIENT -> TO_ACCOUNT;
            case VENDOR -> PLATFORM;
            case DEVICE -> DEVICE;
            case STAGE -> STAGE;
            case ERROR_CODE -> ERR_CODE;
            case ERROR_TEXT -> ERR_INFO;
        };
    }
}
