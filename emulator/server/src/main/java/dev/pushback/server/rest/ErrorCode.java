package dev.pushback.server.rest;

import java.util.Arrays;
import java.util.Optional;

/**
 * The codes that answers have in {@code ErrorCode}, with our words: Tencent's are on few pages, and clients must not rely on
 * them.
 */
public enum ErrorCode {
    /** All is well. */
    OK(0, ""),
    /** 1047/34348. */
    HTTP_PARSE(60002, "HTTP request can't be parsed, check the URL"),
    /** 1047/34348. */
    JSON_PARSE(60003, "request body is not JSON"),
    /** 1047/34348. */
    ACCOUNT_CHECK(60004, "account check failed"),
    /** 1047/34348, older table. */
    APP_INVALID(60006, "SDKAppID is invalid"),
    /** 1047/34348. */
    FREQUENCY(60007, "REST API call frequency exceeds the limit"),
    /** 1047/34348. */
    TIMEOUT(60008, "request timed out"),
    /** 1047/34348. */
    RESOURCE(60009, "request resource error, check the request URL"),
    /** 1047/34348. */
    ADMIN_NEEDED(60010, "this call needs an app administrator"),
    /** 1047/34348. */
    APP_MISSING(60012, "SDKAppID is missing"),
    /** 1047/34348. */
    ACCOUNT_NOT_TEXT(60015, "UserID must be a string"),
    /** 1047/34348. */
    REQUEST_DISABLED(60016, "request is disabled"),
    /** 1047/34348. */
    UNAVAILABLE(60020, "service is unavailable"),
    /** 1047/34348. */
    SIG_EXPIRED(70001, "UserSig expired"),
    /** 1047/34348, older table. */
    SIG_EMPTY(70002, "UserSig is empty"),
    /** 1047/34348. */
    SIG_ILLEGAL(70003, "UserSig is illegal"),
    /** 1047/34348. */
    SIG_FORGED(70009, "UserSig verification failed, check the secret key"),
    /** 1047/34348. */
    SIG_IDENTIFIER(70013, "identifier does not match the UserSig"),
    /** 1047/34348. */
    SIG_APP(70014, "sdkappid does not match the UserSig"),
    /** 1047/34348. */
    NO_ACCOUNT(70107, "account does not exist"),
    /** 1047/34348. */
    ACCOUNT_ILLEGAL(70402, "illegal parameter"),
    /** 1047/74196. */
    PUSH_JSON(90001, "JSON parse failed"),
    /** 1047/34348. */
    MSG_BODY_FORMAT(90002, "MsgBody is malformed"),
    /** 1047/34348. */
    TO_ACCOUNT_MISSING(90003, "To_Account is missing"),
    /** 1047/74196. */
    RANDOM(90005, "MsgRandom is missing or no integer"),
    /** 1047/34348. */
    MSG_BODY_NO_ARRAY(90007, "MsgBody must be an array"),
    /** 1047/34348. */
    FROM_ACCOUNT(90008, "From_Account is missing or does not exist"),
    /** 1047/74196. */
    PUSH_ADMIN(90009, "this call needs an app administrator"),
    /** 1047/34348. */
    MSG_BODY_ELEMENT(90010, "MsgBody does not have the format of messages"),
    /** 1047/34348. */
    TOO_MANY_RECIPIENTS(90011, "too many accounts, at most 500"),
    /** 1047/74196. */
    TOO_MANY_ACCOUNTS(90018, "too many accounts, at most 100"),
    /** 1047/74196. */
    TAG_LENGTH(90020, "tag is longer than 50 bytes"),
    /** 1047/74196. */
    TAG_TWICE(90022, "tag stands in TagsOr and TagsAnd"),
    /** 1047/74196. */
    PUSH_INTERVAL(90024, "pushes must be at least a second apart"),
    /** 1047/74196. */
    LIFE_TIME(90026, "MsgLifeTime is out of range"),
    /** 1047/34348. */
    TO_ACCOUNT_NO_ARRAY(90028, "To_Account must be an array"),
    /** 1047/34348. */
    TO_ACCOUNT_EMPTY(90029, "To_Account must not be empty"),
    /** 1047/74196. */
    TAG_COUNT(90032, "too many tags"),
    /** 1047/74196. */
    ATTRIBUTE(90033, "attribute is invalid"),
    /** 1047/60568. */
    ACCOUNT_KIND(90035, "attribute or tag is for accounts of the other kind"),
    /** 1047/74196. */
    TAG_AND_ATTRIBUTE(90039, "tags and attributes exclude each other"),
    /** 1047/74196. */
    TAG_EMPTY(90040, "tag is empty"),
    /** 1047/34348. */
    OFFLINE_PUSH_INFO(90043, "OfflinePushInfo is malformed"),
    /** 1047/34348. */
    LIFE_TIME_TYPE(90044, "MsgLifeTime must be an integer"),
    /** 1047/74196. */
    DAILY_QUOTA(90047, "too many pushes today"),
    /** 1047/74196. */
    REVOKE_UNKNOWN(90049, "no push has this TaskId"),
    /** 1047/74196. */
    REVOKE_AGAIN(90050, "push is revoked already"),
    /** 1047/74196. */
    REVOKE_INTERVAL(90051, "revocations must be at least a second apart"),
    /** 1047/74196. */
    REVOKE_LATE(90052, "push is older than 24 hours"),
    /** 1047/74196. */
    REVOKE_INFO(90053, "OfflinePushInfo is missing"),
    /** 1047/74196. */
    BODY_LENGTH(90056, "request body is longer than 10 K"),
    /** 1047/67553. */
    DATA_ID(90057, "DataId is longer than 64 bytes"),
    /** 1047/78839. */
    SCHEDULE_PARAMETER(90104, "parameter error"),
    /** 1047/78841. */
    SCHEDULE_STATE(90107, "task can't be changed in its state"),
    /** 1047/74196. */
    INTERNAL(91000, "internal error, try again");

    private final int code;
    private final String info;

    ErrorCode(int code, String info) {
        this.code = code;
        this.info = info;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** What stands in ErrorInfo, unless something more precise is known. */
    public String info() {
        return info;
    }

    /** The code with this number. */
    public static Optional<ErrorCode> of(int number) {
        return Arrays.stream(values()).filter(one -> one.code == number).findFirst();
    }
}
