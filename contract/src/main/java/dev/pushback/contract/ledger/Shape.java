package dev.pushback.contract.ledger;

import dev.pushback.schema.kind.CallbackKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What form a receiver stores one kind of callback in, as all its rows show it.
 *
 * @param kind the kind
 * @param shown the members that it keeps
 * @param isRowADevice whether it keeps one row a device, which goes from stage to stage
 */
record Shape(CallbackKind kind, Set<String> shown, boolean isRowADevice) {

    static Shape of(CallbackKind kind, Collection<TaskAccount> tasks) {
        Set<String> shown = tasks.stream().flatMap(TaskAccount::shown).collect(Collectors.toSet());
        return new Shape(
                kind, shown, shown.contains(Member.STAGE) && tasks.stream().noneMatch(TaskAccount::hasTwoStages));
    }

    /** Whether two rows of one device differ in their stage. */
    static boolean hasTwoStages(CallbackKind kind, List<StoredRow> rows) {
        Map<String, String> stages = new HashMap<>();
        return rows.stream().anyMatch(row -> {
            String device = row.account() + key(Member.ofDevice(kind).stream(), row::member);
            String before = stages.put(device, row.member(Member.STAGE));
            return before != null && !before.equals(row.member(Member.STAGE));
        });
    }

    /** What must be shown and equal for two to be of the same event: type, recipient, vendor, device, stage. */
    String identity(SentEvent event) {
        return device(event) + key(ofShown(Stream.of(Member.STAGE)), event::member);
    }

    String identity(StoredRow row) {
        return device(row) + key(ofShown(Stream.of(Member.STAGE)), row::member);
    }

    String device(SentEvent event) {
        return event.account() + key(ofShown(Member.ofDevice(kind).stream()), event::member);
    }

    String device(StoredRow row) {
        return row.account() + key(ofShown(Member.ofDevice(kind).stream()), row::member);
    }

    private Stream<String> ofShown(Stream<String> names) {
        return names.filter(shown::contains);
    }

    private static String key(Stream<String> names, UnaryOperator<String> value) {
        return names.map(name -> "\u0000" + value.apply(name)).collect(Collectors.joining());
    }

    /** The members in which a row differs from an event, To_Account first. */
    List<String> differences(SentEvent event, StoredRow row) {
        return Stream.concat(Stream.of(Member.ACCOUNT), Member.of(kind).stream().filter(shown::contains))
                .filter(name -> !Member.isSame(name, event.member(name), row.member(name)))
                .toList();
    }

    /** Whether a row holds nothing but what one or another of these events holds. */
    boolean isOf(StoredRow row, List<SentEvent> events) {
        return Member.of(kind).stream()
                .filter(shown::contains)
                .allMatch(name -> events.stream()
                        .anyMatch(event -> Member.isSame(name, event.member(name), row.member(name))
                                || Member.isTime(name) && !event.isOfThisRun()));
    }
}
