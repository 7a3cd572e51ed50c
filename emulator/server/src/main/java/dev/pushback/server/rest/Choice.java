package dev.pushback.server.rest;

import dev.pushback.schema.message.MessageKey;
import java.util.Locale;

/**
 * What was chosen where Tencent's pages are silent or contradict each other: the register, each with its pages.
 * What was chosen stands in words in the properties files beside.
 */
public enum Choice implements MessageKey {
    /** {@link RestService}. */
    ORDER_OF_CHECKS("-"),
    /** {@link ErrorCode#PUSH_ADMIN}. */
    NOT_ADMIN("1047/74196, 1047/34348"),
    /** {@link ErrorCode#PUSH_JSON}. */
    NO_JSON("1047/74196, 1047/34348"),
    /** {@link ErrorCode#SIG_EMPTY}. */
    NO_USER_SIG("1047/34348 of 2023 and of 2026"),
    /** {@link ErrorCode#RANDOM}. */
    BAD_RANDOM("1047/74196, 1047/67553"),
    /** {@link ErrorCode#TOO_MANY_RECIPIENTS}. */
    TOO_MANY_RECIPIENTS("1047/34348, 1047/74196"),
    /** {@link ErrorCode#TAG_LENGTH}. */
    TAG_LENGTH("1047/74196, 1047/34348"),
    /** {@link ErrorCode#DATA_ID}. */
    DATA_ID_LENGTH("1047/67553, 1047/34348"),
    /** {@link ErrorCode#REVOKE_INFO}. */
    REVOKE_NEEDS_INFO("269/105123, 1047/60571"),
    /** {@link ErrorCode#REVOKE_UNKNOWN}. */
    REVOKE_NO_BATCH("1047/60571, 1047/74196"),
    /** What follows a revocation. */
    REVOKE_ENDS("-"),
    /** What the same MsgRandom does. */
    SAME_RANDOM("1047/37166"),
    /** Background devices. */
    BACKGROUND_GETS_BOTH("trtc/60540, trtc/77715"),
    /** FCM. */
    FCM_NEVER_REACHED("trtc/60540, trtc/60552"),
    /** Tokens and certificates. */
    UNSENDABLE_IS_SILENT("1047/71895"),
    /** Unknown accounts. */
    BATCH_ALL_UNKNOWN("1047/67553"),
    /** Success words. */
    SUCESS("1047/71894"),
    /** Form of the statistics of several tasks. */
    TASK_STATISTICS("1047/71894"),
    /** Names. */
    TASK_ID_NAMES("1047/60561, 1047/71893"),
    /** Missing MsgBody or OfflinePushInfo. */
    EITHER_BODY("1047/60561, 1047/67814"),
    /** Random in the query. */
    ANY_RANDOM("1047/34620, published SDKs"),
    /** {@link Limits}. */
    LIMITS("1047/60561, 1047/67553, 269/137903"),
    /** Order of schedules. */
    ORDER_BY("1047/78843, 269/130281"),
    /** Scheduled pushes. */
    SCHEDULED_TASK_ID("-"),
    /** {@code openim/query_online_status}. */
    STATE_NAMES("1047/35477, published SDKs"),
    /** {@code openim/sendmsg}. */
    MESSAGES("1047/67552");

    private final String source;

    Choice(String source) {
        this.source = source;
    }

    /** Its name, such as {@code not-admin}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The pages; {@code -} if no page says anything. */
    public String source() {
        return source;
    }
}
