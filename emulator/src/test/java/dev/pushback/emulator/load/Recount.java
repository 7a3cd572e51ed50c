package dev.pushback.emulator.load;

import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.Stage;
import dev.pushback.schema.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a receiver can tell of the faults in the order of events by nothing but the bodies it got, in their order. */
public final class Recount {

    private final Map<PushEvent, Integer> firstBody = new HashMap<>();
    private final Set<Device> clicked = new HashSet<>();
    private final Map<EventFault, Long> counts = new EnumMap<>(EventFault.class);
    private Instant latest = Instant.MIN;
    private long events;

    private record Device(String task, String account, EventType type, Platform platform, Platform maker) {}

    private Recount() {
        for (EventFault fault : EventFault.values()) {
            counts.put(fault, 0L);
        }
    }

    public static Recount of(List<String> bodies) {
        Recount recount = new Recount();
        for (int i = 0; i < bodies.size(); i++) {
            for (PushEvent event : Wire.decodeCallback(bodies.get(i).getBytes(StandardCharsets.UTF_8))
                    .events()) {
                recount.see(event, i);
            }
        }
        return recount;
    }

    /**
     * How many events look like each fault: one that is behind its device's clicked event is LATE and, as it is behind its
     * time, SHUFFLED too; one that comes again counts as nothing else.
     */
    public Map<EventFault, Long> counts() {
        return counts;
    }

    public long events() {
        return events;
    }

    private void see(PushEvent event, int body) {
        events++;
        Integer before = firstBody.putIfAbsent(event, body);
        if (before != null) {
            count(EventFault.DUPLICATE);
            if (before != body) {
                count(EventFault.OVERLAPPING);
            }
            return;
        }
        Device device = new Device(event.taskId(), event.toAccount(), event.type(), event.platform(), event.device());
        if (event.stage() == Stage.SENT && clicked.contains(device)) {
            count(EventFault.LATE);
        }
        boolean behind = event.eventTime().isBefore(latest);
        if (behind) {
            count(EventFault.SHUFFLED);
        }
        if (event.stage() == Stage.CLICKED) {
            clicked.add(device);
        }
        latest = behind ? latest : event.eventTime();
    }

    private void count(EventFault fault) {
        counts.merge(fault, 1L, Long::sum);
    }
}
