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
        List<String> ofDevice = Member.ofDevice(kind);
        return rows.stream().anyMatch(row -> {
            String device = key(row.account(), ofDevice, ofDevice, row::member);
            String before = stages.put(device, row.member(Member.STAGE));
            return before != null && !before.equals(row.member(Member.STAGE));
        });
    }

    /** What must be shown and equal for two to be of the same event: type, recipient, vendor, device, stage. */
    String identity(SentEvent event) {
        return key(device(event), List.of(Member.STAGE), shown, event::member);
    }

    String identity(StoredRow row) {
        return key(device(row), List.of(Member.STAGE), shown, row::member);
    }

    String device(SentEvent event) {
        return key(event.account(), Member.ofDevice(kind), shown, event::member);
    }

    String device(StoredRow row) {
        return key(row.account(), Member.ofDevice(kind), shown, row::member);
    }

    /** Made for each event and each row that is audited, hence without streams. */
    private static String key(String begin, List<String> names, Collection<String> shown, UnaryOperator<String> value) {
        StringBuilder key = new StringBuilder(begin);
        for (String name : names) {
            if (shown.contains(name)) {
                key.append('\u0000').append(value.apply(name));
            }
        }
        return key.toString();
    }

    /** The members in which a row differs from an event, To_Account first. */
    List<String> differences(SentEvent event, StoredRow row) {
        return Stream.concat(Stream.of(Member.ACCOUNT), Member.of(kind).stream().filter(shown::contains))
                .filter(name -> !Member.isSame(name, event.member(name), row.member(name)))
                .toList();
    }

    /** Whether a row holds nothing but what one or another of these events holds. */
    boolean isOf(StoredRow row, List<SentEvent> events) {
        for (String name : Member.of(kind)) {
            if (shown.contains(name) && !isOfOne(name, row.member(name), events)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfOne(String name, String stored, List<SentEvent> events) {
        for (SentEvent event : events) {
            if (Member.isSame(name, event.member(name), stored) || Member.isTime(name) && !event.isOfThisRun()) {
                return true;
            }
        }
        return false;
    }
}
