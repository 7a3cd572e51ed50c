package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A table as a receiver would have one in its database: a unique key, what happens where a row is there, what its columns
 * do to a value, and rows that they refuse, with which the transaction of the whole batch is lost. Safe for any number of
 * threads.
 */
final class EventTable implements EventRepository {

    /** A row with the same key stays. */
    static final BinaryOperator<ReceivedEvent> IGNORE = (there, comes) -> there;

    /** A row with the same key is written over. */
    static final BinaryOperator<ReceivedEvent> OVERWRITE = (there, comes) -> comes;

    /** A row with the same key is written over by a later stage. */
    static final BinaryOperator<ReceivedEvent> FURTHEST =
            (there, comes) -> comes.stage() > there.stage() ? comes : there;

    private static final int MOST = 100_000;

    private final Function<ReceivedEvent, String> key;
    private final BinaryOperator<ReceivedEvent> onConflict;
    private UnaryOperator<ReceivedEvent> column = event -> event;
    private Predicate<ReceivedEvent> refuses = event -> false;
    private final Map<String, ReceivedEvent> rows = new LinkedHashMap<>();
    private long received;
    private long duplicates;

    EventTable(Function<ReceivedEvent, String> key, BinaryOperator<ReceivedEvent> onConflict) {
        this.key = key;
        this.onConflict = onConflict;
    }

    /** A row an event, as the register says when two are the same. */
    static EventTable byIdentity() {
        return new EventTable(event -> device(event) + "|" + event.stage(), IGNORE);
    }

    /** What names one device of a recipient of a push. */
    static String device(ReceivedEvent event) {
        return String.join(
                "|",
                event.taskId(),
                event.toAccount(),
                event.type() + "",
                event.platform() + "",
                event.device() == null ? "0" : event.device() + "");
    }

    /** The same with columns that do this to a row. */
    EventTable whoseColumns(UnaryOperator<ReceivedEvent> change) {
        column = change;
        return this;
    }

    /** The same with columns that refuse such rows. */
    EventTable refusing(Predicate<ReceivedEvent> some) {
        refuses = some;
        return this;
    }

    @Override
    public synchronized void keep(List<ReceivedEvent> events) {
        received += events.size();
        if (events.stream().anyMatch(refuses)) {
            return;
        }
        for (ReceivedEvent event : events) {
            ReceivedEvent row = column.apply(event);
            if (rows.merge(key.apply(row), row, onConflict) != row) {
                duplicates++;
            }
        }
        while (rows.size() > MOST) {
            rows.remove(rows.keySet().iterator().next());
        }
    }

    /** Forgets everything. */
    synchronized void clear() {
        rows.clear();
    }

    @Override
    public synchronized Kept of(String taskId, String toAccount) {
        List<ReceivedEvent> found = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.taskId().equals(taskId) && row.toAccount().equals(toAccount))
                .forEach(found::add);
        return new Kept(found.stream().mapToInt(ReceivedEvent::stage).max().orElse(0), found);
    }

    @Override
    public synchronized List<String> recipients(String taskId) {
        return rows.values().stream()
                .filter(row -> row.taskId().equals(taskId))
                .map(ReceivedEvent::toAccount)
                .distinct()
                .toList();
    }

    @Override
    public synchronized long received() {
        return received;
    }

    @Override
    public synchronized long duplicates() {
        return duplicates;
    }
}
