package dev.pushback.examples.spring;

import java.util.Objects;
import java.util.stream.Stream;

/** An event, with Tencent's names; what may be left out is null. */
record PushEvent(
        Integer EventType,
        String TaskId,
        String DataId,
        String To_Account,
        Integer PushPlatform,
        Integer DeviceType,
        Integer PushStage,
        Long ErrCode,
        String ErrInfo) {

    /** Checks what must be there, and no more: members may be left out, and values may be added. */
    static void check(PushEvent event) {
        if (event == null || event.lacksMember()) {
            throw new IllegalArgumentException("an event lacks a member");
        }
    }

    private boolean lacksMember() {
        return Stream.of(EventType, TaskId, To_Account, PushPlatform, PushStage, ErrCode)
                .anyMatch(Objects::isNull);
    }

    int device() {
        return DeviceType == null ? 0 : DeviceType;
    }
}
