package dev.pushback.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import dev.pushback.schema.range.Range;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * What happened to one push on one device: an element of {@code Events}.
 *
 * <p>The components stand in wire order and carry their wire names.
 *
 * <p>Source: {@link Rule#EVENT_MEMBERS}, {@link Rule#ONLINE_HAS_NO_PLATFORM}, {@link Rule#OFFLINE_HAS_NO_DEVICE}.
 *
 * @param command always {@link #COMMAND}
 * @param type offline or online
 * @param taskId id of the push, as returned by the send API; not empty
 * @param dataId the sender's own id, up to 64 UTF-8 bytes; {@code null} when the member is absent
 * @param taskTime when the push began, whole seconds since the epoch on the wire
 * @param eventTime when this happened, whole seconds since the epoch on the wire
 * @param toAccount the recipient's UserID, or the RegistrationID of a device without an account; not empty
 * @param platform the vendor; {@link Platform#UNKNOWN} when online
 * @param device the device's maker; {@link Platform#UNKNOWN} when offline, {@code null} when the member is absent
 * @param stage how far the push has come
 * @param errCode 0 for success, else the failure's code
 * @param errInfo the failure in words, may be empty
 */
@API(status = API.Status.STABLE)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PushEvent(
        @JsonProperty("CallbackCommand") String command,
        @JsonProperty("EventType") EventType type,
        @JsonProperty("TaskId") String taskId,
        @JsonProperty("DataId") String dataId,
        @JsonProperty("TaskTime") Instant taskTime,
        @JsonProperty("EventTime") Instant eventTime,
        @JsonProperty("To_Account") String toAccount,
        @JsonProperty("PushPlatform") Platform platform,
        @JsonProperty("DeviceType") Platform device,
        @JsonProperty("PushStage") Stage stage,
        @JsonProperty("ErrCode") int errCode,
        @JsonProperty("ErrInfo") String errInfo) {

    /** The command of callbacks with these events. */
    public static final String COMMAND = "Push.AllMemberPush";

    /** The most UTF-8 bytes that a DataId has; source: {@link Rule#DATA_ID_LENGTH}. */
    public static final int MAX_DATA_ID_BYTES = 64;

    /** The last time that is taken for seconds; a number above it is one of milliseconds. */
    public static final Instant MAX_TIME = Instant.ofEpochSecond(99_999_999_999L);

    /**
     * Checks what the page says of one event.
     *
     * @throws NullPointerException if a component other than {@code dataId} and {@code device} is null
     * @throws IllegalArgumentException if an id is empty, {@code dataId} has more than 64 UTF-8 bytes, a time lies
     *     before the epoch or after {@link #MAX_TIME}, an online event names a platform, or an offline event names a device
     */
    public PushEvent {
        require(
                COMMAND.equals(command),
                Range.MUST_BE,
                "command",
                COMMAND,
                command == null ? "null" : Quoted.of(command));
        requireNonNull(type, "type");
        require(!taskId.isEmpty(), Range.NOT_EMPTY, "taskId");
        require(!toAccount.isEmpty(), Range.NOT_EMPTY, "toAccount");
        requireNonNull(stage, "stage");
        requireNonNull(errInfo, "errInfo");
        int dataIdBytes = dataId == null ? 0 : dataId.getBytes(UTF_8).length;
        require(dataIdBytes <= MAX_DATA_ID_BYTES, Range.BYTES, "dataId", MAX_DATA_ID_BYTES, dataIdBytes);
        requireTime("taskTime", taskTime);
        requireTime("eventTime", eventTime);
        boolean online = type == EventType.ONLINE;
        requireNonNull(platform, "platform");
        require(!online || platform == Platform.UNKNOWN, Range.ONLINE, "platform", platform.name());
        require(
                online || device == null || device == Platform.UNKNOWN,
                Range.OFFLINE,
                "device",
                String.valueOf(device));
    }

    private static void requireTime(String name, Instant time) {
        boolean lies = !time.isBefore(Instant.EPOCH) && !time.isAfter(MAX_TIME);
        require(lies, Range.BETWEEN, name, Instant.EPOCH.toString(), MAX_TIME.toString(), time.toString());
    }

    private static void require(boolean kept, Range rule, Object... facts) {
        if (!kept) {
            throw new MessageException(rule.of(facts));
        }
    }
}
