package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.netty.LoadCall;
import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadListener;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** Brings every callback that is handed over to its end. Lives on the client's event loop. */
public final class Sender {

    private static final long NOT_KNOWN = -1;
    private static final Duration BREATH = Duration.ofMillis(10);

    private final LoadPlan plan;
    private final LoadClient client;
    private final RunStatistics counted;
    private final RunStatistics warmup;
    private final List<LoadListener> listeners;
    private final Consumer<InFlight> recycler;
    private final RetryQueue retries;
    private final Runnable onDone;
    private final Consumer<Throwable> onProblem;
    private final ReplyJudge judge = new ReplyJudge();
    private final ArrayDeque<InFlight> waiting = new ArrayDeque<>();
    private final ArrayDeque<InFlight> ended = new ArrayDeque<>();
    private long finished;
    private long released = NOT_KNOWN;
    private boolean settling;
    private boolean stopping;
    private boolean aborting;

    /**
     * @param recycler where slots go that can be used again
     * @param onDone what happens when the last callback has ended
     * @param onProblem what happens when a listener throws
     */
    public Sender(
            LoadPlan plan,
            LoadClient client,
            RunStatistics tally,
            List<LoadListener> listeners,
            Consumer<InFlight> recycler,
            RetryQueue retries,
            Runnable onDone,
            Consumer<Throwable> onProblem) {
        this.plan = plan;
        this.client = client;
        this.counted = tally;
        this.warmup = tally.forWarmup();
        this.listeners = listeners;
        this.recycler = recycler;
        this.retries = retries;
        this.onDone = onDone;
        this.onProblem = onProblem;
        client.whenRoom(this::sendWaiting);
    }

    /** Takes over a callback whose time has come. */
    void take(InFlight slot) {
        long now = System.nanoTime();
        counted.begin(slot.intended());
        tally(slot).arrived(slot, now);
        if (stopping) {
            finish(slot);
        } else if (client.hasRoom() && waiting.isEmpty()) {
            send(slot, now);
        } else {
            waiting.add(slot);
        }
    }

    /** An attempt has ended; what follows from it waits until all replies are taken that have come by now. */
    public void ended(InFlight slot) {
        slot.end(outcome(slot), System.nanoTime());
        ended.add(slot);
        if (!settling) {
            settling = true;
            client.execute(this::settle);
        }
    }

    /** Says that no more will be handed over than this. */
    public void expect(long count) {
        released = count;
        endIfDone();
    }

    /** Ends what has not been sent yet; what is under way may still be answered. */
    public void stop() {
        stopping = true;
        waiting.forEach(this::finish);
        waiting.clear();
        retries.giveUp().forEach(this::finish);
        endIfDone();
    }

    /** Ends what is under way. */
    public void abort() {
        aborting = true;
        client.abort();
    }

    /** Whoever waits for a connection comes next. */
    private void settle() {
        settling = false;
        while (!ended.isEmpty()) {
            settle(ended.poll());
        }
        sendWaiting();
    }

    private void sendWaiting() {
        while (!waiting.isEmpty() && client.hasRoom()) {
            send(waiting.poll(), System.nanoTime());
        }
    }

    private void settle(InFlight slot) {
        if (slot.traits().counted()) {
            tally(slot).attempted(slot);
            tell(slot);
        }
        if (!stopping && plan.retries().follow(slot.outcome(), slot.attempt())) {
            slot.forgetReply();
            retries.rest(slot, this::sendAgain).ifPresent(recycler);
        } else {
            finish(slot);
        }
    }

    private void send(InFlight slot, long now) {
        if (plan.retries().keepSign() && slot.wasSent()) {
            slot.keepQuery();
        }
        slot.begin(now);
        tally(slot).begun(slot, now);
        client.send(slot);
    }

    private RunStatistics tally(InFlight slot) {
        return slot.traits().counted() ? counted : warmup;
    }

    private Outcome outcome(LoadCall call) {
        if (aborting && call.failure() == Failure.OTHER) {
            return Outcome.INTERRUPTED;
        }
        return call.failure() == null ? judge.judge(call.status(), call.reply()) : Outcome.of(call.failure());
    }

    private void tell(InFlight slot) {
        try {
            for (LoadListener listener : listeners) {
                listener.attempted(slot);
            }
        } catch (RuntimeException e) {
            onProblem.accept(e);
        }
    }

    private void tellEnd(InFlight slot) {
        if (!slot.traits().counted()) {
            return;
        }
        long micros = Math.max(0, slot.over() - slot.intended()) / 1000;
        try {
            for (LoadListener listener : listeners) {
                listener.ended(slot, slot.intended(), micros);
            }
        } catch (RuntimeException e) {
            onProblem.accept(e);
        }
    }

    private void sendAgain(InFlight slot) {
        waiting.add(slot);
        sendWaiting();
    }

    private void finish(InFlight slot) {
        if (slot.wasSent()) {
            tally(slot).ended(slot);
            tellEnd(slot);
        }
        finished++;
        slot.forgetReply();
        if (!retries.keep(slot)) {
            recycle(slot);
        }
        endIfDone();
    }

    /** A closed loop would spin on a receiver that is not there. */
    private void recycle(InFlight slot) {
        boolean nobodyThere = slot.failure() != null && slot.failure().isBeforeSending();
        if (slot.wasSent() && nobodyThere && plan.pace().isClosed()) {
            client.schedule(() -> recycler.accept(slot), BREATH);
        } else {
            recycler.accept(slot);
        }
    }

    private void endIfDone() {
        if (finished == released) {
            onDone.run();
        }
    }
}
