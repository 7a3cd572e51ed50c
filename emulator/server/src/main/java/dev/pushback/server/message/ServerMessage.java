package dev.pushback.server.message;

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageKey;
import dev.pushback.schema.message.Quoted;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** What the server says of calls that it refuses, of what it sends, and of the users' file. */
@API(status = API.Status.STABLE)
public enum ServerMessage implements MessageKey {
    MEMBER,
    PATH,
    METHOD,
    APP_MISSING,
    APP_OTHER,
    SIG_MISSING,
    SIG_MALFORMED,
    SIG_OTHER_APP,
    SIG_OTHER_IDENTIFIER,
    SIG_EXPIRED,
    SIG_FORGED,
    ADMIN,
    BODY_EMPTY,
    BODY_KIND,
    BODY_JSON,
    BODY_LENGTH,
    BYTES,
    COUNT,
    TAG_TWICE,
    TAG_AND_ATTRIBUTE,
    ATTRIBUTE_UNKNOWN,
    ATTRIBUTE_SLOT,
    ATTRIBUTE_TWICE,
    ACCOUNT_UNKNOWN,
    REVOKE_UNKNOWN,
    REVOKE_AGAIN,
    REVOKE_LATE,
    TASK_UNKNOWN,
    RANGE,
    SCHEDULE_UNKNOWN,
    SCHEDULE_STATE,
    LIMIT,
    FAULT,
    USER_ROW,
    USER_COLUMN,
    USER_HEADER,
    USER_VALUE,
    LOG_READY,
    LOG_SUMMARY,
    LOG_CALL,
    LOG_TASK,
    LOG_TAKEN,
    LOG_MISSED,
    NOTICE_BUILT_IN,
    HABIT,
    INSPECT_NOTHING,
    INSPECT_NUMBERS,
    INSPECT_CALLBACK,
    INSPECT_BODY,
    INSPECT_JSON,
    INSPECT_TIMEOUT,
    INSPECT_ENDING,
    INSPECT_AUTHORITY,
    INSPECT_NO_PUSH,
    INSPECT_SIMULATE,
    INSPECT_FAULT,
    INSPECT_ERROR_CODE,
    INSPECT_TIMES,
    INSPECT_SEARCH,
    INSPECT_CONTRACT,
    USER_ID,
    USER_NOT_REACHED,
    USER_ONE_OF,
    USER_ONLINE,
    USER_OUTCOME,
    USER_VENDOR,
    USER_CODE,
    USER_ATTRS,
    USER_DELAY,
    USER_TWICE,
    USER_NO_JSON,
    USERS_MISSING,
    USERS_NOT_UTF_8,
    USERS_UNREADABLE,
    USERS_EMPTY,
    FAULT_RULE,
    CLOCK_AHEAD,
    SPEED,
    COPIES,
    PROBABILITY,
    CERTIFICATE_NONE,
    CERTIFICATE_UNUSABLE;

    /** With these facts: messages and quotes as they are, all else as it is printed. */
    @Override
    public Message of(Object... facts) {
        return Message.of(this, Stream.of(facts).map(ServerMessage::fact).toArray());
    }

    private static Object fact(Object fact) {
        return fact instanceof Message || fact instanceof Quoted ? fact : String.valueOf(fact);
    }
}
