package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.util.List;
import java.util.function.UnaryOperator;

/** A keeper that bends what it is given or asked, and leaves the rest to the right one. */
record MutatedRepository(EventRepository right, UnaryOperator<List<ReceivedEvent>> given, UnaryOperator<Kept> told)
        implements EventRepository {

    @Override
    public void keep(List<ReceivedEvent> events) {
        List<ReceivedEvent> bent = given.apply(events);
        if (!bent.isEmpty()) {
            right.keep(bent);
        }
    }

    @Override
    public Kept of(String taskId, String toAccount) {
        return told.apply(right.of(taskId, toAccount));
    }

    @Override
    public List<String> recipients(String taskId) {
        return right.recipients(taskId);
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
