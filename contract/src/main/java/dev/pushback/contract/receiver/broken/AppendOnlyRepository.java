package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps whatever comes, as often as it comes. */
final class AppendOnlyRepository implements EventRepository {

    private static final int MAX = 50_000;

    private final EventRepository right;
    private final Deque<ReceivedEvent> events = new ArrayDeque<>();

    AppendOnlyRepository(EventRepository right) {
        this.right = right;
    }

    @Override
    public void keep(List<ReceivedEvent> more) {
        right.keep(more);
        pile(more);
    }

    /** Keeps without a look at what is there. */
    synchronized void pile(List<ReceivedEvent> more) {
        events.addAll(more);
        while (events.size() > MAX) {
            events.removeFirst();
        }
    }

    synchronized boolean has(ReceivedEvent event) {
        return events.contains(event);
    }

    @Override
    public synchronized Kept of(String taskId, String toAccount) {
        List<ReceivedEvent> found = events.stream()
                .filter(event ->
                        event.taskId().equals(taskId) && event.toAccount().equals(toAccount))
                .toList();
        return new Kept(right.of(taskId, toAccount).stage(), found);
    }

    @Override
    public synchronized List<String> recipients(String taskId) {
        return events.stream()
                .filter(event -> event.taskId().equals(taskId))
                .map(ReceivedEvent::toAccount)
                .distinct()
                .toList();
    }

    @Override
    public long received() {
        return right.received();
    }

    @Override
    public long duplicates() {
        return right.duplicates();
    }
}
