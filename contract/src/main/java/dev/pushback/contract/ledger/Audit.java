package dev.pushback.contract.ledger;

import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Holds the rows of every push against what is owed for it.
 *
 * <p>A kind of callback of which not one row was ever shown is left out, except the one that a probe must know: a probe need
 * not know what the others call their pushes.
 */
final class Audit {

    private final List<TaskAccount> unsettled = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private final Set<String> notShown = new LinkedHashSet<>();
    private final List<CallbackKind> leftOut = new ArrayList<>();
    private int judged;
    private int owed;

    private final Collection<TaskAccount> tasks;

    private Audit(Collection<TaskAccount> tasks) {
        this.tasks = tasks;
    }

    static Audit of(Collection<TaskAccount> tasks) {
        Map<CallbackKind, List<TaskAccount>> kinds = new LinkedHashMap<>();
        tasks.forEach(task ->
                kinds.computeIfAbsent(task.kind(), kind -> new ArrayList<>()).add(task));
        Audit audit = new Audit(tasks);
        kinds.forEach(audit::judge);
        return audit;
    }

    boolean isSettled() {
        return unsettled.isEmpty() && leftOut.isEmpty();
    }

    /** The pushes of which something is not as it should be. */
    List<TaskAccount> unsettled() {
        return unsettled;
    }

    StorageReport report(CallLog calls) {
        List<Breach> sorted = new ArrayList<>(Difference.explained(breaches));
        sorted.sort(Comparator.comparing(Breach::kind)
                .thenComparing(one -> one.event().neighbours())
                .thenComparing(one -> one.event().callback()));
        int lost = count(BreachKind::isLoss);
        int changed = count(BreachKind::isChange);
        return new StorageReport(
                owed,
                owed - lost - changed,
                lost,
                changed,
                count(kind -> kind == BreachKind.DOUBLED),
                count(kind -> kind == BreachKind.STORED_THOUGH_REFUSED),
                List.copyOf(notShown),
                leftOut,
                sorted,
                circumstances(sorted, calls),
                judged == 0 && !leftOut.isEmpty() ? LedgerMessage.otherKind(leftOut.get(0)) : Message.NONE,
                false);
    }

    private Map<BreachKind, Message> circumstances(List<Breach> sorted, CallLog calls) {
        Map<BreachKind, Set<SentEvent>> wrong = new EnumMap<>(BreachKind.class);
        sorted.stream()
                .filter(one -> one.kind() != BreachKind.STORED_THOUGH_REFUSED)
                .forEach(one -> wrong.computeIfAbsent(one.kind(), kind -> new LinkedHashSet<>())
                        .add(one.event()));
        Set<SentEvent> lost = new LinkedHashSet<>();
        wrong.forEach((kind, events) -> lost.addAll(kind.isLoss() ? events : Set.of()));
        wrong.replaceAll((kind, events) -> kind.isLoss() ? lost : events);
        Circumstances circumstances = new Circumstances(
                tasks.stream().flatMap(task -> task.owed().stream()).toList(), calls);
        Map<BreachKind, Message> common = new EnumMap<>(BreachKind.class);
        wrong.forEach((kind, events) -> circumstances.common(events).ifPresent(message -> common.put(kind, message)));
        return common;
    }

    private int count(Predicate<BreachKind> kind) {
        return (int) breaches.stream().filter(one -> kind.test(one.kind())).count();
    }

    private void judge(CallbackKind kind, List<TaskAccount> tasks) {
        boolean isNeverShown = tasks.stream().allMatch(task -> task.everSeen().isEmpty());
        if (isNeverShown && kind != CallbackKind.ALL_MEMBER_PUSH) {
            leftOut.add(kind);
            unsettled.addAll(tasks);
            return;
        }
        judged++;
        Shape shape = Shape.of(kind, tasks);
        if (tasks.stream().anyMatch(task -> !task.rows().isEmpty())) {
            Member.of(kind).stream()
                    .filter(name -> !shape.shown().contains(name))
                    .filter(name -> tasks.stream().anyMatch(task -> task.hasSent(name)))
                    .forEach(notShown::add);
        }
        tasks.forEach(task -> judge(task, shape));
    }

    private void judge(TaskAccount task, Shape shape) {
        TaskVerdict verdict = task.verdict(shape);
        owed += verdict.owed();
        if (!verdict.breaches().isEmpty()) {
            unsettled.add(task);
            breaches.addAll(verdict.breaches());
        }
    }
}
