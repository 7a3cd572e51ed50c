package dev.pushback.contract.receiver.backend;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.rule.Rule;
import java.util.Objects;

/**
 * An event as it came, with numbers that may not be known today; source: {@link Rule#FORWARD_COMPATIBLE}.
 *
 * @param taskId id of the push, not empty
 * @param toAccount the recipient, not empty
 * @param type {@code EventType}
 * @param stage {@code PushStage}
 * @param platform {@code PushPlatform}
 * @param device {@code DeviceType}; {@code null} when absent
 * @param eventTime seconds since the epoch
 * @param taskTime seconds since the epoch
 * @param errCode 0 for success
 * @param errInfo the failure in words; empty when absent
 * @param dataId the sender's own id; {@code null} when absent
 */
public record ReceivedEvent(
        String taskId,
        String toAccount,
        int type,
        int stage,
        int platform,
        Integer device,
        long eventTime,
        long taskTime,
        long errCode,
        String errInfo,
        String dataId) {

    /** Checks that nothing is null that must not be. */
    public ReceivedEvent {
        requireNonNull(taskId, "taskId");
        requireNonNull(toAccount, "toAccount");
        requireNonNull(errInfo, "errInfo");
    }

    /** Written out, for the JVM takes a while at the start to make a record's own. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ReceivedEvent that
                && taskId.equals(that.taskId)
                && toAccount.equals(that.toAccount)
                && type == that.type
                && stage == that.stage
                && platform == that.platform
                && Objects.equals(device, that.device)
                && eventTime == that.eventTime
                && taskTime == that.taskTime
                && errCode == that.errCode
                && errInfo.equals(that.errInfo)
                && Objects.equals(dataId, that.dataId);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * taskId.hashCode() + toAccount.hashCode()) + 31 * stage + platform;
    }

    /** The same with another vendor. */
    public ReceivedEvent withPlatform(int other) {
        return new ReceivedEvent(
                taskId, toAccount, type, stage, other, device, eventTime, taskTime, errCode, errInfo, dataId);
    }

    /** The same with another stage. */
    public ReceivedEvent withStage(int other) {
        return new ReceivedEvent(
                taskId, toAccount, type, other, platform, device, eventTime, taskTime, errCode, errInfo, dataId);
    }

    /** The same at another time. */
    public ReceivedEvent withEventTime(long other) {
        return new ReceivedEvent(
                taskId, toAccount, type, stage, platform, device, other, taskTime, errCode, errInfo, dataId);
    }

    /** The same with another error. */
    public ReceivedEvent withError(long code, String info) {
        return new ReceivedEvent(
                taskId, toAccount, type, stage, platform, device, eventTime, taskTime, code, info, dataId);
    }
}
