package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.EventTable.device;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Right receivers that store in odd but good ways. */
final class RightStores {

    private static final Duration LAG = Duration.ofMillis(40);
    private static final long BATCH_NANOS = 1_000_000_000L;

    private RightStores() {}

    static List<ConformingReceiver> all() {
        return List.of(
                table("stores-log", "appends a row an event, each once", EventTable::byIdentity),
                table(
                        "stores-latest",
                        "overwrites an event that comes twice",
                        () -> new EventTable(event -> device(event) + "|" + event.stage(), EventTable.OVERWRITE)),
                table(
                        "stores-a-row-a-device",
                        "keeps one row a device, at its furthest stage",
                        () -> new EventTable(event -> device(event), EventTable.FURTHEST)),
                new ConformingReceiver(
                        "stores-every-second", "writes down once a second what came", RightStores::everySecond),
                new ConformingReceiver(
                        "stores-on-two-nodes",
                        "stores on one of two nodes, and a moment later on the other",
                        RightStores::cluster));
    }

    private static ConformingReceiver table(String id, String title, Supplier<EventTable> table) {
        return new ConformingReceiver(
                id, title, right -> right.with(table.get()).build());
    }

    /** Whoever comes after a second writes down, be it a callback or a probe. */
    private static Backend everySecond(BackendParts right) {
        EventTable table = EventTable.byIdentity();
        Queue<ReceivedEvent> waiting = new ConcurrentLinkedQueue<>();
        AtomicLong last = new AtomicLong(System.nanoTime());
        Backend backend = right.with(new Buffered(table, waiting)).build();
        return call -> {
            long before = last.get();
            if (System.nanoTime() - before > BATCH_NANOS && last.compareAndSet(before, System.nanoTime())) {
                List<ReceivedEvent> some = new ArrayList<>();
                for (ReceivedEvent event = waiting.poll(); event != null; event = waiting.poll()) {
                    some.add(event);
                }
                table.keep(some);
            }
            return backend.answer(call);
        };
    }

    private record Buffered(EventRepository table, Queue<ReceivedEvent> waiting) implements EventRepository {

        @Override
        public void keep(List<ReceivedEvent> events) {
            waiting.addAll(events);
        }

        @Override
        public Kept of(String taskId, String toAccount) {
            return table.of(taskId, toAccount);
        }

        @Override
        public List<String> recipients(String taskId) {
            return table.recipients(taskId);
        }

        @Override
        public long received() {
            return table.received();
        }

        @Override
        public long duplicates() {
            return table.duplicates();
        }
    }

    private static Backend cluster(BackendParts right) {
        EventTable[] nodes = {EventTable.byIdentity(), EventTable.byIdentity()};
        Backend[] backends = {right.with(nodes[0]).build(), right.with(nodes[1]).build()};
        AtomicInteger turn = new AtomicInteger();
        return call -> {
            int node = turn.incrementAndGet() & 1;
            BackendReply answer = backends[node].answer(call);
            if (call.isProbe() || !answer.taken()) {
                return answer;
            }
            List<ReceivedEvent> events = right.reader().apply(call).events();
            return answer.withEffect((now, connection) -> {
                connection.after(LAG, () -> nodes[1 - node].keep(events));
                WireEffects.plain().play(now, connection);
            });
        };
    }
}
