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

import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageKey;
import dev.pushback.schema.message.Plain;
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
 * so, or where it would not be the documented reply; what the field's good sense asks is {@link Level#SHOULD}. The facts in
 * words, in both languages, stand in the properties files beside.
 */
@API(status = API.Status.STABLE)
public enum Rule implements MessageKey {
    // The request

    /** How a callback comes. */
    POST_JSON(MUST, DOCUMENTED, PUSH_CALLBACK, "Request parameters"),
    /** What stands in the query. */
    QUERY_PARAMETERS(MUST, DOCUMENTED, PUSH_CALLBACK, "Request URL sample"),
    /** The overview's two further parameters are not in the push page's sample; chosen: not sent, and not needed. */
    NO_CLIENT_IP(MUST, DOCUMENTED, PUSH_CALLBACK, "Request URL sample"),
    /** Nothing is said of the order of parameters. */
    QUERY_ORDER_IS_FREE(SHOULD, INFERRED, PUSH_CALLBACK, "Request URL sample"),
    /** The configured URL is extended. */
    URL_IS_EXTENDED(MUST, DOCUMENTED, WEBHOOK_CONFIGURATION, "Callback URL rules"),
    /** The request's own Content-Type is on no page; only the query parameter is. */
    CONTENT_TYPE_IS_IN_THE_QUERY(SHOULD, INFERRED, WEBHOOK_OVERVIEW, "Webhook protocol"),
    /** Neither the parameter nor its spelling is promised. */
    CONTENT_TYPE_IS_OPTIONAL(SHOULD, DOCUMENTED, WEBHOOK_OVERVIEW, "Webhook protocol"),
    /** Header names. */
    HEADER_NAMES_IN_ANY_CASE(SHOULD, INFERRED, RFC_9110, "5.1"),
    /** How many events. */
    EVENTS_1_TO_100(MUST, DOCUMENTED, PUSH_CALLBACK, "Sample request packets"),
    /** Types, tasks and stages in one batch. */
    EVENTS_MIX(MUST, DOCUMENTED, PUSH_CALLBACK, "Sample request packets"),
    /** The members of an event; DataId and DeviceType are in the table but in no sample: chosen as optional. */
    EVENT_MEMBERS(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** The two types. */
    EVENT_TYPES(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** The vendors. */
    PUSH_PLATFORMS(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** Online events have no vendor. */
    ONLINE_HAS_NO_PLATFORM(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** The makers of devices; the page's text is a copy of PushPlatform's, chosen: its mirror image. */
    DEVICE_TYPES(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** Offline events have no maker. */
    OFFLINE_HAS_NO_DEVICE(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** The stages. */
    PUSH_STAGES(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** Stages need not follow each other. */
    STAGES_COME_ALONE(SHOULD, INFERRED, PUSH_CALLBACK, "Event Object Structure"),
    /** What an error code may be. */
    ERR_CODE(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** Where error codes come from; the mapping is on no page, chosen: the vendor's own number. */
    VENDOR_ERRORS(SHOULD, INFERRED, ERROR_CODES, "Vendor error codes"),
    /** Error texts. */
    ERR_INFO_MAY_BE_EMPTY(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** Error texts are not bounded. */
    ERR_INFO_IS_UNBOUNDED(SHOULD, INFERRED, PUBLIC_RECEIVERS, "limits of bodies"),
    /** The sender's own id. */
    DATA_ID(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** How long the sender's own id is. */
    DATA_ID_LENGTH(MUST, DOCUMENTED, BATCH_PUSH, "Request fields"),
    /** Optional members may be absent or empty. */
    OPTIONAL_MEMBERS(SHOULD, INFERRED, PUSH_CALLBACK, "Event Object Structure"),
    /** Times. */
    TIMES_IN_SECONDS(MUST, DOCUMENTED, PUSH_CALLBACK, "Event Object Structure"),
    /** Times after 2038. */
    TIMES_PASS_2038(SHOULD, INFERRED, PUBLIC_RECEIVERS, "types of times"),
    /** The recipient; the table says UserID only, the send page also RegistrationID: chosen: both. */
    TO_ACCOUNT(MUST, DOCUMENTED, BATCH_PUSH, "Request fields"),
    /** How long a user's id is. */
    USER_ID_LENGTH(MUST, DOCUMENTED, ACCOUNTS, "Request fields"),
    /** What a user's id may consist of; on no page. */
    USER_ID_CHARACTERS(SHOULD, INFERRED, ACCOUNTS, "Request fields"),
    /** What a task id looks like; its length is on no page, 44 to 57 characters were seen. */
    TASK_ID_SHAPE(MUST, DOCUMENTED, BATCH_PUSH, "Response packet example"),
    /** How often callbacks come. */
    QUOTA_1000(MUST, DOCUMENTED, PUSH_CALLBACK, "Notes"),
    /** Retries; three pages say three things. Chosen: none unless asked for. */
    RETRY_ON_TIMEOUT(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Retry"),
    /** Whether a retry is signed anew; on no page. */
    RETRY_MAY_KEEP_SIGN(SHOULD, INFERRED, WEBHOOK_OVERVIEW, "Retry"),
    /** Persistent connections. */
    KEEP_ALIVE(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Webhook protocol"),
    /** Which members and values come next. */
    FORWARD_COMPATIBLE(SHOULD, INFERRED, PUSH_CALLBACK, "version history"),

    // The signature

    /** The formula; the older English page prints a hash that does not belong to its token. */
    SIGN_FORMULA(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Webhook authentication"),
    /** The window; stated by the Chinese page only. Chosen: in both directions. */
    SIGN_FRESHNESS(MUST, DOCUMENTED, CALLBACK_CONFIGURATION, "Webhook authentication"),
    /** What RequestTime is; what else stands there is a forgery or an accident. */
    REQUEST_TIME_IS_A_NUMBER(SHOULD, INFERRED, WEBHOOK_OVERVIEW, "Webhook authentication"),
    /** Hex digits are lower case. */
    SIGN_IS_LOWER_CASE(SHOULD, DOCUMENTED, WEBHOOK_OVERVIEW, "Webhook authentication"),

    // The receiver's answer

    /** The receiver's first duty. */
    SDK_APP_ID_CHECKED(MUST, DOCUMENTED, PUSH_CALLBACK, "Notes"),
    /** Other ways of writing it. */
    SDK_APP_ID_ONCE(SHOULD, INFERRED, PUSH_CALLBACK, "Request URL sample"),
    /** The only status. */
    STATUS_200(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Causes of failure"),
    /** A whole reply. */
    WHOLE_REPLY(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Causes of failure"),
    /** Certificates. */
    TRUSTED_CERTIFICATE(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Causes of failure"),
    /** Addresses. */
    PUBLIC_ADDRESS(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Causes of failure"),
    /** How fast. */
    REPLY_WITHIN_2_SECONDS(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Webhook protocol"),
    /** JSON. */
    REPLY_IS_JSON(MUST, DOCUMENTED, WEBHOOK_OVERVIEW, "Causes of failure"),
    /** Text of JSON. */
    REPLY_IS_ONE_JSON_TEXT(MUST, DOCUMENTED, RFC_8259, "2, 8.1"),
    /** Names once; no page says so, but with two values it would not be the documented reply. */
    REPLY_MEMBERS_ONCE(MUST, INFERRED, PUSH_CALLBACK, "Response packet field description"),
    /** The three members. */
    REPLY_MEMBERS(MUST, DOCUMENTED, PUSH_CALLBACK, "Response packet field description"),
    /** The two words. */
    ACTION_STATUS_WORDS(MUST, DOCUMENTED, PUSH_CALLBACK, "Response packet field description"),
    /** The push pages' word. */
    FAILURE_WORD(SHOULD, DOCUMENTED, PUSH_CALLBACK, "Response packet field description"),
    /** The two codes. */
    ERROR_CODE_VALUES(MUST, DOCUMENTED, PUSH_CALLBACK, "Response packet example"),
    /** The failure's code. */
    FAILURE_CODE_IS_1(SHOULD, DOCUMENTED, PUSH_CALLBACK, "Response packet example"),
    /** Word and code agree. */
    REPLY_IS_COHERENT(MUST, DOCUMENTED, PUSH_CALLBACK, "Response packet example"),
    /** What valid callbacks get. */
    VALID_IS_ACKNOWLEDGED(MUST, DOCUMENTED, PUSH_CALLBACK, "Response packet example"),
    /** The reply's own type; on no page. */
    REPLY_CONTENT_TYPE(SHOULD, INFERRED, RFC_9110, "8.3"),
    /** What is not a callback. */
    GARBAGE_IS_REFUSED(SHOULD, INFERRED, PUBLIC_RECEIVERS, "handling of errors"),
    /** Other callbacks of the same app. */
    OTHER_COMMANDS_ARE_TAKEN(SHOULD, DOCUMENTED, WEBHOOK_CONFIGURATION, "Callback URL rules"),
    /** The sibling command. */
    OFFLINE_PUSH_IS_TAKEN(SHOULD, DOCUMENTED, OTHER_PUSH_CALLBACK, "API description"),

    // Push.OfflinePush, which tells of chat messages

    /** How the sibling comes and is answered. */
    OFFLINE_PUSH_ENVELOPE(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Request parameters"),
    /** The members of its events. */
    OFFLINE_PUSH_MEMBERS(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Event object"),
    /** What EventType means there. */
    CHAT_TYPES(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Event object"),
    /** The key of a message to one person. */
    MSG_KEY(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Event object"),
    /** The group of a message. */
    GROUP_ID(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Event object"),
    /** The page's text says that it is empty, its sample shows a number; chosen: both come. */
    MSG_RANDOM_OF_GROUPS(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Event object"),
    /** The range of a message's numbers. */
    MSG_NUMBERS(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Event object"),
    /** Two shapes in the page's samples. */
    PUSH_ID(MUST, DOCUMENTED, OTHER_PUSH_CALLBACK, "Sample request packets"),

    // What a receiver keeps

    /** Each event once. */
    STORED_ONCE(SHOULD, INFERRED, PUBLIC_RECEIVERS, "idempotency"),
    /** Nothing is lost. */
    NOTHING_IS_LOST(SHOULD, INFERRED, PUBLIC_RECEIVERS, "correlation"),
    /** States only go forward. */
    STAGE_NEVER_GOES_BACK(SHOULD, INFERRED, PUBLIC_RECEIVERS, "handling of stages"),
    /** Stages are what they are. */
    STAGE_IS_KEPT(SHOULD, INFERRED, PUBLIC_RECEIVERS, "handling of stages"),
    /** What was refused did not happen. */
    REFUSED_HAS_NO_EFFECT(SHOULD, INFERRED, PUBLIC_RECEIVERS, "handling of errors"),
    /** The right vendor. */
    VENDOR_IS_KEPT(SHOULD, INFERRED, PUBLIC_RECEIVERS, "handling of failures"),
    /** After the answer comes the work. */
    ANSWER_FIRST(MAY, DOCUMENTED, WEBHOOK_OVERVIEW, "Advice"),
    /** What an error reply does. */
    ERROR_CODE_HAS_NO_EFFECT(MAY, DOCUMENTED, WEBHOOK_OVERVIEW, "After-event callbacks");

    private static final Map<String, Rule> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Level level;
    private final Basis basis;
    private final Source source;
    private final String section;

    Rule(Level level, Basis basis, Source source, String section) {
        this.level = level;
        this.basis = basis;
        this.source = source;
        this.section = section;
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

    /** The fact, in a sentence or two of English. */
    public String statement() {
        return of().toString();
    }

    /** The page and the place on it in one line of English. */
    public String citation() {
        return cited().toString();
    }

    /** The page and the place on it. */
    public Message cited() {
        Message date = source == ACCOUNTS ? Plain.UNDATED.of() : Message.term(source.date());
        return source == PUBLIC_RECEIVERS
                ? Plain.CITED_OWN.of(date, section)
                : Plain.CITED.of(source.title(), source.reference(), date, section);
    }
}
