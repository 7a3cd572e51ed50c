package dev.pushback.emulator.load;

import dev.pushback.emulator.load.engine.Duplicator;
import dev.pushback.emulator.load.plan.Duplication;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.PlanMessage;
import dev.pushback.emulator.load.stats.FaultCount;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.EventFault;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.schema.message.MessageException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;

/** Writes the bodies that a run would send, byte for byte and in its order, and sends nothing. */
public final class DryRun {

    /**
     * What was written.
     *
     * @param callbacks how many bodies
     * @param events how many events they hold
     * @param faults what faults in their order have done to events, see {@link LoadSummary.Events#faults()}
     * @param duplicates how many bodies repeat the one before them
     * @param copies how many would be released together with the one before them
     */
    public record Written(long callbacks, long events, Map<EventFault, Long> faults, long duplicates, long copies) {}

    /**
     * How far a run goes.
     *
     * @param callbacks how many at most, copies and duplicates included
     * @param pace when they start
     * @param duration for how long they start; {@code null} for as long as there are any
     */
    public record Extent(long callbacks, LoadModel pace, Duration duration) {

        /** Refuses what only a receiver could tell. */
        public Extent {
            if (duration != null && pace.isClosed()) {
                throw new MessageException(PlanMessage.DURATION_ALONE.of());
            }
        }

        private boolean holds(long index, long dueMillis) {
            return index < callbacks && (duration == null || pace.startNanos(index, dueMillis) < duration.toNanos());
        }
    }

    private DryRun() {}

    /**
     * Writes one body a line.
     *
     * @return what was written
     * @throws IOException if they can't be written
     */
    public static Written write(Scenario source, Duplication repeats, long seed, Extent extent, OutputStream out)
            throws IOException {
        Duplicator repeater = new Duplicator(source, repeats, seed);
        FaultCount faults = new FaultCount();
        long written = 0;
        long events = 0;
        long duplicates = 0;
        long copies = 0;
        Batch batch = repeater.batch();
        while (written < extent.callbacks() && repeater.next() && extent.holds(written, batch.dueMillis())) {
            out.write(batch.array(), 0, batch.length());
            out.write('\n');
            written++;
            events += batch.events();
            duplicates += repeater.isDuplicate() ? 1 : 0;
            copies += repeater.isCopy() ? 1 : 0;
            faults.add(batch.faults(), repeater.isDuplicate() || repeater.isCopy());
        }
        out.flush();
        return new Written(written, events, faults.toMap(), duplicates, copies);
    }
}
