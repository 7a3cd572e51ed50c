package dev.pushback.contract.cases;

import static dev.pushback.schema.rule.Source.ACCOUNTS;
import static dev.pushback.schema.rule.Source.BATCH_PUSH;
import static dev.pushback.schema.rule.Source.CALLBACK_CONFIGURATION;
import static dev.pushback.schema.rule.Source.ERROR_CODES;
import static dev.pushback.schema.rule.Source.OTHER_PUSH_CALLBACK;
import static dev.pushback.schema.rule.Source.PUSH_CALLBACK;
import static dev.pushback.schema.rule.Source.WEBHOOK_CONFIGURATION;
import static dev.pushback.schema.rule.Source.WEBHOOK_OVERVIEW;

import dev.pushback.schema.rule.Rule;
import dev.pushback.schema.rule.Source;
import java.util.List;

/**
 * What Tencent's pages say that binds a receiver, sentence by sentence in own words, and the rules that come of it; or why
 * nothing can be tested of it. A test counts them, so that none gets lost.
 */
public enum Statement {
    RESULTS_ARE_FORWARDED(
            PUSH_CALLBACK,
            "Feature Description",
            "With the push plugin on, results of pushes go to the app backend by the callback that is configured.",
            "how the console is set is not seen from a receiver"),
    QUOTA(PUSH_CALLBACK, "Notes", "By default 1000 callbacks a second come.", Rule.QUOTA_1000),
    OVER_QUOTA_COMES_LATER(
            PUSH_CALLBACK, "Notes", "What is over the quota is sent again later.", Rule.QUOTA_1000, Rule.STORED_ONCE),
    SWITCH(
            PUSH_CALLBACK,
            "Notes",
            "The callback URL and the switch of this callback must be set.",
            "how the console is set is not seen from a receiver"),
    POST(PUSH_CALLBACK, "Notes", "The request is an HTTP POST.", Rule.POST_JSON),
    APP_ID_IS_CHECKED(
            PUSH_CALLBACK,
            "Notes",
            "The backend must compare SDKAppID in the URL with its own.",
            Rule.SDK_APP_ID_CHECKED,
            Rule.SDK_APP_ID_ONCE,
            Rule.REFUSED_HAS_NO_EFFECT),
    SECURITY(PUSH_CALLBACK, "Notes", "More on safety stands in the overview.", Rule.SIGN_FORMULA, Rule.SIGN_FRESHNESS),
    HTTPS(
            PUSH_CALLBACK,
            "Request parameters",
            "The protocol is HTTPS.",
            "a receiver is tested by the URL that is given; over https the transport judges its certificate"),
    PARAMETERS(
            PUSH_CALLBACK,
            "Request parameters",
            "The query has SdkAppid, CallbackCommand and contenttype, the latter two fixed.",
            Rule.QUERY_PARAMETERS,
            Rule.QUERY_ORDER_IS_FREE,
            Rule.NO_CLIENT_IP),
    EVENTS(PUSH_CALLBACK, "Sample request packets", "Events has 1 to 100 events.", Rule.EVENTS_1_TO_100),
    SAMPLE_MIXES(
            PUSH_CALLBACK,
            "Sample request packets",
            "The sample holds an offline and an online event.",
            Rule.EVENTS_MIX),
    COMMAND_IN_THE_EVENT(
            PUSH_CALLBACK, "Event Object Structure", "CallbackCommand is a string in each event.", Rule.EVENT_MEMBERS),
    EVENT_TYPE(
            PUSH_CALLBACK,
            "Event Object Structure",
            "EventType is 1 for offline and 2 for online push.",
            Rule.EVENT_TYPES),
    TASK_ID(PUSH_CALLBACK, "Event Object Structure", "TaskId is the id that sending returned.", Rule.TASK_ID_SHAPE),
    DATA_ID_PASSES_THROUGH(
            PUSH_CALLBACK,
            "Event Object Structure",
            "DataId is the sender's own and is passed through.",
            Rule.DATA_ID,
            Rule.OPTIONAL_MEMBERS),
    TASK_TIME(
            PUSH_CALLBACK,
            "Event Object Structure",
            "TaskTime is when the task began, in seconds.",
            Rule.TIMES_IN_SECONDS,
            Rule.TIMES_PASS_2038),
    EVENT_TIME(
            PUSH_CALLBACK,
            "Event Object Structure",
            "EventTime is when the event happened, in seconds.",
            Rule.TIMES_IN_SECONDS),
    RECIPIENT(
            PUSH_CALLBACK,
            "Event Object Structure",
            "To_Account is the recipient's UserID.",
            Rule.TO_ACCOUNT,
            Rule.USER_ID_CHARACTERS),
    PLATFORM(
            PUSH_CALLBACK,
            "Event Object Structure",
            "PushPlatform is 0 for unknown and 1 to 8 for eight vendors.",
            Rule.PUSH_PLATFORMS,
            Rule.VENDOR_IS_KEPT),
    ONLINE_PLATFORM(
            PUSH_CALLBACK,
            "Event Object Structure",
            "Online pushes tell no vendor: PushPlatform is 0.",
            Rule.ONLINE_HAS_NO_PLATFORM),
    DEVICE(
            PUSH_CALLBACK,
            "Event Object Structure",
            "DeviceType is 0 for unknown and 1 to 8 for eight makers.",
            Rule.DEVICE_TYPES),
    OFFLINE_DEVICE(
            PUSH_CALLBACK,
            "Event Object Structure",
            "Offline pushes tell no maker: DeviceType is 0.",
            Rule.OFFLINE_HAS_NO_DEVICE),
    STAGE(
            PUSH_CALLBACK,
            "Event Object Structure",
            "PushStage is 1 for sent, 2 for reached, 3 for clicked.",
            Rule.PUSH_STAGES,
            Rule.STAGES_COME_ALONE,
            Rule.STAGE_NEVER_GOES_BACK,
            Rule.STAGE_IS_KEPT),
    RESULT(
            PUSH_CALLBACK,
            "Event Object Structure",
            "ErrCode is 0 for success, anything else is a failure.",
            Rule.ERR_CODE),
    RESULT_IN_WORDS(
            PUSH_CALLBACK,
            "Event Object Structure",
            "ErrInfo describes the result and may be empty.",
            Rule.ERR_INFO_MAY_BE_EMPTY,
            Rule.ERR_INFO_IS_UNBOUNDED),
    REPLY(
            PUSH_CALLBACK,
            "Response packet example",
            "The reply is an object of ActionStatus, ErrorInfo and ErrorCode.",
            Rule.REPLY_MEMBERS,
            Rule.REPLY_MEMBERS_ONCE,
            Rule.VALID_IS_ACKNOWLEDGED,
            Rule.NOTHING_IS_LOST),
    REPLY_STATUS(
            PUSH_CALLBACK,
            "Response packet field description",
            "ActionStatus is OK where handling succeeded and FAILURE where it did not.",
            Rule.ACTION_STATUS_WORDS,
            Rule.FAILURE_WORD,
            Rule.GARBAGE_IS_REFUSED),
    REPLY_CODE(
            PUSH_CALLBACK,
            "Response packet field description",
            "ErrorCode is an integer, 0 for success and 1 for an error.",
            Rule.ERROR_CODE_VALUES,
            Rule.FAILURE_CODE_IS_1,
            Rule.REPLY_IS_COHERENT),
    REPLY_INFO(PUSH_CALLBACK, "Response packet field description", "ErrorInfo is a string.", Rule.REPLY_MEMBERS),
    PERSISTENT(WEBHOOK_OVERVIEW, "Webhook protocol", "Connections are kept by default.", Rule.KEEP_ALIVE),
    TWO_SECONDS(
            WEBHOOK_OVERVIEW, "Webhook protocol", "An answer is waited for 2 seconds.", Rule.REPLY_WITHIN_2_SECONDS),
    CONTENT_TYPE(
            WEBHOOK_OVERVIEW,
            "Webhook protocol",
            "contenttype is optional and usually json.",
            Rule.CONTENT_TYPE_IS_OPTIONAL,
            Rule.CONTENT_TYPE_IS_IN_THE_QUERY),
    FURTHER_PARAMETERS(
            WEBHOOK_OVERVIEW,
            "Webhook protocol",
            "ClientIP and OptPlatform may stand in the query.",
            Rule.NO_CLIENT_IP),
    OTHER_STATUS(WEBHOOK_OVERVIEW, "Causes of failure", "Another status than 200 is a failure.", Rule.STATUS_200),
    NO_JSON(
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "A reply that is not JSON is a failure.",
            Rule.REPLY_IS_JSON,
            Rule.REPLY_IS_ONE_JSON_TEXT),
    BROKEN_CONNECTION(
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "A connection that is refused or breaks is a failure.",
            Rule.WHOLE_REPLY),
    CERTIFICATE(
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "The certificate must be valid and issued by an authority.",
            Rule.TRUSTED_CERTIFICATE),
    ADDRESS(
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "The host must resolve to an address that can be reached, not to a private one.",
            Rule.PUBLIC_ADDRESS),
    ANSWER_AT_ONCE(
            WEBHOOK_OVERVIEW,
            "After-event callbacks",
            "A backend had better answer first and work afterwards.",
            Rule.ANSWER_FIRST),
    CODE_WITHOUT_EFFECT(
            WEBHOOK_OVERVIEW,
            "After-event callbacks",
            "The code of the reply to an after-event callback has no effect.",
            Rule.ERROR_CODE_HAS_NO_EFFECT),
    RETRY(
            WEBHOOK_OVERVIEW,
            "Retry",
            "A callback that timed out is sent again where that is configured.",
            Rule.RETRY_ON_TIMEOUT,
            Rule.RETRY_MAY_KEEP_SIGN,
            Rule.STORED_ONCE),
    SIGN(
            WEBHOOK_OVERVIEW,
            "Webhook authentication",
            "Sign is the SHA-256 of the token followed by RequestTime, and the backend compares it.",
            Rule.SIGN_FORMULA,
            Rule.SIGN_IS_LOWER_CASE),
    REQUEST_TIME(
            WEBHOOK_OVERVIEW, "Webhook authentication", "RequestTime is in seconds.", Rule.REQUEST_TIME_IS_A_NUMBER),
    ONE_MINUTE(
            CALLBACK_CONFIGURATION,
            "Webhook authentication",
            "What differs from the own clock by more than a minute is invalid.",
            Rule.SIGN_FRESHNESS),
    MUTUAL_TLS(
            CALLBACK_CONFIGURATION,
            "Two-way authentication",
            "Certificates of both sides were offered once, and no longer are.",
            "the pages point to Sign in its place"),
    URL_FORM(
            WEBHOOK_CONFIGURATION,
            "Callback URL rules",
            "The URL begins with http:// or https:// and holds neither ? nor &.",
            Rule.URL_IS_EXTENDED),
    URL_CHARACTERS(
            WEBHOOK_CONFIGURATION,
            "Callback URL rules",
            "Host names follow rules of their own, and default ports are those of HTTP.",
            "the console checks what is typed in there"),
    URL_IS_SLOW_TO_CHANGE(
            WEBHOOK_CONFIGURATION,
            "Callback URL rules",
            "Another URL takes effect after some minutes.",
            "a receiver takes no part in it"),
    ONE_URL(
            WEBHOOK_CONFIGURATION,
            "Callback URL rules",
            "One URL gets all callbacks that are switched on.",
            Rule.OTHER_COMMANDS_ARE_TAKEN,
            Rule.OFFLINE_PUSH_IS_TAKEN,
            Rule.FORWARD_COMPATIBLE),
    ALLOWED_ADDRESSES(
            WEBHOOK_CONFIGURATION,
            "Egress addresses",
            "Callbacks come from addresses that can be asked for, so that a firewall can let them in.",
            "what is tested locally is reached by no such address"),
    DATA_ID_BYTES(BATCH_PUSH, "Request fields", "DataId has up to 64 bytes.", Rule.DATA_ID_LENGTH),
    REGISTRATION_ID(BATCH_PUSH, "Request fields", "Who has no account is named by a RegistrationID.", Rule.TO_ACCOUNT),
    USER_ID_BYTES(ACCOUNTS, "Request fields", "A UserID has up to 32 bytes.", Rule.USER_ID_LENGTH),
    VENDOR_CODES(ERROR_CODES, "Vendor error codes", "Vendors have codes of their own, and texts.", Rule.VENDOR_ERRORS),
    OFFLINE_PUSH_REQUEST(
            OTHER_PUSH_CALLBACK,
            "Request parameters",
            "Push.OfflinePush comes in the same way with another command.",
            Rule.OFFLINE_PUSH_ENVELOPE),
    OFFLINE_PUSH_EVENT(
            OTHER_PUSH_CALLBACK,
            "Event object",
            "Its events have members of their own.",
            Rule.OFFLINE_PUSH_MEMBERS,
            Rule.MSG_KEY,
            Rule.MSG_NUMBERS,
            Rule.PUSH_ID),
    OFFLINE_PUSH_TYPES(
            OTHER_PUSH_CALLBACK,
            "Event object",
            "Its EventType is 1 for a message to a person and 2 for one to a group.",
            Rule.CHAT_TYPES,
            Rule.GROUP_ID,
            Rule.MSG_RANDOM_OF_GROUPS);

    private final Source source;
    private final String section;
    private final String words;
    private final List<Rule> rules;
    private final String untested;

    Statement(Source source, String section, String words, Rule... rules) {
        this(source, section, words, List.of(rules), "");
    }

    Statement(Source source, String section, String words, String untested) {
        this(source, section, words, List.of(), untested);
    }

    Statement(Source source, String section, String words, List<Rule> rules, String untested) {
        this.source = source;
        this.section = section;
        this.words = words;
        this.rules = rules;
        this.untested = untested;
    }

    /** The page. */
    public Source source() {
        return source;
    }

    /** Where on the page. */
    public String section() {
        return section;
    }

    /** What it says, in own words. */
    public String words() {
        return words;
    }

    /** The rules that come of it; empty if nothing can be tested. */
    public List<Rule> rules() {
        return rules;
    }

    /** Why nothing can be tested of it; empty if something is. */
    public String untested() {
        return untested;
    }
}
