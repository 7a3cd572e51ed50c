package dev.pushback.contract.ledger;

import dev.pushback.contract.ledger.CallLog.Sort;
import dev.pushback.contract.probe.ProbeException;
import dev.pushback.contract.probe.ReceiverProbe;
import dev.pushback.emulator.http.Acknowledgement;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.ObservedTransport;
import dev.pushback.emulator.http.Transport;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Writes down each call of a run as it passes, and what the receiver owes for it.
 *
 * <ul>
 *   <li>A right callback that was acknowledged: each event is owed.
 *   <li>A callback that was refused: its events must not be stored, unless another callback brought them, too.
 *   <li>Anything else (no reply, a crash, an acknowledgement of what is no right callback): storing and not storing are both
 *       right.
 * </ul>
 *
 * <p>Safe for any number of threads. Memory grows with the events of the run, some 300 bytes each.
 */
public final class Ledger {

    private static final long SHORTEST_PAUSE = Duration.ofMillis(50).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofMillis(400).toNanos();
    private static final Duration GRACE = Duration.ofMillis(100);
    private static final int LATEST = 20;
    private static final int SHARE = 10;

    private final List<CallbackKind> kinds;
    private final Predicate<Attempt> isRightCallback;
    private final List<Attempt> unread = new ArrayList<>();
    private final Map<String, TaskAccount> tasks = new LinkedHashMap<>();
    private final Set<TaskAccount> unseen = new LinkedHashSet<>();
    private final long began = System.nanoTime();
    private long looking;
    private final CallLog calls = new CallLog();

    /**
     * For these kinds of callbacks, with this test of whether a call was one that must be taken: its app, command and
     * signature. Nothing is owed of other kinds, whatever a receiver answers.
     */
    public Ledger(List<CallbackKind> kinds, Predicate<Attempt> isRightCallback) {
        this.kinds = List.copyOf(kinds);
        this.isRightCallback = isRightCallback;
    }

    /** The same transport, with each call written down. */
    public Transport recording(Transport transport) {
        return new ObservedTransport(transport, attempt -> {
            write(attempt);
            return attempt;
        });
    }

    /** Writes a call down that has ended. */
    public void write(Attempt attempt) {
        synchronized (unread) {
            unread.add(attempt);
        }
    }

    /**
     * Looks, without waiting, at what is stored of the pushes that calls were about since the last look; later, once
     * looking has taken a tenth of the run. What a probe says of itself is left for the audit.
     */
    public synchronized void look(ReceiverProbe probe) {
        unseen.addAll(read());
        long start = System.nanoTime();
        if (looking * SHARE <= start - began) {
            see(probe);
            looking += System.nanoTime() - start;
        }
    }

    /** Looks at all that was not looked at yet, however long that takes: what comes next may lose what is there. */
    public synchronized void lookAtAll(ReceiverProbe probe) {
        unseen.addAll(read());
        see(probe);
    }

    private void see(ReceiverProbe probe) {
        try {
            unseen.forEach(task -> task.see(probe));
        } catch (ProbeException toldAtTheEnd) {
            // The audit asks again.
        }
        unseen.clear();
    }

    /** Looks at everything until all is stored or patience ends, and once more a moment later at what came last. */
    public synchronized StorageReport audit(ReceiverProbe probe, Duration patience) {
        read();
        try {
            return new ProbeTrust(probe).confirmed(audited(probe, patience));
        } catch (ProbeException wrong) {
            return StorageReport.notJudged(wrong.reason());
        }
    }

    private StorageReport audited(ReceiverProbe probe, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Map<Boolean, List<TaskAccount>> byTime = tasks.values().stream()
                .collect(Collectors.partitioningBy(task -> task.lastCall() > calls.next() - LATEST));
        List<TaskAccount> latest = byTime.get(true);
        latest.forEach(task -> task.see(probe));
        long again = System.nanoTime() + GRACE.toNanos();
        byTime.get(false).forEach(task -> task.see(probe));
        Audit audit = Audit.of(tasks.values());
        long pause = SHORTEST_PAUSE;
        while (!audit.isSettled() && System.nanoTime() < end) {
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
            audit.unsettled().forEach(task -> task.see(probe));
            audit = Audit.of(tasks.values());
        }
        LockSupport.parkNanos(again - System.nanoTime());
        latest.forEach(task -> task.see(probe));
        return Audit.of(tasks.values()).report(calls);
    }

    private List<TaskAccount> read() {
        List<Attempt> fresh;
        synchronized (unread) {
            fresh = new ArrayList<>(unread);
            unread.clear();
        }
        Map<String, TaskAccount> touched = new LinkedHashMap<>();
        fresh.forEach(attempt -> read(attempt, touched));
        return List.copyOf(touched.values());
    }

    private void read(Attempt attempt, Map<String, TaskAccount> touched) {
        Acknowledgement answer = attempt.isAnswered()
                ? Acknowledgement.of(attempt.reply().status(), attempt.reply().body())
                : Acknowledgement.NEITHER;
        CallbackKind kind = kind(attempt);
        SentEvents sent = SentEvents.in(attempt, kind, calls.next());
        boolean isRight = sent.areWhole() && isRightCallback.test(attempt);
        calls.add(
                attempt, isRight ? Sort.RIGHT : isOfOtherCommand(attempt, answer) ? Sort.OTHER_COMMAND : Sort.GARBAGE);
        for (SentEvent event : kinds.contains(kind) ? sent.events() : List.<SentEvent>of()) {
            TaskAccount task = tasks.computeIfAbsent(event.taskId(), id -> new TaskAccount(kind, id));
            task.add(event, answer, isRight);
            touched.put(event.taskId(), task);
        }
    }

    private static boolean isOfOtherCommand(Attempt attempt, Acknowledgement answer) {
        return answer == Acknowledgement.ACKNOWLEDGED && attempt.call().method().equals("POST");
    }

    /** By its command; whatever names none that is known is read as the kind that every receiver takes. */
    private static CallbackKind kind(Attempt attempt) {
        String query = attempt.call().uri().getRawQuery();
        return CallbackKind.ofQuery(query == null ? "" : query).orElse(CallbackKind.ALL_MEMBER_PUSH);
    }
}
