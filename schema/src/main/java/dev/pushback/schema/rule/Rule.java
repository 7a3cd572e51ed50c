package dev.pushback.schema.rule;

import static dev.pushback.schema.rule.Basis.DOCUMENTED;
import static dev.pushback.schema.rule.Basis.INFERRED;
import static dev.pushback.schema.rule.Level.MAY;
import static dev.pushback.schema.rule.Level.MUST;
import static dev.pushback.schema.rule.Level.SHOULD;
import static dev.pushback.schema.rule.Source.ACCOUNTS;
import static dev.pushback.schema.rule.Source.BATCH_PUSH;
import static dev.pushback.schema.rule.Source.CALLBACK_CONFIGURATION;
import static dev.pushback.schema.rule.Source.ERROR_CODES;
import static dev.pushback.schema.rule.Source.OTHER_PUSH_CALLBACK;
import static dev.pushback.schema.rule.Source.PUBLIC_RECEIVERS;
import static dev.pushback.schema.rule.Source.PUSH_CALLBACK;
import static dev.pushback.schema.rule.Source.RFC_8259;
import static dev.pushback.schema.rule.Source.RFC_9110;
import static dev.pushback.schema.rule.Source.WEBHOOK_CONFIGURATION;
import static dev.pushback.schema.rule.Source.WEBHOOK_OVERVIEW;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * The register: each fact about the callbacks, once.
 *
 * <p>Where pages contradict each other, the entry says what was chosen. {@link Level#MUST} stands only where a page says
 * so, or where it would not be the documented reply; what the field's good sense asks is {@link Level#SHOULD}.
 */
@API(status = API.Status.STABLE)
public enum Rule {
    // The request

    /** How a callback comes. */
    POST_JSON(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Request parameters",
            "A callback is an HTTP or HTTPS POST with a JSON body."),
    /** What stands in the query. */
    QUERY_PARAMETERS(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Request URL sample",
            "The query names SdkAppid, CallbackCommand=Push.AllMemberPush and contenttype=json; the command stands nowhere"
                    + " at the top of the body."),
    /** The overview's two further parameters are not in the push page's sample; chosen: not sent, and not needed. */
    NO_CLIENT_IP(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Request URL sample",
            "The sample of a push callback carries neither ClientIP nor OptPlatform, which the general overview lists: a"
                    + " receiver takes both and needs neither."),
    /** Nothing is said of the order of parameters. */
    QUERY_ORDER_IS_FREE(
            SHOULD,
            INFERRED,
            PUSH_CALLBACK,
            "Request URL sample",
            "Query parameters are found by name; no page promises an order."),
    /** The configured URL is extended. */
    URL_IS_EXTENDED(
            MUST,
            DOCUMENTED,
            WEBHOOK_CONFIGURATION,
            "Callback URL rules",
            "The parameters are appended to the configured URL, which may have a path and holds neither ? nor &."),
    /** The request's own Content-Type is on no page; only the query parameter is. */
    CONTENT_TYPE_IS_IN_THE_QUERY(
            SHOULD,
            INFERRED,
            WEBHOOK_OVERVIEW,
            "Webhook protocol",
            "No page promises a Content-Type header on the request; the body is JSON because contenttype says so."),
    /** Neither the parameter nor its spelling is promised. */
    CONTENT_TYPE_IS_OPTIONAL(
            SHOULD,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Webhook protocol",
            "The parameter contenttype is optional and usually json: a receiver needs neither it nor one spelling."),
    /** Header names. */
    HEADER_NAMES_IN_ANY_CASE(
            SHOULD, INFERRED, RFC_9110, "5.1", "Header names are the same in capitals and in small letters."),
    /** How many events. */
    EVENTS_1_TO_100(
            MUST, DOCUMENTED, PUSH_CALLBACK, "Sample request packets", "Events is an array of 1 to 100 events."),
    /** Types, tasks and stages in one batch. */
    EVENTS_MIX(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Sample request packets",
            "One batch mixes events of offline and online pushes and of different tasks."),
    /** The members of an event; DataId and DeviceType are in the table but in no sample: chosen as optional. */
    EVENT_MEMBERS(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "An event has CallbackCommand, EventType, TaskId, TaskTime, EventTime, To_Account, PushPlatform, PushStage,"
                    + " ErrCode and ErrInfo, and may have DataId and DeviceType."),
    /** The two types. */
    EVENT_TYPES(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "EventType is 1 for offline, 2 for online push."),
    /** The vendors. */
    PUSH_PLATFORMS(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "PushPlatform is the number of the vendor in the page's list, 0 where it is unknown."),
    /** Online events have no vendor. */
    ONLINE_HAS_NO_PLATFORM(
            MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure", "An online event has PushPlatform 0."),
    /** The makers of devices; the page's text is a copy of PushPlatform's, chosen: its mirror image. */
    DEVICE_TYPES(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "DeviceType is the number of the device's maker, in the order of the vendors."),
    /** Offline events have no maker. */
    OFFLINE_HAS_NO_DEVICE(
            MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure", "An offline event has DeviceType 0, if any."),
    /** The stages. */
    PUSH_STAGES(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "PushStage is 1 for sent, 2 for reached, 3 for clicked."),
    /** Stages need not follow each other. */
    STAGES_COME_ALONE(
            SHOULD,
            INFERRED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "Reached and clicked depend on the vendor's receipts: sent without reached is normal, and clicked without"
                    + " reached comes; no page promises an order."),
    /** What an error code may be. */
    ERR_CODE(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "ErrCode is an integer, 0 for success and anything else for failure."),
    /** Where error codes come from; the mapping is on no page, chosen: the vendor's own number. */
    VENDOR_ERRORS(
            SHOULD,
            INFERRED,
            ERROR_CODES,
            "Vendor error codes",
            "ErrCode and ErrInfo of a failure are the vendor's, negative ones and eight digits among them; one code means"
                    + " different things with different vendors."),
    /** Error texts. */
    ERR_INFO_MAY_BE_EMPTY(
            MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure", "ErrInfo is a string and may be empty."),
    /** Error texts are not bounded. */
    ERR_INFO_IS_UNBOUNDED(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "limits of bodies",
            "No page bounds ErrInfo: with 800 bytes each, 100 events pass 100 kB, a common default limit of bodies."),
    /** The sender's own id. */
    DATA_ID(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "DataId is the sender's own text, passed through unchanged."),
    /** How long the sender's own id is. */
    DATA_ID_LENGTH(MUST, DOCUMENTED, BATCH_PUSH, "Request fields", "DataId has at most 64 bytes in UTF-8."),
    /** Optional members may be absent or empty. */
    OPTIONAL_MEMBERS(
            SHOULD,
            INFERRED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "No page says how a member without a value is sent: left out or as an empty string; a receiver takes both."),
    /** Times. */
    TIMES_IN_SECONDS(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Event Object Structure",
            "TaskTime and EventTime are integers, seconds since the epoch."),
    /** Times after 2038. */
    TIMES_PASS_2038(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "types of times",
            "Seconds since the epoch leave signed 32 bits in January 2038."),
    /** The recipient; the table says UserID only, the send page also RegistrationID: chosen: both. */
    TO_ACCOUNT(
            MUST,
            DOCUMENTED,
            BATCH_PUSH,
            "Request fields",
            "To_Account is a UserID or the RegistrationID of a device without an account, which has 36 characters."),
    /** How long a user's id is. */
    USER_ID_LENGTH(MUST, DOCUMENTED, ACCOUNTS, "Request fields", "A UserID has at most 32 bytes."),
    /** What a user's id may consist of; on no page. */
    USER_ID_CHARACTERS(
            SHOULD,
            INFERRED,
            ACCOUNTS,
            "Request fields",
            "No page restricts the characters of a UserID: other than Latin ones, blanks and quotes may come."),
    /** What a task id looks like; its length is on no page, 44 to 57 characters were seen. */
    TASK_ID_SHAPE(
            MUST,
            DOCUMENTED,
            BATCH_PUSH,
            "Response packet example",
            "TaskId is the text that the send API returned: in every sample five hex parts joined by _, with batch_ in"
                    + " front for pushes to UserIDs."),
    /** How often callbacks come. */
    QUOTA_1000(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Notes",
            "At most 1000 callbacks a second come; what is over that is delayed and sent again."),
    /** Retries; three pages say three things. Chosen: none unless asked for. */
    RETRY_ON_TIMEOUT(
            MUST,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Retry",
            "A callback that timed out may be sent again, if so configured, so the same events can come twice."),
    /** Whether a retry is signed anew; on no page. */
    RETRY_MAY_KEEP_SIGN(
            SHOULD,
            INFERRED,
            WEBHOOK_OVERVIEW,
            "Retry",
            "No page says whether a retry is signed anew: within a minute the same RequestTime and Sign may come again."),
    /** Persistent connections. */
    KEEP_ALIVE(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Webhook protocol", "Connections are persistent by default."),
    /** Which members and values come next. */
    FORWARD_COMPATIBLE(
            SHOULD,
            INFERRED,
            PUSH_CALLBACK,
            "version history",
            "Members and values are added in time (DataId and DeviceType came in 2025-10): those not known are passed"
                    + " over, not refused."),

    // The signature

    /** The formula; the older English page prints a hash that does not belong to its token. */
    SIGN_FORMULA(
            MUST,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Webhook authentication",
            "With authentication on, Sign is the lower-case hex SHA-256 of the token followed by RequestTime, and a"
                    + " callback without the right one is refused."),
    /** The window; stated by the Chinese page only. Chosen: in both directions. */
    SIGN_FRESHNESS(
            MUST,
            DOCUMENTED,
            CALLBACK_CONFIGURATION,
            "Webhook authentication",
            "A callback whose RequestTime differs from the receiver's clock by more than 1 minute is refused."),
    /** What RequestTime is; what else stands there is a forgery or an accident. */
    REQUEST_TIME_IS_A_NUMBER(
            SHOULD,
            INFERRED,
            WEBHOOK_OVERVIEW,
            "Webhook authentication",
            "RequestTime is Unix time in seconds: what is no such number cannot be fresh and is refused, without a crash."),
    /** Hex digits are lower case. */
    SIGN_IS_LOWER_CASE(
            SHOULD,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Webhook authentication",
            "Sign is in lower case; an upper-case one is not what Tencent sends."),

    // The receiver's answer

    /** The receiver's first duty. */
    SDK_APP_ID_CHECKED(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Notes",
            "The receiver checks that SdkAppid in the URL is its own, and refuses what is not."),
    /** Other ways of writing it. */
    SDK_APP_ID_ONCE(
            SHOULD,
            INFERRED,
            PUSH_CALLBACK,
            "Request URL sample",
            "SdkAppid comes once, without zeros in front: of two, a receiver does not pick the right one, and nothing in its"
                    + " place makes it crash."),
    /** The only status. */
    STATUS_200(
            MUST,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "Any HTTP status other than 200 counts as a failure."),
    /** A whole reply. */
    WHOLE_REPLY(
            MUST,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "A receiver that cannot be reached, refuses or breaks the connection, or does not finish its reply has failed."),
    /** Certificates. */
    TRUSTED_CERTIFICATE(
            MUST,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "An HTTPS receiver shows a valid certificate, issued by a certificate authority."),
    /** Addresses. */
    PUBLIC_ADDRESS(
            MUST,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "Causes of failure",
            "In production the URL's host resolves to an address that Tencent can reach, not to a private one."),
    /** How fast. */
    REPLY_WITHIN_2_SECONDS(
            MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Webhook protocol", "The reply is complete within 2 seconds."),
    /** JSON. */
    REPLY_IS_JSON(
            MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Causes of failure", "A reply that is not JSON counts as a failure."),
    /** Text of JSON. */
    REPLY_IS_ONE_JSON_TEXT(
            MUST,
            DOCUMENTED,
            RFC_8259,
            "2, 8.1",
            "A JSON reply is one text in UTF-8, without a byte order mark in front or anything behind."),
    /** Names once; no page says so, but with two values it would not be the documented reply. */
    REPLY_MEMBERS_ONCE(
            MUST,
            INFERRED,
            PUSH_CALLBACK,
            "Response packet field description",
            "The reply has each member once; two values for one name mean different things to different readers."),
    /** The three members. */
    REPLY_MEMBERS(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Response packet field description",
            "The reply is an object with ActionStatus (string), ErrorCode (integer) and ErrorInfo (string), so spelled."),
    /** The two words. */
    ACTION_STATUS_WORDS(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Response packet field description",
            "ActionStatus is OK or FAILURE, in capitals; Tencent's other pages write FAIL, which is understood."),
    /** The push pages' word. */
    FAILURE_WORD(
            SHOULD,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Response packet field description",
            "A push callback is refused with FAILURE; FAIL is the word of Tencent's other pages."),
    /** The two codes. */
    ERROR_CODE_VALUES(
            MUST, DOCUMENTED, PUSH_CALLBACK, "Response packet example", "ErrorCode is 0 for success, 1 for an error."),
    /** The failure's code. */
    FAILURE_CODE_IS_1(
            SHOULD,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Response packet example",
            "A refusal has ErrorCode 1; others are not defined."),
    /** Word and code agree. */
    REPLY_IS_COHERENT(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Response packet example",
            "ActionStatus OK goes with ErrorCode 0, FAILURE with another."),
    /** What valid callbacks get. */
    VALID_IS_ACKNOWLEDGED(
            MUST,
            DOCUMENTED,
            PUSH_CALLBACK,
            "Response packet example",
            "A valid callback is acknowledged: HTTP 200, ActionStatus OK, ErrorCode 0."),
    /** The reply's own type; on no page. */
    REPLY_CONTENT_TYPE(
            SHOULD,
            INFERRED,
            RFC_9110,
            "8.3",
            "A reply of JSON says so in its Content-Type; no page of Tencent's asks for it."),
    /** What is not a callback. */
    GARBAGE_IS_REFUSED(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "handling of errors",
            "What is not a callback is refused, by HTTP 4xx or a FAILURE reply, without a crash (5xx or a dropped"
                    + " connection)."),
    /** Other callbacks of the same app. */
    OTHER_COMMANDS_ARE_TAKEN(
            SHOULD,
            DOCUMENTED,
            WEBHOOK_CONFIGURATION,
            "Callback URL rules",
            "One URL gets all callbacks of an app; a command that is not handled is no failure."),
    /** The sibling command. */
    OFFLINE_PUSH_IS_TAKEN(
            SHOULD,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "API description",
            "Push.OfflinePush comes in the same envelope with other members and another meaning of EventType."),

    // Push.OfflinePush, which tells of chat messages

    /** How the sibling comes and is answered. */
    OFFLINE_PUSH_ENVELOPE(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Request parameters",
            "The query names CallbackCommand=Push.OfflinePush, Events holds 1 to 100 events of messages to people and to"
                    + " groups, and the answer is that to Push.AllMemberPush."),
    /** The members of its events. */
    OFFLINE_PUSH_MEMBERS(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Event object",
            "An event has CallbackCommand, EventType, EventTime, From_Account, To_Account, PushPlatform, PushStage, MsgSeq,"
                    + " MsgTime, PushID, ErrCode and ErrInfo; it has no TaskId, TaskTime, DataId and DeviceType."),
    /** What EventType means there. */
    CHAT_TYPES(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Event object",
            "EventType of Push.OfflinePush is 1 for a message to one person, 2 for one to a group: both were pushed offline."),
    /** The key of a message to one person. */
    MSG_KEY(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Event object",
            "A message to one person has MsgKey, its MsgSeq, MsgRandom and MsgTime with underscores between; one to a group"
                    + " has none."),
    /** The group of a message. */
    GROUP_ID(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Event object",
            "A message to a group has GroupID; one to a person has none."),
    /** The page's text says that it is empty, its sample shows a number; chosen: both come. */
    MSG_RANDOM_OF_GROUPS(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Event object",
            "MsgRandom of a message to a group is absent by the page's text and a number in its sample: both are taken."),
    /** The range of a message's numbers. */
    MSG_NUMBERS(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Event object",
            "MsgSeq and MsgRandom are integers of 32 bits without a sign, up to 4294967295."),
    /** Two shapes in the page's samples. */
    PUSH_ID(
            MUST,
            DOCUMENTED,
            OTHER_PUSH_CALLBACK,
            "Sample request packets",
            "PushID is a string of letters, digits and underscores, of 58 characters for a message to one person and of 53"
                    + " for one to a group in the samples; no page promises its shape."),

    // What a receiver keeps

    /** Each event once. */
    STORED_ONCE(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "idempotency",
            "An event that comes twice, or twice at once, takes effect once."),
    /** Nothing is lost. */
    NOTHING_IS_LOST(
            SHOULD, INFERRED, PUBLIC_RECEIVERS, "correlation", "Every event of an acknowledged batch takes effect."),
    /** States only go forward. */
    STAGE_NEVER_GOES_BACK(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "handling of stages",
            "A stage that comes late does not take back a later one that is already known."),
    /** Stages are what they are. */
    STAGE_IS_KEPT(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "handling of stages",
            "The stage of an event is kept as it came: sent without an error is not yet reached."),
    /** What was refused did not happen. */
    REFUSED_HAS_NO_EFFECT(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "handling of errors",
            "The events of a callback that must be refused take no effect, whatever it is answered with."),
    /** The right vendor. */
    VENDOR_IS_KEPT(
            SHOULD,
            INFERRED,
            PUBLIC_RECEIVERS,
            "handling of failures",
            "Vendor, code and text of a failure are kept as they came."),
    /** After the answer comes the work. */
    ANSWER_FIRST(
            MAY, DOCUMENTED, WEBHOOK_OVERVIEW, "Advice", "A receiver answers at once and does the work afterwards."),
    /** What an error reply does. */
    ERROR_CODE_HAS_NO_EFFECT(
            MAY,
            DOCUMENTED,
            WEBHOOK_OVERVIEW,
            "After-event callbacks",
            "Chat does not act on the code of an after-event callback; the push page still defines it.");

    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Level level;
    private final Basis basis;
    private final Source source;
    private final String section;
    private final String statement;

    Rule(Level level, Basis basis, Source source, String section, String statement) {
        this.level = level;
        this.basis = basis;
        this.source = source;
        this.section = section;
        this.statement = statement;
    }

    /** The rule with this id, or empty. */
    public static Optional<Rule> fromId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** The stable id, in kebab-case. */
    public String id() {
        return id;
    }

    /** How binding it is. */
    public Level level() {
        return level;
    }

    /** How it is known. */
    public Basis basis() {
        return basis;
    }

    /** The page it comes from. */
    public Source source() {
        return source;
    }

    /** Where on the page. */
    public String section() {
        return section;
    }

    /** The fact, in a sentence or two. */
    public String statement() {
        return statement;
    }

    /** The page and the place on it in one line. */
    public String citation() {
        return source.title() + " (" + source.reference() + ", " + source.date() + "), " + section;
    }
}
