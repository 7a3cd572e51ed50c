package dev.pushback.contract.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds the rows of one push against what is owed for it.
 *
 * <p>Events are one and the same if {@link dev.pushback.schema.kind.CallbackKind#identity} says so: of those that differ in
 * texts or times only, one must be stored, which may hold members of any. A receiver that keeps one row a device owes the
 * furthest stage; one that keeps more may leave out a stage that came after a later one. Events that differ in nothing that
 * is shown can't be told apart, and one row is enough for them.
 */
final class TaskAudit {

    private static final int MOST_DIFFERENCES = 2;

    private final TaskAccount task;
    private final Shape shape;
    private final Map<String, List<SentEvent>> owed;
    private final Map<String, List<SentEvent>> tolerated;
    private final Map<String, List<SentEvent>> refused;
    private final Map<String, List<StoredRow>> rows;
    private final Map<String, List<SentEvent>> devices;
    private final List<StoredRow> strays = new ArrayList<>();
    private final List<StoredRow> claimed = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();

    TaskAudit(TaskAccount task, Shape shape) {
        this.task = task;
        this.shape = shape;
        owed = grouped(task.owed(), shape::identity);
        tolerated = grouped(task.tolerated(), shape::identity);
        refused = grouped(task.refused(), shape::identity);
        rows = grouped(task.rows(), shape::identity);
        devices = grouped(task.owed(), shape::device);
    }

    private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> key) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        all.forEach(one -> groups.computeIfAbsent(key.apply(one), new1 -> new ArrayList<>())
                .add(one));
        return groups;
    }

    /** How many different events are owed. */
    int owed() {
        return owed.size();
    }

    List<Breach> breaches() {
        rows.forEach(this::judgeRows);
        List<SentEvent> missing = new ArrayList<>();
        owed.forEach((identity, events) -> judgeOwed(identity, events, missing));
        Set<SentEvent> lost = new HashSet<>(missing);
        missing.forEach(event -> breaches.add(breach(event, lost)));
        return breaches.stream().map(this::unlessABatchLeftARow).toList();
    }

    /** A batch of which a row is there, if only a wrong one, was not rolled back. */
    private Breach unlessABatchLeftARow(Breach breach) {
        boolean leftOne = breaches.stream()
                .anyMatch(other -> other.event().callback() == breach.event().callback()
                        && other.stored().isPresent());
        return breach.kind() == BreachKind.ROLLED_BACK && leftOne ? breach.as(BreachKind.LOST) : breach;
    }

    private void judgeRows(String identity, List<StoredRow> same) {
        List<SentEvent> sent = sent(identity);
        boolean isRefused =
                refused.containsKey(identity) && refused.get(identity).get(0).isOfThisRun();
        if (sent.isEmpty()) {
            if (isRefused && shape.isOf(same.get(0), refused.get(identity))) {
                same.forEach(row -> breaches.add(new Breach(
                        BreachKind.STORED_THOUGH_REFUSED,
                        refused.get(identity).get(0),
                        refused.get(identity).get(0),
                        "",
                        Optional.of(row))));
            } else {
                strays.addAll(same);
            }
            return;
        }
        if (same.size() == 1) {
            return; // which is the most common by far, and can't be one too many
        }
        long different = sent.stream().map(SentEvent::members).distinct().count();
        same.stream()
                .filter(row -> sent.stream()
                        .anyMatch(event -> event.isOfThisRun()
                                || shape.differences(event, row).isEmpty()))
                .skip(different)
                .forEach(row -> breaches.add(
                        new Breach(BreachKind.DOUBLED, smallest(sent), smallest(sent), "", Optional.of(row))));
    }

    private List<SentEvent> sent(String identity) {
        return Stream.of(owed, tolerated)
                .flatMap(side -> side.getOrDefault(identity, List.of()).stream())
                .toList();
    }

    private void judgeOwed(String identity, List<SentEvent> events, List<SentEvent> missing) {
        List<StoredRow> same = rows.getOrDefault(identity, List.of());
        if (same.isEmpty()) {
            if (events.stream().noneMatch(this::isOvertaken)) {
                missing.add(smallest(events));
            }
            return;
        }
        List<SentEvent> sources = shape.isRowADevice() ? ofDevice(events.get(0)) : sent(identity);
        if (same.stream().noneMatch(row -> shape.isOf(row, sources))) {
            SentEvent event = smallest(events);
            StoredRow nearest = nearest(event, same).orElseThrow();
            breaches.add(Difference.breach(event, nearest, task.firstBeside(event), shape.differences(event, nearest)));
        }
    }

    private List<SentEvent> ofDevice(SentEvent event) {
        String device = shape.device(event);
        return Stream.concat(
                        devices.getOrDefault(device, List.of()).stream(),
                        task.tolerated().stream()
                                .filter(other -> shape.device(other).equals(device)))
                .toList();
    }

    /** Whether a later stage of its device is stored, and this one has no row of its own for good reason. */
    private boolean isOvertaken(SentEvent event) {
        return devices.getOrDefault(shape.device(event), List.of()).stream()
                .filter(further -> further.stage() > event.stage())
                .filter(further -> shape.isRowADevice() || !event.isFailure() && further.isBefore(event))
                .anyMatch(further -> rows.containsKey(shape.identity(further)));
    }

    private Breach breach(SentEvent event, Set<SentEvent> missing) {
        Optional<StoredRow> nearest = nearest(event, strays);
        if (nearest.isPresent()) {
            strays.remove(nearest.get());
            claimed.add(nearest.get());
            return Difference.breach(
                    event, nearest.get(), task.firstBeside(event), shape.differences(event, nearest.get()));
        }
        Optional<StoredRow> shared = claimed.stream()
                .filter(row -> TextChange.of(event.account(), row.account()).isPresent())
                .findFirst();
        if (shared.isPresent()) {
            return Difference.breach(
                    event, shared.get(), task.firstBeside(event), shape.differences(event, shared.get()));
        }
        if (shape.isRowADevice() && isAnEarlierStageThere(event)) {
            return new Breach(BreachKind.STAGE_WENT_BACK, event, event, Member.STAGE, earlier(event));
        }
        if (task.everSeen().stream().anyMatch(row -> shape.identity(row).equals(shape.identity(event)))) {
            return Breach.of(BreachKind.FORGOTTEN, event);
        }
        return Breach.of(
                isAloneOfItsBatch(event) || !isWholeBatchGone(event, missing)
                        ? BreachKind.LOST
                        : BreachKind.ROLLED_BACK,
                event);
    }

    private static boolean isAloneOfItsBatch(SentEvent event) {
        return event.neighbours() == 1;
    }

    private boolean isWholeBatchGone(SentEvent event, Set<SentEvent> missing) {
        Set<String> gone = new LinkedHashSet<>();
        missing.forEach(one -> gone.add(shape.identity(one)));
        List<SentEvent> batch = task.owed().stream()
                .filter(other -> other.callback() == event.callback())
                .toList();
        return batch.size() == event.neighbours()
                && batch.stream().allMatch(other -> gone.contains(shape.identity(other)));
    }

    /** Whether an earlier stage, sent later, stands in its place. */
    private boolean isAnEarlierStageThere(SentEvent event) {
        return earlier(event).isPresent();
    }

    private Optional<StoredRow> earlier(SentEvent event) {
        return devices.getOrDefault(shape.device(event), List.of()).stream()
                .filter(other -> other.stage() < event.stage() && event.isBefore(other))
                .flatMap(other -> rows.getOrDefault(shape.identity(other), List.of()).stream())
                .findFirst();
    }

    private Optional<StoredRow> nearest(SentEvent event, List<StoredRow> among) {
        return among.stream()
                .filter(row -> among != strays
                        || shape.differences(event, row).size() <= MOST_DIFFERENCES && isInPlaceOf(event, row))
                .min(Comparator.comparingInt(
                        row -> shape.differences(event, row).size()));
    }

    /** A row of another recipient that was sent something is not this one's. */
    private boolean isInPlaceOf(SentEvent event, StoredRow row) {
        return row.account().equals(event.account())
                || task.owed().stream().noneMatch(other -> other.account().equals(row.account()));
    }

    /** Of several callbacks with the same event the smaller one shows more. */
    private static SentEvent smallest(List<SentEvent> events) {
        return events.stream()
                .min(Comparator.comparingInt(SentEvent::neighbours))
                .orElseThrow();
    }
}
