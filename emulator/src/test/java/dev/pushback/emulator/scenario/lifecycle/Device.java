package dev.pushback.emulator.scenario.lifecycle;

import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import java.util.List;

/** A push on one device, as far as events tell devices apart. */
public record Device(String task, String account, EventType type, Platform platform, Platform maker) {

    public static Device of(PushEvent event) {
        return new Device(event.taskId(), event.toAccount(), event.type(), event.platform(), event.device());
    }

    public static List<String> recipient(PushEvent event) {
        return List.of(event.taskId(), event.toAccount());
    }
}
