package dev.pushback.contract.ledger;

import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Holds the rows of every push against what is owed for it. */
final class Audit {

    private final Shape shape;
    private final List<TaskAccount> unsettled = new ArrayList<>();
    private final List<Breach> breaches = new ArrayList<>();
    private int owed;
    private int rows;

    private Audit(Shape shape) {
        this.shape = shape;
    }

    static Audit of(Collection<TaskAccount> tasks) {
        Audit audit = new Audit(Shape.of(tasks));
        tasks.forEach(audit::judge);
        return audit;
    }

    boolean isSettled() {
        return unsettled.isEmpty();
    }

    /** The pushes of which something is not as it should be. */
    List<TaskAccount> unsettled() {
        return unsettled;
    }

    StorageReport report() {
        List<Breach> sorted = new ArrayList<>(breaches);
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
                rows == 0 ? List.of() : notShown(),
                sorted,
                Message.NONE,
                false);
    }

    private List<String> notShown() {
        return Member.ALL.stream().filter(name -> !shape.shown().contains(name)).toList();
    }

    private int count(Predicate<BreachKind> kind) {
        return (int) breaches.stream().filter(one -> kind.test(one.kind())).count();
    }

    private void judge(TaskAccount task) {
        TaskVerdict verdict = task.verdict(shape);
        owed += verdict.owed();
        rows += task.rows().size();
        if (!verdict.breaches().isEmpty()) {
            unsettled.add(task);
            breaches.addAll(verdict.breaches());
        }
    }
}
