package dev.pushback.contract.receiver.backend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import dev.pushback.contract.receiver.backend.BodyReader.NotACallback;
import dev.pushback.schema.kind.CallbackKind;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/** Reads one event; the parser stands at its beginning before, at its end after. */
final class EventReader {

    private final Map<String, MemberSlot> slots;
    private final int needed;
    private final JsonParser json;
    private final String place;
    private final Set<String> unknown;
    private int seen;
    private String pushId;
    private String toAccount;
    private int type;
    private int stage;
    private int platform;
    private Integer device;
    private long eventTime;
    private long pushTime;
    private long errCode;
    private String errInfo = "";
    private String dataId;

    EventReader(CallbackKind kind, JsonParser json, String place, Set<String> unknown) {
        this.slots = MemberSlot.of(kind);
        this.needed = MemberSlot.neededOf(kind);
        this.json = json;
        this.place = place;
        this.unknown = unknown;
    }

    ReceivedEvent read() throws IOException, NotACallback {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            readMember(name);
        }
        if (seen != needed) {
            throw new NotACallback(place + missing() + " is missing");
        }
        return new ReceivedEvent(
                pushId, toAccount, type, stage, platform, device, eventTime, pushTime, errCode, errInfo, dataId);
    }

    private String missing() {
        MemberSlot first = MemberSlot.values()[Integer.numberOfTrailingZeros(needed & ~seen)];
        return slots.entrySet().stream()
                .filter(slot -> slot.getValue() == first)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private void readMember(String name) throws IOException, NotACallback {
        MemberSlot slot = slots.get(name);
        if (slot == null) {
            unknown.add(name);
            json.skipChildren();
            return;
        }
        switch (slot) {
            case PUSH_ID -> pushId = id(slot, name);
            case TO_ACCOUNT -> toAccount = id(slot, name);
            case TYPE -> type = small(slot, name);
            case STAGE -> stage = small(slot, name);
            case PLATFORM -> platform = small(slot, name);
            case EVENT_TIME -> eventTime = number(slot, name);
            case PUSH_TIME -> pushTime = number(slot, name);
            case ERR_CODE -> errCode = number(slot, name);
            case DEVICE -> device = isNull() ? null : (Integer) small(slot, name);
            case ERR_INFO -> errInfo = isNull() ? "" : text(name);
            case DATA_ID -> dataId = isNull() ? null : text(name);
            case COMMAND -> text(name);
            case ANYTHING -> json.skipChildren();
        }
    }

    private boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    private String id(MemberSlot slot, String name) throws IOException, NotACallback {
        String id = text(name);
        if (id.isEmpty()) {
            throw new NotACallback(place + name + " must not be empty");
        }
        seen |= 1 << slot.ordinal() & needed;
        return id;
    }

    private String text(String name) throws IOException, NotACallback {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new NotACallback(place + name + " must be a string");
        }
        // As characters, for a text of megabytes is put together a character at a time otherwise.
        return new String(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private int small(MemberSlot slot, String name) throws IOException, NotACallback {
        long number = number(slot, name);
        if (number != (int) number) {
            throw new NotACallback(place + name + " is out of range: " + number);
        }
        return (int) number;
    }

    private long number(MemberSlot slot, String name) throws IOException, NotACallback {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new NotACallback(place + name + " must be an integer");
        }
        seen |= 1 << slot.ordinal() & needed;
        try {
            return json.getLongValue();
        } catch (InputCoercionException beyond64Bits) {
            throw new NotACallback(place + name + " is out of range");
        }
    }
}
