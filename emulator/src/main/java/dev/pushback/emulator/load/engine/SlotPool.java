package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Slots in the place of those whose callbacks wait for their retry: a schedule does not wait for retries.
 *
 * <p>Bounded by the memory of what waits. What is beyond that gets nobody in its place, so that the schedule waits after all
 * and memory stays flat. For the event loop only.
 */
public final class SlotPool {

    private static final long MOST_BYTES = 256 << 20;
    private static final int BESIDES_BODY = 2048;

    private final Supplier<InFlight> maker;
    private final long mostBytes;
    private final Queue<InFlight> stock = new ArrayDeque<>();
    private final Set<InFlight> replaced = new HashSet<>();
    private long bytes;

    /**
     * @param maker makes a slot
     * @param mostBytes how much memory what waits may take
     */
    SlotPool(Supplier<InFlight> maker, long mostBytes) {
        this.maker = maker;
        this.mostBytes = mostBytes;
    }

    /** What waits may take a quarter of this machine's heap, but not more than 256 MB; in a closed loop nobody is replaced. */
    public static SlotPool of(LoadPlan plan, Supplier<InFlight> maker) {
        long most = Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);
        return new SlotPool(maker, plan.pace() instanceof LoadModel.Max ? 0 : most);
    }

    /** A slot in the place of one that begins to wait; empty if it has one already, or if too many wait. */
    Optional<InFlight> replace(InFlight waiting) {
        if (bytes + bytes(waiting) > mostBytes || !replaced.add(waiting)) {
            return Optional.empty();
        }
        bytes += bytes(waiting);
        return Optional.of(stock.isEmpty() ? maker.get() : stock.poll());
    }

    /** Takes a slot that is done, if there is another in its place; {@code false} if it is needed itself. */
    boolean keep(InFlight done) {
        if (!replaced.remove(done)) {
            return false;
        }
        bytes -= bytes(done);
        stock.add(done);
        return true;
    }

    private static long bytes(InFlight slot) {
        return slot.length() + BESIDES_BODY;
    }
}
