package dev.pushback.emulator.load;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.netty.LoadClient;
import dev.pushback.emulator.load.engine.CallbackCursor;
import dev.pushback.emulator.load.engine.ClosedLoop;
import dev.pushback.emulator.load.engine.Duplicator;
import dev.pushback.emulator.load.engine.InFlight;
import dev.pushback.emulator.load.engine.LiveLoop;
import dev.pushback.emulator.load.engine.OpenLoop;
import dev.pushback.emulator.load.engine.RetryQueue;
import dev.pushback.emulator.load.engine.RunStatistics;
import dev.pushback.emulator.load.engine.Sender;
import dev.pushback.emulator.load.engine.SlotSource;
import dev.pushback.emulator.load.plan.CompletedCallbacks;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadMessage;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.scenario.LiveScenario;
import dev.pushback.emulator.scenario.Scenario;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;

/**
 * A run that is under way.
 *
 * <p>Shape: in flight are at most as many callbacks as there are connections; at most {@value #BACKLOG} more wait, besides
 * those that wait for their retry. Memory stays flat however slow the receiver.
 *
 * <p>Threads: the source is asked by a thread of the run's own, listeners are told on its event loop, the methods can be
 * called from anywhere.
 */
public final class LoadRun {

    /** How many callbacks wait for a connection at most before the schedule itself waits. */
    public static final int BACKLOG = 64;

    /** How long {@link #stop()} lets callbacks under way end by themselves. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** How long before the start a connection is opened: soon enough that no receiver closes it as idle. */
    private static final Duration AHEAD = SECOND;

    private final LoadPlan plan;
    private final CompletedCallbacks resumption;
    private final List<LoadListener> listeners;
    private final LoadClient client;
    private final CallbackCursor drawing;
    private final boolean isLive;
    private final SlotSource source;
    private final RunStatistics tally;
    private final Sender courier;
    private final List<InFlight> slots = new ArrayList<>();
    private final CompletableFuture<LoadSummary> summary = new CompletableFuture<>();
    private boolean waiting = true; // for the start; on the event loop
    private volatile boolean interrupted;
    private volatile Message problem = Message.NONE;

    private LoadRun(
            LoadPlan plan,
            Scenario callbacks,
            CoverageLedger ledger,
            CompletedCallbacks resumption,
            List<LoadListener> listeners) {
        this.plan = plan;
        this.resumption = resumption;
        this.listeners = listeners;
        client = new LoadClient(plan.target(), plan.transport(), this::fail);
        isLive = LiveLoop.suits(plan, callbacks);
        Scenario drawn = isLive ? LiveLoop.dueIn((LiveScenario) callbacks) : callbacks;
        drawing = new CallbackCursor(new Duplicator(drawn, plan.repeats(), plan.seed()), resumption.done());
        source = source(callbacks);
        tally = new RunStatistics(plan, ledger);
        courier = new Sender(
                plan,
                client,
                tally,
                listeners,
                source::recycle,
                new RetryQueue(plan, client, this::another),
                this::end,
                this::breakOff);
        for (int i = 0; i < slotCount(); i++) {
            another();
        }
    }

    /**
     * Starts a run.
     *
     * @param source asked for one callback after the other until the plan or the source ends
     * @param ledger told of every event that is sent, on the event loop; read it when the run is over
     * @param listeners told of what happens
     * @throws IllegalArgumentException if a file of the plan's TLS settings cannot be read or is not what it should be
     */
    public static LoadRun start(
            LoadPlan plan, Scenario source, CoverageLedger ledger, List<? extends LoadListener> listeners) {
        return resume(plan, source, ledger, CompletedCallbacks.NOTHING, listeners);
    }

    /** Starts a run that leaves out what an earlier one has brought to an end; otherwise like {@link #start}. */
    public static LoadRun resume(
            LoadPlan plan,
            Scenario source,
            CoverageLedger ledger,
            CompletedCallbacks resumption,
            List<? extends LoadListener> listeners) {
        LoadRun run = new LoadRun(plan, source, ledger, resumption, List.copyOf(listeners));
        run.client.execute(run::begin);
        return run;
    }

    /**
     * The account of a run that never began.
     *
     * @param interrupted whether it was stopped before
     * @param problem why it could not begin; {@link Message#NONE} if it was only stopped
     */
    public static LoadSummary unbegun(
            LoadPlan plan, CoverageLedger ledger, CompletedCallbacks resumption, boolean interrupted, Message problem) {
        long planned = plan.known() == LoadPlan.UNLIMITED ? 0 : plan.known() - resumption.count();
        return new RunStatistics(plan, ledger).summary(planned, interrupted, problem);
    }

    /**
     * Waits for the end. Of a run whose callbacks all ended as they do where http meets TLS the receiver's port is asked what
     * it speaks, once more at every call.
     *
     * @throws CompletionException if a fault of ours ended the run, which is its cause
     * @throws InterruptedException if the thread is interrupted; the run goes on
     */
    public LoadSummary await() throws InterruptedException {
        try {
            return WrongScheme.told(plan, summary.get());
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    /** Whether the run is over, so that {@link #await()} returns at once. */
    public boolean isOver() {
        return summary.isDone();
    }

    /**
     * Ends the run within a second: nothing more is sent, what is under way has half a second to be answered. The summary
     * then accounts for every callback. Does nothing if the run is over.
     */
    public void stop() {
        interrupted = !summary.isDone();
        halt();
    }

    private SlotSource source(Scenario callbacks) {
        if (isLive) {
            return new LiveLoop((LiveScenario) callbacks, client, drawing, this::breakOff);
        }
        return plan.pace().isClosed() && plan.quota() == LoadPlan.NO_QUOTA
                ? new ClosedLoop(plan, client, drawing, this::breakOff)
                : new OpenLoop(plan, client, drawing, this::breakOff);
    }

    private InFlight another() {
        InFlight slot = new InFlight(courier::ended);
        slots.add(slot);
        return slot;
    }

    /** All that takes time in a cold JVM is done before the moment at which several machines begin together. */
    private void begin() {
        Duration left = plan.untilStart();
        if (left.isZero()) {
            go();
            return;
        }
        try {
            source.prepare();
        } catch (RuntimeException e) {
            breakOff(e);
            return;
        }
        client.schedule(client::prepare, plan.untilStart().minus(AHEAD));
        client.schedule(this::go, plan.untilStart());
    }

    private void go() {
        if (!waiting) {
            return;
        }
        waiting = false;
        client.schedule(this::progress, SECOND);
        source.start(courier, List.copyOf(slots));
    }

    private void halt() {
        try {
            client.execute(this::stopAll);
            client.schedule(this::abort, GRACE);
        } catch (RejectedExecutionException alreadyOver) {
            // Then there is nothing to stop.
        }
    }

    private void stopAll() {
        if (waiting) {
            waiting = false;
            courier.expect(0);
        } else {
            source.stop();
        }
        courier.stop();
    }

    private void abort() {
        courier.abort();
        source.abandon();
    }

    private void breakOff(Throwable cause) {
        if (problem.isNone()) {
            String why = cause instanceof UncheckedIOException ? cause.getMessage() : cause.toString();
            problem = LoadMessage.BROKE_OFF.of(Quoted.bare(String.valueOf(why), 300));
            halt();
        }
    }

    private void progress() {
        if (!summary.isDone()) {
            LoadProgress progress = tally.progress(System.nanoTime());
            try {
                listeners.forEach(listener -> listener.progressed(progress));
            } catch (RuntimeException e) {
                breakOff(e);
            }
            client.schedule(this::progress, SECOND);
        }
    }

    private void end() {
        if (!summary.isDone()) {
            if (problem.isNone() && !interrupted) {
                problem = nothingToJudge();
            }
            LoadSummary whole = tally.summary(planned(), interrupted, problem);
            client.close();
            slots.forEach(InFlight::release);
            summary.complete(whole);
        }
    }

    /** After a fault of ours no account would hold. */
    private void fail(Throwable fault) {
        if (summary.completeExceptionally(fault)) {
            client.close();
            stopAll();
        }
    }

    /** Why there is nothing to judge; {@link Message#NONE} if there is something, or was in an earlier run. */
    private Message nothingToJudge() {
        if (drawing.isUsedUp()) {
            return LoadMessage.WARM_UP_USED_ALL.of();
        }
        boolean noneInTime = plan.duration() != null && drawing.counted() == 0 && !drawing.isExhausted();
        return noneInTime && resumption.count() == 0 ? LoadMessage.NONE_DUE.of() : Message.NONE;
    }

    private long planned() {
        boolean known = plan.known() != LoadPlan.UNLIMITED && !drawing.isExhausted();
        return known ? plan.known() - resumption.count() : drawing.counted();
    }

    /** Where callbacks are drawn for free connections nothing waits: a slot is a connection. */
    private int slotCount() {
        int connections = plan.transport().connections();
        return isLive || plan.pace().isClosed() ? connections : connections + BACKLOG;
    }
}
