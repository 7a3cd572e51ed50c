package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.coverage.CoverageLedger;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.FaultCount;
import dev.pushback.emulator.load.stats.LoadMessage;
import dev.pushback.emulator.load.stats.LoadProgress;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.emulator.load.stats.OutcomeCounts;
import dev.pushback.emulator.load.stats.ScheduleLag;
import dev.pushback.emulator.load.stats.Starts;
import dev.pushback.emulator.load.stats.TimeSeries;
import dev.pushback.emulator.secret.Secrets;
import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** Counts what happens, on the event loop alone. */
public final class RunStatistics {

    private final LoadPlan plan;
    private final CoverageLedger ledger;
    private final Instant begin;
    private final Histogram latency = new Histogram(3);
    private final Histogram service = new Histogram(3);
    private final Histogram acknowledged = new Histogram(3);
    private final ScheduleLag lag;
    private final TimeSeries series = new TimeSeries();
    private final Map<Outcome.State, OutcomeCounts> kinds = new EnumMap<>(Outcome.State.class);
    private final long[] ended = new long[Outcome.State.values().length];
    private final Starts intended = new Starts();
    private final Starts started = new Starts();
    private Instant first;
    private long over = Long.MIN_VALUE;
    private long eventsSent;
    private long eventsDelivered;
    private long delayed;
    private long retried;
    private long duplicates;
    private long copies;
    private long resent;
    private final FaultCount faults = new FaultCount();
    private long bytesSent;
    private long bytesReceived;

    public RunStatistics(LoadPlan plan, CoverageLedger ledger) {
        this.plan = plan;
        this.begin = Instant.now().plus(plan.untilStart());
        this.ledger = ledger;
        this.lag = new ScheduleLag(plan.lagBound());
        Secrets secrets = plan.target().secrets();
        for (Outcome.State state : Outcome.State.values()) {
            kinds.put(state, new OutcomeCounts(secrets));
        }
    }

    /**
     * Another one for what belongs to the warm-up and is counted for nobody, so that the code that counts is warm, too, when
     * it matters.
     */
    RunStatistics forWarmup() {
        return new RunStatistics(plan, ledger.another());
    }

    /** The run begins, its warm-up included. */
    void begin(long nanos) {
        lag.begin(nanos);
    }

    /** A callback has come from the schedule to the event loop. */
    void arrived(InFlight slot, long nanos) {
        if (slot.traits().onTime()) {
            lag.record(slot.intended(), nanos);
        }
    }

    /** An attempt begins. */
    void begun(InFlight slot, long nanos) {
        bytesSent += slot.length();
        if (slot.attempt() > 1) {
            retried++;
        } else {
            first(slot, nanos);
        }
    }

    /** An attempt has ended. */
    void attempted(InFlight slot) {
        if (slot.wasResent()) {
            resent++;
            bytesSent += slot.length();
        }
        bytesReceived += slot.reply().length;
    }

    /** A callback has ended. */
    void ended(InFlight slot) {
        Outcome outcome = slot.outcome();
        long end = slot.over();
        over = Math.max(over, end); // what waited for a retry has ended before others, and is settled last
        series.ended(end, outcome.state());
        ended[outcome.state().ordinal()]++;
        if (outcome.state() == Outcome.State.ACKNOWLEDGED) {
            eventsDelivered += slot.events();
            acknowledged.recordValue(micros(end - slot.intended()));
        } else {
            kinds.get(outcome.state()).add(slot);
        }
        if (slot.isTimed()) {
            long micros = micros(end - slot.intended());
            latency.recordValue(micros);
            series.latency(slot.intended(), micros);
            service.recordValue(micros(end - slot.started()));
        }
    }

    public LoadProgress progress(long nanos) {
        return new LoadProgress(
                Duration.ofNanos(started.count() == 0 ? 0 : nanos - intended.first()),
                plan.known(),
                started.count(),
                of(Outcome.State.ACKNOWLEDGED),
                of(Outcome.State.REFUSED),
                of(Outcome.State.FAILED),
                series.sentBefore(nanos),
                started.count() == 0 && !plan.warmup().isZero());
    }

    /**
     * The account.
     *
     * @param planned how many callbacks there were to send
     * @param interrupted whether the run was stopped
     * @param problem why its figures are void; {@link Message#NONE} if that is for them to say
     */
    public LoadSummary summary(long planned, boolean interrupted, Message problem) {
        return new LoadSummary(
                plan.target().url().toString(),
                plan.seed(),
                begin,
                Duration.ofNanos(Math.max(0, over - started.first())),
                interrupted,
                problem.isNone() ? ownProblem() : problem,
                callbacks(planned),
                new LoadSummary.Events(eventsSent, eventsDelivered, faults.toMap()),
                new LoadSummary.Rate(offered(), started.perSecond(over), lag.p99Millis()),
                LoadSummary.Latency.of(latency.copy()),
                LoadSummary.Latency.of(service.copy()),
                LoadSummary.Latency.of(acknowledged.copy()),
                ledger.toJson(),
                ledger.seen(),
                ledger.of(),
                kinds.get(Outcome.State.FAILED).list(),
                kinds.get(Outcome.State.REFUSED).list(),
                new LoadSummary.Bytes(bytesSent, bytesReceived),
                series.seconds(),
                new LoadSummary.Raw(first, lag.micros(), ledger.counts(), ledger.others()));
    }

    private Message ownProblem() {
        long without = kinds.get(Outcome.State.FAILED).count(Failure.NO_SOCKET.id());
        return without == 0 ? lag.problem() : LoadMessage.NO_SOCKETS.of(Long.toString(without));
    }

    private void first(InFlight slot, long nanos) {
        if (started.count() == 0) {
            series.begin(nanos);
            first = Instant.now();
        }
        started.add(nanos);
        intended.add(slot.intended());
        series.sent(nanos);
        eventsSent += slot.events();
        delayed += slot.traits().delayed() ? 1 : 0;
        duplicates += slot.traits().duplicate() ? 1 : 0;
        copies += slot.traits().copy() ? 1 : 0;
        faults.add(slot.faults(), slot.traits().duplicate() || slot.traits().copy());
        ledger.record(slot.combinations(), slot.events());
    }

    private LoadSummary.Callbacks callbacks(long planned) {
        return new LoadSummary.Callbacks(
                planned,
                started.count(),
                of(Outcome.State.ACKNOWLEDGED),
                of(Outcome.State.REFUSED),
                of(Outcome.State.FAILED),
                delayed,
                retried,
                planned - started.count(),
                duplicates,
                copies,
                resent);
    }

    private double offered() {
        return plan.pace().isClosed() ? started.perSecond(over) : intended.perSecond(over);
    }

    private long of(Outcome.State state) {
        return ended[state.ordinal()];
    }

    private static long micros(long nanos) {
        return Math.max(0, nanos) / 1000;
    }
}
