package dev.pushback.contract.expect;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.TaskRow;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is stored of some events at one look, asked for push by push. */
final class StoredRows {

    private final List<SentEvents.Event> events;
    private final Map<String, List<TaskRow>> byTask;

    /** Looks. */
    StoredRows(ReceiverProbe probe, List<SentEvents.Event> events) {
        this.events = events;
        byTask = events.stream()
                .collect(Collectors.groupingBy(
                        SentEvents.Event::taskId, Collectors.mapping(SentEvents.Event::account, Collectors.toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        task -> probe.ofTask(
                                task.getKey(),
                                task.getValue().stream().distinct().toList())));
    }

    List<SentEvents.Event> events() {
        return events;
    }

    /** The rows of the event's recipient. */
    List<TaskRow> of(SentEvents.Event event) {
        return byTask.get(event.taskId()).stream()
                .filter(row -> row.account().equals(event.account()))
                .toList();
    }
}
