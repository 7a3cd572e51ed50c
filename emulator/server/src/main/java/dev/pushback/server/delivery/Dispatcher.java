package dev.pushback.server.delivery;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.LiveScenario;
import dev.pushback.emulator.target.RecordedRequest;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.push.PushTask;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * Makes callbacks of what pushes cause, when it is due, and keeps the account of them.
 *
 * <p>The load engine asks for one callback after the other on a thread of its own, and waits here while nothing is due. Safe
 * for any number of threads; one lock guards the tasks.
 */
public final class Dispatcher implements LiveScenario, LoadListener {

    private static final long DUPLICATE = Draw.name("serve duplicate");
    private static final long A_WHILE = Duration.ofMinutes(1).toNanos();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Timeline timeline;
    private final EventQueues queues;
    private final long seed;
    private final Disorder disorder;
    private final long duplicates;
    private final Retries retries;
    private final CallbackLog log;
    private final LongPredicate duplicateByRule;
    private final DispatcherParts.Query query;
    private final DispatcherParts.Body wording;
    private final DeliveryListener listener;
    private final TaskRegister tasks = new TaskRegister();
    private final Gate gate = new Gate();
    private final BatchTasks inBatch = new BatchTasks();
    private final Queue<Incoming> incoming = new ArrayDeque<>();
    private final Queue<Repeat> repeats = new ArrayDeque<>();
    private final Map<Long, Map<PushTask, Integer>> underWay = new HashMap<>();
    private final DispatcherCounts counts = new DispatcherCounts();
    private long number;
    private CallbackKind kindOfLast = CallbackKind.ALL_MEMBER_PUSH;
    private long before; // how many there were when all was reset
    private boolean closed;

    private record Incoming(PushTask task, long ready) {}

    private record Repeat(CallbackKind kind, byte[] body, List<String> tasks, int events, long of) {}

    /** A dispatcher with nothing to do. */
    public Dispatcher(DispatcherParts parts) {
        timeline = parts.timeline();
        queues = new EventQueues(parts);
        seed = Draw.of(parts.seed(), EventQueues.BATCH_SIZE);
        disorder = parts.disorder();
        duplicates = Draw.threshold(disorder.duplicates());
        retries = parts.retries();
        log = parts.log();
        duplicateByRule = parts.duplicateByRule();
        query = parts.query();
        wording = parts.body();
        listener = parts.listener();
    }

    /**
     * Takes over a task.
     *
     * @param lead how long its first callback waits
     */
    public void accept(PushTask task, Duration lead) {
        locked(() -> {
            tasks.add(task);
            if (lead.isZero()) {
                begin(task);
            } else {
                incoming.add(new Incoming(task, timeline.nanos() + lead.toNanos()));
            }
        });
    }

    /** Keeps a task that ended in an earlier process. */
    public void keep(PushTask task) {
        locked(() -> tasks.add(task));
    }

    /** The task with this id. */
    public Optional<PushTask> task(String id) {
        return looking(() -> tasks.find(id));
    }

    /** All tasks in the order in which they came. */
    public List<PushTask> tasks() {
        return looking(tasks::all);
    }

    /** Looks at what changes while others do not change it. */
    public <T> T looking(Supplier<T> look) {
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
        byte[] name = JsonStringEncoder.getInstance().quoteAsUTF8(account);
        long time = timeline.now().getEpochSecond();
        locked(() -> {
            if (position >= 0) {
                task.tellInstead(position, kind, shape, time - task.order().taskTime());
            } else {
                task.count(shape);
            }
            queues.add(new ExtraEvent(task, name, position, kind, shape, time));
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
            locked(() -> repeats.add(new Repeat(tasks.kindOf(one.tasks()), again, one.tasks(), events, n)));
        });
        return callback.isPresent();
    }

    /** Holds all callbacks back until {@link #resume()}. */
    public void pause() {
        locked(gate::pause);
    }

    /** Lets callbacks go. */
    public void resume() {
        locked(gate::open);
    }

    /** While held back, lets one callback go. */
    public void step() {
        locked(gate::step);
    }

    /** Whether callbacks are held back. */
    public boolean isPaused() {
        return looking(gate::isPaused);
    }

    /** The clock was moved. */
    public void wake() {
        locked(() -> {});
    }

    /** Forgets all tasks, and all that was to be told. */
    public void reset() {
        locked(() -> {
            queues.clear();
            tasks.clear();
            incoming.clear();
            repeats.clear();
            underWay.values().forEach(Map::clear);
            log.clear();
            gate.open();
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
        return looking(() -> counts.snapshot(queues.waiting()));
    }

    /**
     * Waits until all that a task causes has been told and answered.
     *
     * @param task {@code null} for all tasks
     * @return whether it came to that in time
     */
    public boolean await(PushTask task, Duration most) throws InterruptedException {
        return await(() -> isOver(task), most);
    }

    /** Waits until the first callback of a task has been answered, or there is none. */
    public void awaitFirst(PushTask task, Duration most) throws InterruptedException {
        await(() -> task.hasEnded() || task.hasBeenTried(), most);
    }

    private boolean await(BooleanSupplier isSo, Duration most) throws InterruptedException {
        long deadline = System.nanoTime() + most.toNanos();
        lock.lockInterruptibly();
        try {
            while (!isSo.getAsBoolean()) {
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
        boolean isDrawn = gate.mayGo() && (repeat(batch) || fill(batch));
        if (isDrawn) {
            gate.went();
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
                outcome.state().name().toLowerCase(Locale.ROOT),
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

    private boolean isOver(PushTask task) {
        if (task != null) {
            return task.isOver();
        }
        return incoming.isEmpty() && repeats.isEmpty() && underWay.isEmpty() && tasks.areOver();
    }

    private void begin(PushTask task) {
        queues.begin(task);
        endIfDone(task);
    }

    private boolean repeat(Batch batch) {
        Repeat next = repeats.poll();
        if (next == null) {
            return false;
        }
        put(batch, next.body(), next.events());
        begin(next.kind(), batch, next.body(), next.tasks(), next.of());
        return true;
    }

    private static void put(Batch batch, byte[] body, int events) {
        batch.clear();
        batch.append(body);
        for (int i = 0; i < events; i++) {
            batch.event(Batch.NO_COMBINATION);
        }
    }

    private boolean fill(Batch batch) {
        while (!incoming.isEmpty() && incoming.peek().ready() <= timeline.nanos()) {
            begin(incoming.poll().task());
        }
        CallbackKind kind = queues.fill(batch, number - before, whose);
        if (kind != null) {
            send(kind, batch);
        }
        return kind != null;
    }

    private final PushQueue.Told whose = new PushQueue.Told() {
        @Override
        public void told(PushTask task) {
            inBatch.told(task);
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

    private void send(CallbackKind kind, Batch batch) {
        Map<PushTask, Integer> tasksOf = inBatch.take();
        byte[] usual = batch.copyBody();
        byte[] body = wording.of(usual, number - before);
        if (body != usual) {
            put(batch, body, batch.events());
        }
        List<String> ids = tasksOf.keySet().stream().map(PushTask::id).toList();
        underWay.put(begin(kind, batch, body, ids, 0), tasksOf);
        boolean twice = Draw.isBelow(duplicates, Draw.of(seed, DUPLICATE + number - before))
                || duplicateByRule.test(number - before);
        for (int i = disorder.copies() - 1 + (twice ? 1 : 0); i > 0; i--) {
            repeats.add(new Repeat(kind, body, ids, batch.events(), number));
        }
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
        if (!gate.mayGo()) {
            return Long.MAX_VALUE;
        }
        if (!repeats.isEmpty()) {
            return 0;
        }
        long nanos = queues.nanosUntilDue();
        return incoming.isEmpty() ? nanos : Math.min(nanos, incoming.peek().ready() - timeline.nanos());
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
