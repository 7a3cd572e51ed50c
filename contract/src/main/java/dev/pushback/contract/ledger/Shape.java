package dev.pushback.contract.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What form a receiver stores in, as all its rows show it.
 *
 * @param shown the members that it keeps
 * @param isRowADevice whether it keeps one row a device, which goes from stage to stage
 */
record Shape(Set<String> shown, boolean isRowADevice) {

    static Shape of(Collection<TaskAccount> tasks) {
        Set<String> shown = tasks.stream().flatMap(TaskAccount::shown).collect(Collectors.toSet());
        Shape shape = new Shape(shown, true);
        return new Shape(shown, shown.contains(Member.STAGE) && tasks.stream().noneMatch(shape::hasTwoStages));
    }

    private boolean hasTwoStages(TaskAccount task) {
        Set<String> devices = new HashSet<>();
        return task.rows().stream()
                .map(row -> device(row) + "\u0000" + row.member(Member.STAGE))
                .distinct()
                .map(key -> key.substring(0, key.lastIndexOf('\u0000')))
                .anyMatch(device -> !devices.add(device));
    }

    /** What must be shown and equal for two to be of the same event: type, recipient, vendor, device, stage. */
    String identity(SentEvent event) {
        return device(event) + key(Stream.of(Member.STAGE), event::member);
    }

    String identity(StoredRow row) {
        return device(row) + key(Stream.of(Member.STAGE), row::member);
    }

    String device(SentEvent event) {
        return event.account() + key(Member.DEVICE.stream(), event::member);
    }

    String device(StoredRow row) {
        return row.account() + key(Member.DEVICE.stream(), row::member);
    }

    private String key(Stream<String> names, UnaryOperator<String> value) {
        return names.filter(shown::contains)
                .map(name -> "\u0000" + value.apply(name))
                .collect(Collectors.joining());
    }

    /** The members in which a row differs from an event, To_Account first. */
    List<String> differences(SentEvent event, StoredRow row) {
        return Stream.concat(Stream.of(Member.ACCOUNT), Member.ALL.stream().filter(shown::contains))
                .filter(name -> !Member.isSame(name, event.member(name), row.member(name)))
                .toList();
    }

    /** Whether a row holds nothing but what one or another of these events holds. */
    boolean isOf(StoredRow row, List<SentEvent> events) {
        return Member.ALL.stream()
                .filter(shown::contains)
                .allMatch(name -> events.stream()
                        .anyMatch(event -> Member.isSame(name, event.member(name), row.member(name))
                                || Member.isTime(name) && !event.isOfThisRun()));
    }
}
