package dev.pushback.contract.probe;

import org.apiguardian.api.API;

/**
 * An event as the receiver has stored it.
 *
 * @param type {@code EventType}; {@code null} if the receiver does not tell
 * @param platform {@code PushPlatform}
 * @param device {@code DeviceType}; {@code null} if the receiver does not tell, or the event had none
 * @param stage {@code PushStage}
 * @param errCode {@code ErrCode}
 * @param errInfo {@code ErrInfo}, may be empty; {@code null} if the receiver does not tell
 * @param dataId {@code DataId}; {@code null} if the receiver does not tell, or the event had none
 */
@API(status = API.Status.STABLE)
public record StoredEvent(
        Integer type, int platform, Integer device, int stage, long errCode, String errInfo, String dataId) {}
