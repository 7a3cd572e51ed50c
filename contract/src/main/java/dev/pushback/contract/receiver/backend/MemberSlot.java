package dev.pushback.contract.receiver.backend;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a backend keeps of an event, whatever kind of callback it comes in; of the first eight must be there what the kind has. */
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

    private static final Map<CallbackKind, Map<String, MemberSlot>> BY_KIND = byKind();
    private static final Map<CallbackKind, Integer> NEEDED = neededByKind();

    /** Where the members of a kind go, by name. */
    static Map<String, MemberSlot> of(CallbackKind kind) {
        return BY_KIND.get(kind);
    }

    /** The bits of those that must be there. */
    static int neededOf(CallbackKind kind) {
        return NEEDED.get(kind);
    }

    private static Map<CallbackKind, Integer> neededByKind() {
        Map<CallbackKind, Integer> all = new LinkedHashMap<>();
        BY_KIND.forEach((kind, slots) -> all.put(
                kind,
                slots.values().stream()
                        .filter(slot -> slot.compareTo(DEVICE) < 0)
                        .mapToInt(slot -> 1 << slot.ordinal())
                        .reduce(0, (some, one) -> some | one)));
        return all;
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
