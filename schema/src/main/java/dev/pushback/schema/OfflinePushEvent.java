package dev.pushback.schema;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * What happened to one chat message on the device of a recipient who was offline: an element of {@code Events} of a {@code
 * Push.OfflinePush} callback.
 *
 * <p>The components stand in wire order and carry their wire names.
 *
 * <p>Source: {@link Rule#OFFLINE_PUSH_MEMBERS}, {@link Rule#MSG_KEY}, {@link Rule#GROUP_ID}, {@link
 * Rule#MSG_RANDOM_OF_GROUPS}.
 *
 * @param type to one person or to a group
 * @param eventTime when this happened, whole seconds since the epoch on the wire
 * @param fromAccount the sender's UserID, not empty
 * @param toAccount the recipient's UserID, not empty
 * @param platform the vendor
 * @param stage how far the push has come
 * @param groupId the group; {@code null} for a message to one person
 * @param msgSeq {@code 0..4294967295}
 * @param msgRandom {@code 0..4294967295}; {@code null} when the member is absent, which is so in some messages to groups
 * @param msgTime when the message was sent, whole seconds since the epoch on the wire
 * @param pushId id of the push of this message to this recipient, not empty
 * @param errCode 0 for success, else the failure's code
 * @param errInfo the failure in words, may be empty
 */
@API(status = API.Status.STABLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "CallbackCommand",
    "EventType",
    "EventTime",
    "From_Account",
    "To_Account",
    "PushPlatform",
    "PushStage",
    "MsgKey",
    "GroupID"
})
public record OfflinePushEvent(
        @JsonProperty("EventType") ChatType type,
        @JsonProperty("EventTime") Instant eventTime,
        @JsonProperty("From_Account") String fromAccount,
        @JsonProperty("To_Account") String toAccount,
        @JsonProperty("PushPlatform") Platform platform,
        @JsonProperty("PushStage") Stage stage,
        @JsonProperty("GroupID") String groupId,
        @JsonProperty("MsgSeq") long msgSeq,
        @JsonProperty("MsgRandom") Long msgRandom,
        @JsonProperty("MsgTime") Instant msgTime,
        @JsonProperty("PushID") String pushId,
        @JsonProperty("ErrCode") int errCode,
        @JsonProperty("ErrInfo") String errInfo) {

    /** The command of callbacks with these events. */
    public static final String COMMAND = "Push.OfflinePush";

    private static final long UINT32 = 0xffff_ffffL;

    /**
     * Checks what the page says of one event.
     *
     * @throws NullPointerException if a component is null that must not be
     * @throws IllegalArgumentException if an id is empty, a number has more than 32 bits, or a message to one person names a
     *     group, has no {@code msgRandom}, or one to a group names none
     */
    public OfflinePushEvent {
        requireNonNull(type, "type");
        requireNonNull(eventTime, "eventTime");
        requireNonNull(platform, "platform");
        requireNonNull(stage, "stage");
        requireNonNull(msgTime, "msgTime");
        requireNonNull(errInfo, "errInfo");
        require(!fromAccount.isEmpty(), "fromAccount must not be empty");
        require(!toAccount.isEmpty(), "toAccount must not be empty");
        require(!pushId.isEmpty(), "pushId must not be empty");
        require(isUnsigned(msgSeq), "msgSeq must have 32 bits, was " + msgSeq);
        require(msgRandom == null || isUnsigned(msgRandom), "msgRandom must have 32 bits, was " + msgRandom);
        boolean toGroup = type == ChatType.GROUP;
        require(toGroup == (groupId != null), "a message has a groupId if it is one to a group, was " + groupId);
        require(toGroup || msgRandom != null, "a message to one person must have a msgRandom");
    }

    /** Always {@link #COMMAND}. */
    @JsonProperty("CallbackCommand")
    public String command() {
        return COMMAND;
    }

    /** The key of a message to one person; {@code null} for one to a group. */
    @JsonProperty("MsgKey")
    public String msgKey() {
        return type == ChatType.GROUP ? null : msgSeq + "_" + msgRandom + "_" + msgTime.getEpochSecond();
    }

    private static boolean isUnsigned(long number) {
        return number >= 0 && number <= UINT32;
    }

    private static void require(boolean kept, String problem) {
        if (!kept) {
            throw new IllegalArgumentException(problem);
        }
    }
}
