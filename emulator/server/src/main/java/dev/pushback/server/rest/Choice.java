package dev.pushback.server.rest;

import java.util.Locale;

/** What was chosen where Tencent's pages are silent or contradict each other: the register, each with its pages. */
public enum Choice {
    /** {@link RestService}. */
    ORDER_OF_CHECKS(
            "the first fault of: path, sdkappid, UserSig, administrator, JSON, members; no page says an order", "-"),
    /** {@link ErrorCode#PUSH_ADMIN}. */
    NOT_ADMIN("90009 from the push service, 60010 from the chat service", "1047/74196, 1047/34348"),
    /** {@link ErrorCode#PUSH_JSON}. */
    NO_JSON("90001 from the push service, 60003 from the chat service", "1047/74196, 1047/34348"),
    /** {@link ErrorCode#SIG_EMPTY}. */
    NO_USER_SIG("70002 for an empty UserSig, 70003 for one that can't be read", "1047/34348 of 2023 and of 2026"),
    /** {@link ErrorCode#RANDOM}. */
    BAD_RANDOM(
            "90005 from push, 90001 with the sample's words from batch; an integer that is out of range likewise",
            "1047/74196, 1047/67553"),
    /** {@link ErrorCode#TOO_MANY_RECIPIENTS}. */
    TOO_MANY_RECIPIENTS("90011 above 500 in batch, 90018 above 100 elsewhere", "1047/34348, 1047/74196"),
    /** {@link ErrorCode#TAG_LENGTH}. */
    TAG_LENGTH("90020 for a tag above 50 bytes, not 90034", "1047/74196, 1047/34348"),
    /** {@link ErrorCode#DATA_ID}. */
    DATA_ID_LENGTH("90057 for a DataId above 64 bytes", "1047/67553, 1047/34348"),
    /** {@link ErrorCode#REVOKE_INFO}. */
    REVOKE_NEEDS_INFO("revoke without OfflinePushInfo is 90053, as of 2025-12", "269/105123, 1047/60571"),
    /** {@link ErrorCode#REVOKE_UNKNOWN}. */
    REVOKE_NO_BATCH("a push to UserIDs can't be revoked: 90049", "1047/60571, 1047/74196"),
    /** What follows a revocation. */
    REVOKE_ENDS("after revoke nothing more is told of the push, stages of those already served included", "-"),
    /** What the same MsgRandom does. */
    SAME_RANDOM(
            "the same MsgRandom of the same sender within a second is the same push: its TaskId again", "1047/37166"),
    /** Background devices. */
    BACKGROUND_GETS_BOTH(
            "a connected device with the app in the background gets the online message and the vendor's notification,"
                    + " counted as two; the click belongs to the notification",
            "trtc/60540, trtc/77715"),
    /** FCM. */
    FCM_NEVER_REACHED("FCM never reports reached, and does report clicks", "trtc/60540, trtc/60552"),
    /** Tokens and certificates. */
    UNSENDABLE_IS_SILENT(
            "a device without token or certificate causes no callback; statistics count it in ReadyToSendLoss",
            "1047/71895"),
    /** Unknown accounts. */
    BATCH_ALL_UNKNOWN("batch to unknown accounts alone is OK with a full ErrorList", "1047/67553"),
    /** Success words. */
    SUCESS("ErrorInfo of statistics and loss is \"sucess\", as printed", "1047/71894"),
    /** Form of the statistics of several tasks. */
    TASK_STATISTICS("statistics of several tasks are summed up, and told for each in TaskStatistics", "1047/71894"),
    /** Names. */
    TASK_ID_NAMES("TaskId in pushes and callbacks, TaskID in statistics and schedules", "1047/60561, 1047/71893"),
    /** Missing MsgBody or OfflinePushInfo. */
    EITHER_BODY("push takes a body with OfflinePushInfo or with MsgBody", "1047/60561, 1047/67814"),
    /** Random in the query. */
    ANY_RANDOM("random and contenttype in the query are not looked at", "1047/34620, published SDKs"),
    /** {@link Limits}. */
    LIMITS(
            "with limits on: 90024 within a second of a push, 90047 above 100 a day in Beijing, 90051 within a second of a"
                    + " revocation, 60007 elsewhere",
            "1047/60561, 1047/67553, 269/137903"),
    /** Order of schedules. */
    ORDER_BY("OrderBy is taken in any case", "1047/78843, 269/130281"),
    /** Scheduled pushes. */
    SCHEDULED_TASK_ID("callbacks of a scheduled push carry PushTaskID as TaskId; TaskTime is when it was made", "-"),
    /** {@code openim/query_online_status}. */
    STATE_NAMES(
            "query_online_status is querystate of the pages before 2022, too; a state is in Status, which the examples of the"
                    + " English page call State",
            "1047/35477, published SDKs"),
    /** {@code openim/sendmsg}. */
    MESSAGES(
            "a message is pushed unless its recipient's app is in front or its PushFlag is 1; MsgSeq counts what this server"
                    + " took on; a callback tells of pushes or of messages, never of both",
            "1047/67552");

    private final String text;
    private final String source;

    Choice(String text, String source) {
        this.text = text;
        this.source = source;
    }

    /** Its name, such as {@code not-admin}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What was chosen. */
    public String text() {
        return text;
    }

    /** The pages; {@code -} if no page says anything. */
    public String source() {
        return source;
    }
}
