package dev.pushback.contract.ledger;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageKey;

/** What is said of storage. */
public enum LedgerMessage implements MessageKey {
    PROBE_SHOWS_OTHERS,
    PROBE_HIDES,
    NO_PROBE,
    NOT_SHOWN,
    OTHER_KIND,
    WRONG_PROBE,
    NOT_ON_ANY_PAGE,
    NOTHING_STORED,
    SUMMARY,
    EVENT,
    EVENT_WITH,
    OF_BATCH,
    IS_STORED,
    ROWS_TOO_MANY,
    NOTHING_OWED,
    WAS_THERE,
    MEMBER_IS,
    ONLY,
    MOSTLY,
    FAILURES,
    WITHOUT_DATA_ID,
    WITH_DATA_ID,
    AFTER_GARBAGE,
    AFTER_OTHER,
    BEHIND,
    LARGE_BATCH,
    AT_ONCE,
    LONG_TEXT,
    LATE,
    LOST,
    ROLLED_BACK,
    FORGOTTEN,
    CUT,
    DECODED,
    ENCODED,
    NORMALIZED,
    OUT_OF_RANGE,
    TIME_SHIFTED,
    OTHER_VENDOR,
    OTHER_STAGE,
    FROM_FIRST,
    STAGE_WENT_BACK,
    CHANGED,
    DOUBLED,
    STORED_THOUGH_REFUSED;

    /** That a probe shows nothing of a kind of callbacks, and how it would be asked. */
    public static Message otherKind(CallbackKind kind) {
        return OTHER_KIND.of(
                kind.command(), kind.named(EventMember.Role.PUSH_ID).get(0));
    }
}
