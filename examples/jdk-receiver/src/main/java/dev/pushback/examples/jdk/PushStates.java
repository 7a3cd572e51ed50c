package dev.pushback.examples.jdk;

import static dev.pushback.examples.jdk.JdkReceiver.require;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How far each push has come on each device; what comes twice or late changes nothing. */
public final class PushStates {

    private final Map<Device, Integer> stages = new ConcurrentHashMap<>();

    /** The furthest stage of a push on a device, as far as is known. */
    public Optional<Integer> stage(String taskId, String account, int platform) {
        return Optional.ofNullable(stages.get(new Device(taskId, account, platform)));
    }

    void take(Event event) {
        stages.merge(event.device(), event.stage(), Math::max);
    }

    /** Where a push went. */
    record Device(String taskId, String account, int platform) {}

    /** What is kept of an event; members and values that are not known are passed over. */
    record Event(Device device, int stage) {

        static Event of(Object json) {
            require(json instanceof Map<?, ?>, "an event must be an object");
            Map<?, ?> members = (Map<?, ?>) json;
            int platform = integer(members, "PushPlatform");
            int device = members.containsKey("DeviceType") ? integer(members, "DeviceType") : 0;
            integer(members, "EventType");
            integer(members, "ErrCode");
            return new Event(
                    new Device(text(members, "TaskId"), text(members, "To_Account"), Math.max(platform, device)),
                    integer(members, "PushStage"));
        }

        private static String text(Map<?, ?> members, String name) {
            require(members.get(name) instanceof String, name + " must be a string");
            return (String) members.get(name);
        }

        private static int integer(Map<?, ?> members, String name) {
            require(members.get(name) instanceof BigDecimal, name + " must be an integer");
            try {
                return ((BigDecimal) members.get(name)).intValueExact();
            } catch (ArithmeticException e) {
                throw new IllegalArgumentException(name + " must be an integer", e);
            }
        }
    }
}
