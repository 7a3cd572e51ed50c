package dev.pushback.contract.ledger;

import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.contract.probe.TaskRow;
import dev.pushback.emulator.http.Acknowledgement;
import dev.pushback.schema.kind.CallbackKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is owed of one push, and what was last seen of it. For one thread at a time. */
final class TaskAccount {

    private final CallbackKind kind;
    private final String taskId;
    private final Set<String> accounts = new LinkedHashSet<>();
    private final List<SentEvent> owed = new ArrayList<>();
    private final List<SentEvent> tolerated = new ArrayList<>();
    private final List<SentEvent> refused = new ArrayList<>();
    private final Map<Integer, SentEvent> firsts = new HashMap<>();
    private final Set<StoredRow> everSeen = new HashSet<>();
    private List<TaskRow> answer = List.of();
    private List<StoredRow> rows = List.of();
    private boolean hasTwoStages;
    private TaskVerdict verdict;
    private int lastCall;

    TaskAccount(CallbackKind kind, String taskId) {
        this.kind = kind;
        this.taskId = taskId;
    }

    void add(SentEvent event, Acknowledgement answer, boolean isRight) {
        verdict = null;
        accounts.add(event.account());
        lastCall = Math.max(lastCall, event.callback());
        if (event.index() == 0) {
            firsts.put(event.callback(), event);
        }
        switch (answer) {
            case ACKNOWLEDGED -> (isRight ? owed : tolerated).add(event);
            case REFUSED -> refused.add(event);
            case NEITHER -> tolerated.add(event);
            default -> throw new AssertionError(answer);
        }
    }

    void see(ReceiverProbe probe) {
        List<TaskRow> fresh = probe.ofPush(kind, taskId, List.copyOf(accounts));
        if (fresh == answer) {
            return;
        }
        answer = List.copyOf(fresh); // itself where it can't change any more, and only that is known again
        List<StoredRow> seen = fresh.stream()
                .map(row -> new StoredRow(row.account(), row.members()))
                .toList();
        if (!seen.equals(rows)) {
            rows = seen;
            hasTwoStages = Shape.hasTwoStages(kind, seen);
            everSeen.addAll(seen);
            verdict = null;
        }
    }

    /** What is said of it by this form of storing; judged anew only where something has changed. */
    TaskVerdict verdict(Shape shape) {
        if (verdict == null || !verdict.shape().equals(shape)) {
            verdict = TaskVerdict.of(this, shape);
        }
        return verdict;
    }

    /** Whether an event that must be stored has this member. */
    boolean hasSent(String name) {
        return owed.stream().anyMatch(event -> !event.member(name).equals(Member.absent(name)));
    }

    /** Whether its rows show one device at two stages. */
    boolean hasTwoStages() {
        return hasTwoStages;
    }

    /** The members that its rows show. */
    Stream<String> shown() {
        return rows.stream().flatMap(row -> row.members().keySet().stream());
    }

    CallbackKind kind() {
        return kind;
    }

    int lastCall() {
        return lastCall;
    }

    List<StoredRow> rows() {
        return rows;
    }

    /** Rows that were shown once, and may be gone. */
    Set<StoredRow> everSeen() {
        return everSeen;
    }

    List<SentEvent> owed() {
        return owed;
    }

    /** Events that may be stored or not. */
    List<SentEvent> tolerated() {
        return tolerated;
    }

    /** Events that must not be stored. */
    List<SentEvent> refused() {
        return refused;
    }

    /** The first event of the callback that an event came in; the event itself if it is the first. */
    SentEvent firstBeside(SentEvent event) {
        return firsts.getOrDefault(event.callback(), event);
    }
}
