package dev.pushback.server.delivery;

import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.LiveScenario;
import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.push.PushTask;
import dev.pushback.server.script.PushScript;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongPredicate;

/**
 * Makes callbacks of what pushes cause, when it is due, and keeps the account of them.
 *
 * <p>The load engine asks for one callback after the other on a thread of its own, and waits here while nothing is due. Safe
 * for any number of threads; one lock guards the tasks.
 */
public final class Dispatcher implements LiveScenario, LoadListener {

    private static final long BATCH_SIZE = Draw.name("serve batch size");
    private static final long DUPLICATE = Draw.name("serve duplicate");
    private static final int ENOUGH = 1 << 16;
    private static final long A_WHILE = Duration.ofMinutes(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Timeline timeline;
    private final List<CallbackKind> kinds = new ArrayList<>(CallbackKind.all());
    private final Map<CallbackKind, PushQueue> queues = new HashMap<>();
    private final ScriptQueue script;
    private final BatchSize sizes;
    private final long seed;
    private final Disorder disorder;
    private final long duplicates;
    private final Retries retries;
    private final CallbackLog log;
    private final Shapes shapes;
    private final LongPredicate duplicateByRule;
    private final Query query;
    private final DeliveryListener listener;
    private final Map<String, PushTask> tasks = new HashMap<>();
    private final List<PushTask> inOrder = new ArrayList<>();
    private final Queue<Incoming> incoming = new ArrayDeque<>();
    private final Queue<Repeat> repeats = new ArrayDeque<>();
    private final Map<Long, Map<PushTask, Integer>> underWay = new HashMap<>();
    private final DispatcherCounts counts = new DispatcherCounts();
    private Map<PushTask, Integer> inBatch = new IdentityHashMap<>();
    private PushTask lastTold;
    private int toldInARow;
    private long number;
    private CallbackKind kindOfLast = CallbackKind.ALL_MEMBER_PUSH;
    private long before; // how many there were when all was reset
    private boolean paused;
    private int steps;
    private boolean closed;

    private record Incoming(PushTask task, long ready) {}

    private record Repeat(CallbackKind kind, byte[] body, List<String> tasks, int events, long of) {}

    /** Makes queries. */
    @FunctionalInterface
    public interface Query {
        /** That of the callback with this number; {@code null} for the usual one. */
        String of(CallbackKind kind, long number);
    }

    /**
     * What a dispatcher works by.
     *
     * @param timeline its clock
     * @param devices the devices of accounts
     * @param life what becomes of pushes on them
     * @param shapes what events say
     * @param sizes how many events a callback has at most
     * @param seed where draws come from
     * @param disorder faults of order
     * @param retries what is sent again
     * @param log where callbacks are kept
     * @param script what becomes of pushes on those whom it names
     * @param refused whom vendors refuse
     * @param duplicateByRule whether the callback with this number is to be sent twice
     * @param query makes the queries
     * @param listener who is told
     */
    public record Parts(
            Timeline timeline,
            Devices devices,
            Life life,
            Shapes shapes,
            BatchSize sizes,
            long seed,
            Disorder disorder,
            Retries retries,
            CallbackLog log,
            PushScript script,
            RefusedAccounts refused,
            LongPredicate duplicateByRule,
            Query query,
            DeliveryListener listener) {}

    /** A dispatcher with nothing to do. */
    public Dispatcher(Parts parts) {
        timeline = parts.timeline();
        sizes = parts.sizes();
        seed = Draw.of(parts.seed(), BATCH_SIZE);
        disorder = parts.disorder();
        duplicates = Draw.threshold(disorder.duplicates());
        retries = parts.retries();
        log = parts.log();
        shapes = parts.shapes();
        duplicateByRule = parts.duplicateByRule();
        query = parts.query();
        listener = parts.listener();
        script = new ScriptQueue(parts.script(), new EventWriter(shapes));
        for (CallbackKind kind : kinds) {
            queues.put(
                    kind,
                    new PushQueue(
                            parts.life(),
                            parts.devices(),
                            new EventWriter(shapes),
                            disorder,
                            parts.refused(),
                            timeline::window));
        }
    }

    /**
     * Takes over a task.
     *
     * @param lead how long its first callback waits
     */
    public void accept(PushTask task, Duration lead) {
        locked(() -> {
            tasks.put(task.id(), task);
            inOrder.add(task);
            if (lead.isZero()) {
                begin(task);
            } else {
                incoming.add(new Incoming(task, timeline.nanos() + lead.toNanos()));
            }
        });
    }

    /** Keeps a task that ended in an earlier process. */
    public void keep(PushTask task) {
        locked(() -> {
            tasks.put(task.id(), task);
            inOrder.add(task);
        });
    }

    /** The task with this id. */
    public Optional<PushTask> task(String id) {
        lock.lock();
        try {
            return Optional.ofNullable(tasks.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** All tasks in the order in which they came. */
    public List<PushTask> tasks() {
        lock.lock();
        try {
            return List.copyOf(inOrder);
        } finally {
            lock.unlock();
        }
    }

    /** Looks at what changes while others do not change it. */
    public <T> T looking(java.util.function.Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more is told of a task. */
    public void revoke(PushTask task) {
        locked(() -> {
            task.revoke();
            endIfDone(task);
        });
    }

    /** Tells one event of a task at once; returns how many events of it are told before. */
    public void tell(PushTask task, String account, int position, int kind, int shape) {
        byte[] name =
                com.fasterxml.jackson.core.io.JsonStringEncoder.getInstance().quoteAsUTF8(account);
        long time = timeline.now().getEpochSecond();
        locked(() -> {
            if (position >= 0) {
                task.tellInstead(position, kind, shape, time - task.order().taskTime());
            } else {
                task.count(shape);
            }
            queue(task).add(new ExtraEvent(task, name, position, kind, shape, time));
        });
    }

    /** The callbacks of late. */
    public CallbackLog log() {
        return log;
    }

    /** Sends a callback again, with another body in its place, whatever it holds; {@code null} for the old one. */
    public boolean resend(long n, byte[] body) {
        Optional<SentCallback> callback = log.find(n);
        callback.ifPresent(one -> {
            byte[] again = body == null ? one.body() : body;
            int events = body == null ? one.events() : ToldEvent.of(body).size();
            locked(() -> repeats.add(new Repeat(kindOf(one.tasks()), again, one.tasks(), events, n)));
        });
        return callback.isPresent();
    }

    /** Holds all callbacks back until {@link #resume()}. */
    public void pause() {
        locked(() -> paused = true);
    }

    /** Lets callbacks go. */
    public void resume() {
        locked(() -> {
            paused = false;
            steps = 0;
        });
    }

    /** While held back, lets one callback go. */
    public void step() {
        locked(() -> steps++);
    }

    /** Whether callbacks are held back. */
    public boolean isPaused() {
        return paused;
    }

    /** The clock was moved. */
    public void wake() {
        locked(() -> {});
    }

    /** Forgets all tasks, and all that was to be told. */
    public void reset() {
        locked(() -> {
            queues.values().forEach(PushQueue::clear);
            script.clear();
            tasks.clear();
            inOrder.clear();
            incoming.clear();
            repeats.clear();
            underWay.values().forEach(Map::clear);
            log.clear();
            paused = false;
            steps = 0;
            counts.reset();
            before = number;
        });
    }

    /** Ends: no more callbacks come. */
    public void close() {
        locked(() -> closed = true);
    }

    /** What has been sent so far. */
    public DispatcherCounts.Snapshot counts() {
        return looking(() -> counts.snapshot(script.events()
                + queues.values().stream().mapToLong(PushQueue::waiting).sum()));
    }

    /**
     * Waits until all that a task causes has been told and answered.
     *
     * @param task {@code null} for all tasks
     * @return whether it came to that in time
     */
    public boolean await(PushTask task, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        lock.lockInterruptibly();
        try {
            while (!isOver(task)) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the first callback of a task has been answered, or there is none. */
    public void awaitFirst(PushTask task, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        lock.lockInterruptibly();
        try {
            while (!task.hasEnded() && !task.hasBeenTried()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean next(Batch batch) {
        lock.lock();
        try {
            while (!closed) {
                if (draw(batch)) {
                    return true;
                }
                rest(Math.max(1, nanosUntilDue())); // lets others in, too
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        batch.clear();
        return false;
    }

    @Override
    public boolean poll(Batch batch) {
        lock.lock();
        try {
            if (!closed && draw(batch)) {
                return true;
            }
        } finally {
            lock.unlock();
        }
        batch.clear();
        return false;
    }

    @Override
    public boolean awaitDue() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            for (long nanos = nanosUntilDue(); !closed && nanos > 0; nanos = nanosUntilDue()) {
                rest(nanos);
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private boolean draw(Batch batch) {
        boolean isDrawn = mayGo() && (repeat(batch) || fill(batch));
        if (isDrawn && paused) {
            steps--;
        }
        return isDrawn;
    }

    @Override
    public RecordedRequest recorded() {
        String fixed = query.of(kindOfLast, number);
        return fixed == null ? null : new RecordedRequest(null, fixed, true);
    }

    @Override
    public void attempted(LoadAttempt attempt) {
        Outcome outcome = attempt.outcome();
        boolean last = !retries.follow(outcome, attempt.attempt());
        SentCallback.Try one = new SentCallback.Try(
                attempt.at(),
                attempt.query(),
                attempt.status(),
                new String(attempt.reply(), StandardCharsets.UTF_8),
                outcome.state().name().toLowerCase(java.util.Locale.ROOT),
                outcome.kind(),
                attempt.detail().toString(),
                attempt.millis());
        Optional<SentCallback> callback = log.tried(attempt.number(), one, last);
        callback.ifPresent(listener::tried);
        if (outcome.isInterrupted()) {
            return; // the server ends; what its app never answered is told again by the next one
        }
        lock.lock();
        try {
            settle(attempt, last);
        } finally {
            lock.unlock();
        }
    }

    private void settle(LoadAttempt attempt, boolean last) {
        counts.tried(attempt.outcome().state(), last, attempt.attempt());
        Map<PushTask, Integer> whose = underWay.getOrDefault(attempt.number(), Map.of());
        boolean isNews = false;
        for (PushTask task : whose.keySet()) {
            isNews |= !task.hasBeenTried();
            task.tried();
        }
        if (last) {
            underWay.remove(attempt.number());
            whose.forEach(this::close);
        }
        if (isNews || underWay.isEmpty()) {
            changed.signalAll(); // whoever waits for the first callback of a push, or for the last of all
        }
    }

    private void close(PushTask task, int events) {
        task.closed(events);
        if (task.isAnswered()) {
            listener.progressed(task);
        }
        endIfDone(task);
        if (task.isOver()) {
            changed.signalAll(); // it may have ended before, and somebody made more of it happen
        }
    }

    private boolean mayGo() {
        return !paused || steps > 0;
    }

    private boolean isOver(PushTask task) {
        if (task != null) {
            return task.isOver();
        }
        return incoming.isEmpty()
                && repeats.isEmpty()
                && underWay.isEmpty()
                && inOrder.stream().allMatch(PushTask::isOver);
    }

    private void begin(PushTask task) {
        script.begin(task, timeline.exactSecond());
        queue(task).add(task);
        endIfDone(task);
    }

    private boolean repeat(Batch batch) {
        Repeat next = repeats.poll();
        if (next == null) {
            return false;
        }
        batch.clear();
        batch.append(next.body());
        for (int i = 0; i < next.events(); i++) {
            batch.event(Batch.NO_COMBINATION);
        }
        begin(next.kind(), batch, next.body(), next.tasks(), next.of());
        return true;
    }

    private boolean fill(Batch batch) {
        while (!incoming.isEmpty() && incoming.peek().ready() <= timeline.nanos()) {
            begin(incoming.poll().task());
        }
        if (fillByScript(batch)) {
            return true;
        }
        for (CallbackKind kind : kinds) {
            if (fill(kind, batch)) {
                comesLastNext(kind);
                return true;
            }
        }
        return false;
    }

    /** By turns, so that a push to a million keeps no message waiting. */
    private void comesLastNext(CallbackKind kind) {
        kinds.remove(kind);
        kinds.add(kind);
    }

    private boolean fillByScript(Batch batch) {
        if (script.nextSecond() > timeline.exactSecond()) {
            return false;
        }
        EventJson.open(batch);
        boolean any = script.write(batch, timeline.exactSecond(), whose);
        if (any) {
            EventJson.close(batch);
            send(CallbackKind.ALL_MEMBER_PUSH, batch);
        }
        return any;
    }

    /** A callback tells of one kind only. */
    private boolean fill(CallbackKind kind, Batch batch) {
        PushQueue queue = queues.get(kind);
        int wanted = sizes.min() + Draw.below(sizes.max() - sizes.min() + 1, Draw.of(seed, number - before));
        long until = timeline.second();
        EventJson.open(batch);
        int steps = 0;
        while (batch.events() < wanted
                && (batch.events() > 0 || steps++ < ENOUGH)
                && queue.step(batch, until, wanted, whose)) {}
        if (batch.events() == 0) {
            return false;
        }
        EventJson.close(batch);
        send(kind, batch);
        return true;
    }

    private final PushQueue.Told whose = new PushQueue.Told() {
        @Override
        public void told(PushTask task) {
            if (task != lastTold) {
                note();
                lastTold = task;
            }
            toldInARow++;
        }

        @Override
        public void dropped(PushTask task) {
            endIfDone(task);
        }

        @Override
        public void turned(PushTask task) {
            if (!task.hasTurns()) {
                endIfDone(task);
            }
        }
    };

    /** Most events of a batch are of one task, behind each other. */
    private void note() {
        if (toldInARow > 0) {
            inBatch.merge(lastTold, toldInARow, Integer::sum);
        }
        toldInARow = 0;
        lastTold = null;
    }

    private void send(CallbackKind kind, Batch batch) {
        note();
        Map<PushTask, Integer> tasksOf = inBatch;
        inBatch = new IdentityHashMap<>();
        byte[] body = batch.copyBody();
        List<String> ids = ids(tasksOf);
        underWay.put(begin(kind, batch, body, ids, 0), tasksOf);
        boolean twice = Draw.isBelow(duplicates, Draw.of(seed, DUPLICATE + number - before))
                || duplicateByRule.test(number - before);
        for (int i = disorder.copies() - 1 + (twice ? 1 : 0); i > 0; i--) {
            repeats.add(new Repeat(kind, body, ids, batch.events(), number));
        }
    }

    private static List<String> ids(Map<PushTask, Integer> tasksOf) {
        List<String> ids = new ArrayList<>(tasksOf.size());
        tasksOf.keySet().forEach(task -> ids.add(task.id()));
        return ids;
    }

    private PushQueue queue(PushTask task) {
        return queues.get(task.order().kind());
    }

    private CallbackKind kindOf(List<String> ids) {
        return ids.stream()
                .filter(tasks::containsKey)
                .findFirst()
                .map(id -> tasks.get(id).order().kind())
                .orElse(CallbackKind.ALL_MEMBER_PUSH);
    }

    private long begin(CallbackKind kind, Batch batch, byte[] body, List<String> ids, long repeated) {
        number++;
        kindOfLast = kind;
        counts.began(batch.events(), repeated > 0);
        log.begin(new SentCallback(number, ids, batch.events(), body, List.of(), false, repeated));
        if (repeated > 0) {
            underWay.put(number, Map.of());
        }
        return number;
    }

    private void endIfDone(PushTask task) {
        if (task.isDone() && !task.hasEnded()) {
            task.end();
            listener.ended(task);
            changed.signalAll();
        }
    }

    /** How long it takes until something may be due; below 1 if it is. */
    private long nanosUntilDue() {
        if (!mayGo()) {
            return Long.MAX_VALUE;
        }
        long nanos = repeats.isEmpty() ? Long.MAX_VALUE : 0;
        if (!incoming.isEmpty()) {
            nanos = Math.min(nanos, incoming.peek().ready() - timeline.nanos());
        }
        for (PushQueue queue : queues.values()) {
            if (queue.nextSecond() != Long.MAX_VALUE) {
                nanos = Math.min(nanos, timeline.nanosUntil(queue.nextSecond()));
            }
        }
        if (!Double.isInfinite(script.nextSecond())) {
            nanos = Math.min(nanos, timeline.nanosUntil(script.nextSecond()));
        }
        return nanos;
    }

    /** Waits until it is time, or something has changed. */
    private void rest(long nanos) throws InterruptedException {
        if (nanos == Long.MAX_VALUE) {
            changed.await();
        } else {
            long unused = changed.awaitNanos(Math.min(nanos, A_WHILE));
            assert unused < A_WHILE;
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
