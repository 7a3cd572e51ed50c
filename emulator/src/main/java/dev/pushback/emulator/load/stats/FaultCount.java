package dev.pushback.emulator.load.stats;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.EventFault;
import java.util.EnumMap;
import java.util.Map;

/** Adds up what faults have done to events. Not safe for several threads. */
public final class FaultCount {

    private static final EventFault[] ALL = EventFault.values();

    private final long[] counts = new long[ALL.length];

    /**
     * Adds a callback's.
     *
     * @param faults as {@link Batch#faults()} gives them
     * @param repeated whether the callback as a whole repeats the one before it, whose faults are counted already
     */
    public void add(long faults, boolean repeated) {
        if (faults != 0 && !repeated) {
            for (EventFault fault : ALL) {
                counts[fault.ordinal()] += fault.in(faults);
            }
        }
    }

    public Map<EventFault, Long> toMap() {
        Map<EventFault, Long> map = new EnumMap<>(EventFault.class);
        for (EventFault fault : ALL) {
            map.put(fault, counts[fault.ordinal()]);
        }
        return map;
    }
}
