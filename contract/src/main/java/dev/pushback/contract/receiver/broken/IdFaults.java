package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.EventFaults.isAscii;
import static dev.pushback.contract.receiver.broken.EventFaults.refusing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Wrong demands on the ids and times of an event. */
final class IdFaults {

    private static final int FIVE_MINUTES = 300;

    private IdFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                refusing("data-id-needed", "events without DataId", event -> event.dataId() == null)
                        .fails("event.no-optional-members"),
                refusing("device-needed", "events without DeviceType", event -> event.device() == null)
                        .fails("event.no-optional-members"),
                refusing("data-id-refused", "events with DataId", event -> event.dataId() != null)
                        .fails("event.data-id-present"),
                refusing("data-id-empty-refused", "an empty DataId", event -> "".equals(event.dataId()))
                        .fails("event.data-id-empty"),
                refusing("data-id-32", "a DataId of over 32 bytes", event -> bytes(event.dataId()) > 32)
                        .fails("event.data-id-64-bytes", "event.data-id-64-bytes-chinese"),
                refusing(
                                "data-id-ascii-only",
                                "a DataId that is not ASCII",
                                event -> event.dataId() != null && !isAscii(event.dataId()))
                        .fails("event.data-id-64-bytes-chinese"),
                refusing(
                                "data-id-plain-only",
                                "a DataId of other than letters and digits",
                                event -> event.dataId() != null
                                        && isAscii(event.dataId())
                                        && !event.dataId().matches("[\\w-]*"))
                        .fails("event.data-id-odd"),
                refusing(
                                "account-32",
                                "a To_Account of over 32 characters",
                                event -> event.toAccount().length() > 32)
                        .fails("event.account-registration-id"),
                refusing(
                                "account-31",
                                "a To_Account of 32 characters",
                                event -> event.toAccount().length() == 32)
                        .fails("event.account-32-bytes"),
                refusing(
                                "account-one-character-refused",
                                "a To_Account of one character",
                                event -> event.toAccount().length() == 1)
                        .fails("event.account-one-character"),
                refusing("account-ascii-only", "a To_Account that is not ASCII", event -> !isAscii(event.toAccount()))
                        .fails("event.account-chinese"),
                refusing(
                                "account-plain-only",
                                "a To_Account of other than letters and digits",
                                event -> isAscii(event.toAccount())
                                        && !event.toAccount().matches("[\\w-]+"))
                        .fails("event.account-odd"),
                refusing(
                                "task-id-50",
                                "a TaskId of over 50 characters",
                                event -> event.taskId().length() > 50)
                        .fails("event.task-id-batch", "event.task-id-57-characters"),
                refusing(
                                "task-id-56",
                                "a TaskId of over 56 characters",
                                event -> event.taskId().length() > 56)
                        .fails("event.task-id-57-characters"),
                refusing(
                                "task-id-45",
                                "a TaskId of under 45 characters",
                                event -> event.taskId().length() < 45)
                        .fails("event.task-id-44-characters"),
                refusing(
                                "task-id-hex-only",
                                "a TaskId that begins with batch_",
                                event -> event.taskId().startsWith("batch_"))
                        .fails("event.task-id-batch"),
                refusing(
                                "times-equal-refused",
                                "an event in the second of its task",
                                event -> event.eventTime() == event.taskTime())
                        .fails("event.times-equal"),
                refusing(
                                "times-minutes-only",
                                "an event over 5 minutes after its task",
                                event -> event.eventTime() - event.taskTime() > FIVE_MINUTES)
                        .fails("event.times-days-later"),
                refusing(
                                "times-after-2038-refused",
                                "times that leave 32 bits",
                                event -> event.eventTime() > Integer.MAX_VALUE)
                        .fails("forward.times-after-2038"));
    }

    private static int bytes(String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}
