package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.plan.LoadPlan;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Callbacks that wait for their retry, and slots that take their place: a schedule does not wait for retries.
 *
 * <p>Bounded by the memory of what waits. What is beyond that gets nobody in its place, so that the schedule waits after all
 * and memory stays flat. For the event loop only.
 */
public final class RetryQueue {

    private static final long MOST_BYTES = 256 << 20;
    private static final int BESIDES_BODY = 2048;

    private final LoadClient client;
    private final Duration delay;
    private final Supplier<InFlight> maker;
    private final long mostBytes;
    private final Set<InFlight> resting = new HashSet<>();
    private final Set<InFlight> replaced = new HashSet<>();
    private final Queue<InFlight> stock = new ArrayDeque<>();
    private long bytes;

    /**
     * An empty queue. What waits may take a quarter of this machine's heap, but not more than 256 MB; in a closed loop nobody
     * is replaced.
     *
     * @param maker makes a slot
     */
    public RetryQueue(LoadPlan plan, LoadClient client, Supplier<InFlight> maker) {
        this.client = client;
        this.delay = plan.retries().delay();
        this.maker = maker;
        this.mostBytes = plan.pace().isClosed()
                ? 0
                : Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 4);
    }

    /** Lets time pass before the next attempt; the slot in its place is empty if it has one already, or if too many wait. */
    Optional<InFlight> rest(InFlight slot, Consumer<InFlight> nextAttempt) {
        resting.add(slot);
        client.schedule(
                () -> {
                    if (resting.remove(slot)) {
                        nextAttempt.accept(slot);
                    }
                },
                delay);
        return replace(slot);
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

    /** What waits, which nothing comes of any more. */
    Set<InFlight> giveUp() {
        Set<InFlight> all = Set.copyOf(resting);
        resting.clear();
        return all;
    }

    private Optional<InFlight> replace(InFlight slot) {
        if (bytes + bytes(slot) > mostBytes || !replaced.add(slot)) {
            return Optional.empty();
        }
        bytes += bytes(slot);
        return Optional.of(stock.isEmpty() ? maker.get() : stock.poll());
    }

    private static long bytes(InFlight slot) {
        return slot.length() + BESIDES_BODY;
    }
}
