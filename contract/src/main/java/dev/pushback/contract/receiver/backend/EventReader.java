package dev.pushback.contract.receiver.backend;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import dev.pushback.contract.receiver.backend.BodyReader.NotACallback;
import java.io.IOException;
import java.util.Set;

/** Reads one event; the parser stands at its beginning before, at its end after. */
final class EventReader {

    private static final int TASK_ID = 1;
    private static final int TO_ACCOUNT = 2;
    private static final int TYPE = 4;
    private static final int STAGE = 8;
    private static final int PLATFORM = 16;
    private static final int EVENT_TIME = 32;
    private static final int TASK_TIME = 64;
    private static final int ERR_CODE = 128;
    private static final int ALL = 255;
    private static final String[] NAMES = {
        "TaskId", "To_Account", "EventType", "PushStage", "PushPlatform", "EventTime", "TaskTime", "ErrCode"
    };

    private final JsonParser json;
    private final String place;
    private final Set<String> unknown;
    private int seen;
    private String taskId;
    private String toAccount;
    private int type;
    private int stage;
    private int platform;
    private Integer device;
    private long eventTime;
    private long taskTime;
    private long errCode;
    private String errInfo = "";
    private String dataId;

    EventReader(JsonParser json, String place, Set<String> unknown) {
        this.json = json;
        this.place = place;
        this.unknown = unknown;
    }

    ReceivedEvent read() throws IOException, NotACallback {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            readMember(name);
        }
        if (seen != ALL) {
            throw new NotACallback(place + NAMES[Integer.numberOfTrailingZeros(~seen)] + " is missing");
        }
        return new ReceivedEvent(
                taskId, toAccount, type, stage, platform, device, eventTime, taskTime, errCode, errInfo, dataId);
    }

    private void readMember(String name) throws IOException, NotACallback {
        switch (name) {
            case "TaskId" -> taskId = id(TASK_ID, name);
            case "To_Account" -> toAccount = id(TO_ACCOUNT, name);
            case "EventType" -> type = small(TYPE, name);
            case "PushStage" -> stage = small(STAGE, name);
            case "PushPlatform" -> platform = small(PLATFORM, name);
            case "EventTime" -> eventTime = number(EVENT_TIME, name);
            case "TaskTime" -> taskTime = number(TASK_TIME, name);
            case "ErrCode" -> errCode = number(ERR_CODE, name);
            case "DeviceType" -> device = isNull() ? null : (Integer) small(0, name);
            case "ErrInfo" -> errInfo = isNull() ? "" : text(name);
            case "DataId" -> dataId = isNull() ? null : text(name);
            case "CallbackCommand" -> text(name);
            default -> {
                unknown.add(name);
                json.skipChildren();
            }
        }
    }

    private boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    private String id(int member, String name) throws IOException, NotACallback {
        String id = text(name);
        if (id.isEmpty()) {
            throw new NotACallback(place + name + " must not be empty");
        }
        seen |= member;
        return id;
    }

    private String text(String name) throws IOException, NotACallback {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw new NotACallback(place + name + " must be a string");
        }
        // As characters, for a text of megabytes is put together a character at a time otherwise.
        return new String(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    private int small(int member, String name) throws IOException, NotACallback {
        long number = number(member, name);
        if (number != (int) number) {
            throw new NotACallback(place + name + " is out of range: " + number);
        }
        return (int) number;
    }

    private long number(int member, String name) throws IOException, NotACallback {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw new NotACallback(place + name + " must be an integer");
        }
        seen |= member;
        try {
            return json.getLongValue();
        } catch (InputCoercionException beyond64Bits) {
            throw new NotACallback(place + name + " is out of range");
        }
    }
}
