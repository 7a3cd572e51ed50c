package dev.pushback.contract.receiver.backend;

import dev.pushback.schema.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps each event once, in memory, and never lets a stage go back. Over its bound it forgets the oldest recipients.
 *
 * <p>Source: {@link Rule#STORED_ONCE}, {@link Rule#STAGE_NEVER_GOES_BACK}. Two events are the same if all members that are
 * known today are equal: two devices of one user can't be told apart by anything else.
 */
public final class InMemoryEventRepository implements EventRepository {

    /** The most different events of one push to one recipient; beyond that the oldest is forgotten. */
    static final int MAX_PER_RECIPIENT = 1000;

    private static final int EVENT_BYTES = 200;

    private final long maxBytes;
    private final Map<Recipient, State> states = new LinkedHashMap<>();
    private final Map<String, Set<String>> recipients = new HashMap<>();
    private long bytes;
    private long received;
    private long duplicates;

    /** Keeps about so many bytes of events, at least 1. */
    public InMemoryEventRepository(long maxBytes) {
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1, was " + maxBytes);
        }
        this.maxBytes = maxBytes;
    }

    @Override
    public synchronized void keep(List<ReceivedEvent> events) {
        received += events.size();
        for (ReceivedEvent event : events) {
            keep(event);
        }
        forgetOldest();
    }

    @Override
    public synchronized Kept of(String taskId, String toAccount) {
        State state = states.get(new Recipient(taskId, toAccount));
        return state == null ? new Kept(0, List.of()) : new Kept(state.stage, state.events);
    }

    @Override
    public synchronized List<String> recipients(String taskId) {
        return List.copyOf(recipients.getOrDefault(taskId, Set.of()));
    }

    @Override
    public synchronized long received() {
        return received;
    }

    @Override
    public synchronized long duplicates() {
        return duplicates;
    }

    private void keep(ReceivedEvent event) {
        State state = states.computeIfAbsent(new Recipient(event.taskId(), event.toAccount()), this::added);
        if (state.events.contains(event)) {
            duplicates++;
            return;
        }
        state.events.add(event);
        state.stage = Math.max(state.stage, event.stage());
        bytes += weight(event);
        if (state.events.size() > MAX_PER_RECIPIENT) {
            bytes -= weight(state.events.remove(0));
        }
    }

    private void forgetOldest() {
        Iterator<Map.Entry<Recipient, State>> oldest = states.entrySet().iterator();
        while (bytes > maxBytes && oldest.hasNext()) {
            Map.Entry<Recipient, State> entry = oldest.next();
            entry.getValue().events.forEach(event -> bytes -= weight(event));
            removed(entry.getKey());
            oldest.remove();
        }
    }

    private State added(Recipient recipient) {
        recipients
                .computeIfAbsent(recipient.taskId, taskId -> new LinkedHashSet<>())
                .add(recipient.toAccount);
        return new State();
    }

    private void removed(Recipient recipient) {
        recipients.computeIfPresent(recipient.taskId, (taskId, accounts) -> {
            accounts.remove(recipient.toAccount);
            return accounts.isEmpty() ? null : accounts;
        });
    }

    private static long weight(ReceivedEvent event) {
        int dataId = event.dataId() == null ? 0 : event.dataId().length();
        int text = event.taskId().length()
                + event.toAccount().length()
                + event.errInfo().length()
                + dataId;
        return EVENT_BYTES + 2L * text;
    }

    private record Recipient(String taskId, String toAccount) {

        /** Written out, for the JVM takes a while at the start to make a record's own. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Recipient that && taskId.equals(that.taskId) && toAccount.equals(that.toAccount);
        }

        @Override
        public int hashCode() {
            return 31 * taskId.hashCode() + toAccount.hashCode();
        }
    }

    private static final class State {
        private final List<ReceivedEvent> events = new ArrayList<>(1);
        private int stage;
    }
}
