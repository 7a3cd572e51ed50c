package dev.pushback.server.delivery;

import dev.pushback.emulator.scenario.Batch;
import dev.pushback.emulator.scenario.Draw;
import dev.pushback.emulator.scenario.lifecycle.TimerWheel;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Traits;
import dev.pushback.server.push.OrderChannels;
import dev.pushback.server.push.PushTask;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.LongSupplier;

/**
 * What is still to be told, by the second in which it is: whose turn has not come, and what is known to follow.
 *
 * <p>Holds what waits in two longs, never the recipients. Not safe for several threads.
 */
final class PushQueue {

    private static final int KIND_BITS = 3;
    private static final int SHAPE_BITS = 16;
    private static final int AGO = KIND_BITS + SHAPE_BITS;
    private static final long SHUFFLE = Draw.name("shuffle");
    private static final long LATE = Draw.name("late");
    private static final int SHUFFLE_SECONDS = 3;
    private static final long NEVER = Long.MAX_VALUE;

    private final Life life;
    private final Devices devices;
    private final EventWriter writer;
    private final long shuffle;
    private final long late;
    private final List<PushTask> tasks = new ArrayList<>();
    private final Queue<PushTask> turning = new ArrayDeque<>();
    private final Queue<ExtraEvent> extra = new ArrayDeque<>();
    private final Queue<Due> overflow = new ArrayDeque<>();
    private final RefusedAccounts refused;
    private TimerWheel calendar = new TimerWheel();
    private byte[] name = new byte[64];
    private final LongSupplier window;
    private long second = -1;
    private long windowEnd = -1;
    private int most;

    /** An event that is due and found no room: the next callback begins with it. */
    private record Due(long whose, long what, long when) {}

    /** @param window how many seconds batches span at most */
    PushQueue(
            Life life,
            Devices devices,
            EventWriter writer,
            Disorder disorder,
            RefusedAccounts refused,
            LongSupplier window) {
        this.window = window;
        this.life = life;
        this.devices = devices;
        this.writer = writer;
        this.refused = refused;
        shuffle = Draw.threshold(disorder.shuffle());
        late = Draw.threshold(disorder.late());
        calendar.open(second);
    }

    /** Takes over a task, which begins now: no second before is made up for, however late it comes. */
    void add(PushTask task) {
        task.beginNotBefore(isIdle() ? second + 1 : second);
        task.place(tasks.size());
        tasks.add(task);
        if (task.hasTurns()) {
            turning.add(task);
        }
    }

    /** Tells something besides what follows by itself. */
    void add(ExtraEvent event) {
        event.task().scheduled();
        extra.add(event);
    }

    /** Forgets all that is to be told. */
    void clear() {
        tasks.clear();
        turning.clear();
        extra.clear();
        overflow.clear();
        calendar = new TimerWheel();
        calendar.open(second);
    }

    /** How many events wait for their second. */
    long waiting() {
        return calendar.waiting() + overflow.size();
    }

    /** When there may be something to tell; {@code Long.MAX_VALUE} if nothing waits. */
    long nextSecond() {
        if (!extra.isEmpty() || !overflow.isEmpty() || nextTurn() <= second) {
            return second;
        }
        long next = next();
        return next == NEVER || next <= windowEnd ? next : endOfWindow(next);
    }

    /** The second behind this one in which something may happen. */
    private long next() {
        return calendar.waiting() > 0 ? second + 1 : Math.max(second + 1, nextTurn());
    }

    private long nextTurn() {
        long turn = NEVER;
        for (PushTask task : turning) {
            turn = Math.min(turn, task.turnSecond(task.cursor()));
        }
        return turn;
    }

    private long endOfWindow(long begin) {
        return begin + window.getAsLong() - 1;
    }

    private boolean isIdle() {
        return calendar.waiting() == 0 && turning.isEmpty() && overflow.isEmpty();
    }

    /**
     * Tells what happens next, up to a second. What is in a batch happens within one window, and windows begin with a push
     * and are told when they have passed, so that batches don't depend on how fast the machine is.
     *
     * @param mostEvents how many events the batch may have: a recipient can have several in one second
     * @param told who is to know whose events the batch has
     * @return false if nothing more happens until then
     */
    boolean step(Batch batch, long until, int mostEvents, Told told) {
        most = mostEvents;
        if (!extra.isEmpty()) {
            ExtraEvent event = extra.poll();
            event.task().underWay();
            writer.write(batch, event);
            told.told(event.task());
            return true;
        }
        if (!overflow.isEmpty()) {
            Due due = overflow.poll();
            tell(batch, due.whose, due.what, due.when, told);
            return true;
        }
        if (calendar.take()) {
            tell(batch, calendar.a(), calendar.b(), second, told);
            return true;
        }
        return turn(batch, told) || nextSecond(batch, until);
    }

    /** Who is told whose events a batch has. */
    interface Told {
        /** One more event of this task. */
        void told(PushTask task);

        /** An event of this task will never be told. */
        void dropped(PushTask task);

        /** A recipient of this task had its turn. */
        void turned(PushTask task);
    }

    private boolean nextSecond(Batch batch, long until) {
        long next = next();
        if (next == NEVER) {
            open(Math.max(second, until - 1)); // a push that comes now begins in the second behind
            return false;
        }
        if (next > windowEnd) {
            if (batch.events() > 0 || endOfWindow(next) > until) {
                return false;
            }
            windowEnd = endOfWindow(next);
        }
        open(next);
        return true;
    }

    private void open(long newSecond) {
        second = newSecond;
        calendar.open(second);
    }

    /** Tasks take turns, so that callbacks mix them. */
    private boolean turn(Batch batch, Told told) {
        for (int i = turning.size(); i > 0; i--) {
            PushTask task = turning.poll();
            if (!task.hasTurns()) {
                continue;
            }
            boolean isDue = task.turnSecond(task.cursor()) <= second;
            if (isDue) {
                if (!task.isScripted(task.cursor())) {
                    turn(batch, task, task.cursor(), told);
                }
                task.advance();
                told.turned(task);
            }
            if (task.hasTurns()) {
                turning.add(task);
            }
            if (isDue) {
                return true;
            }
        }
        return false;
    }

    private void turn(Batch batch, PushTask task, int position, Told told) {
        if (name.length < task.audience().room()) {
            name = new byte[task.audience().room()];
        }
        int end = task.audience().write(position, name, 0);
        long account = devices.key(name, 0, end);
        long key = task.key(account);
        Traits traits = task.audience().traits(position, account);
        life.live(traits, key, OrderChannels.of(task.order()));
        if ((task.isRefused(position) || refused.refuses(name, end)) && life.refuse(traits)) {
            task.refuse(position);
        }
        if (life.unsendable() != 0) {
            task.countUnsendable(traits.vendor(), life.unsendable());
        }
        long whose = (long) position << Integer.SIZE | task.place();
        long start = task.turnSecond(position);
        for (int kind = 0; kind < Life.KINDS; kind++) {
            boolean isOver = task.wasTold(position, kind); // by the process before this one
            if (life.event(kind) != Life.NOTHING && !isOver) {
                note(batch, task, whose, kind, start, key, told);
            }
        }
    }

    private void note(Batch batch, PushTask task, long whose, int kind, long start, long key, Told told) {
        long due = start + life.delay(kind);
        long when = due + heldBack(kind, key);
        long what = (when - due) << AGO | (long) life.event(kind) << KIND_BITS | kind;
        task.scheduled();
        if (when > second) {
            calendar.add(when, whose, what);
        } else if (batch.events() < most) {
            tell(batch, whose, what, when, told);
        } else {
            overflow.add(new Due(whose, what, when));
        }
    }

    private long heldBack(int kind, long key) {
        if (late == 0 && shuffle == 0) {
            return 0;
        }
        int clicked = kind + 2;
        if (kind % 3 == 0 && life.event(clicked) != Life.NOTHING && Draw.isBelow(late, Draw.of(key, LATE + kind))) {
            return life.delay(clicked) - life.delay(kind) + 1;
        }
        long draw = Draw.of(key, SHUFFLE + kind);
        return Draw.isBelow(shuffle, draw) ? 1 + Draw.below(SHUFFLE_SECONDS, draw << 32) : 0;
    }

    private void tell(Batch batch, long whose, long what, long when, Told told) {
        PushTask task = tasks.get((int) whose);
        if (task.isRevoked()) {
            task.dropped();
            told.dropped(task);
            return;
        }
        task.underWay();
        int position = (int) (whose >>> Integer.SIZE);
        int shape = (int) (what >>> KIND_BITS) & (1 << SHAPE_BITS) - 1;
        int kind = (int) what & (1 << KIND_BITS) - 1;
        long time = task.eventTime(when - (what >>> AGO));
        writer.write(batch, task, position, shape, time);
        task.tell(position, kind, shape);
        told.told(task);
    }
}
