package dev.pushback.jmeter;

import dev.pushback.emulator.load.plan.LoadModel;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jmeter.testbeans.TestBean;
import org.apache.jmeter.testelement.AbstractTestElement;
import org.apache.jmeter.threads.JMeterContextService;
import org.apache.jmeter.threads.JMeterVariables;
import org.apache.jmeter.timers.Timer;

/**
 * Keeps the schedule of {@code send --rate} over all threads of a test, and leaves in the thread's variables when the next
 * callback was meant to start: what a late thread waits for counts against the receiver, not against nobody.
 */
public class CallbackTimer extends AbstractTestElement implements Timer, TestBean {

    /** The variable for {@code sample_variables}: microseconds from the intended start to the end. */
    static final String LATENCY = "pushback_latency_us";

    private static final long serialVersionUID = 1;
    private static final String INTENDED = "pushback.intended";
    private static final long NOT_BEGUN = Long.MIN_VALUE;
    private static final AtomicLong NEXT = new AtomicLong();
    private static final AtomicLong ORIGIN = new AtomicLong(NOT_BEGUN);

    private String rate;

    @Override
    public long delay() {
        LoadModel pace = LoadModel.rate(rate == null || rate.isBlank() ? "1" : rate.strip());
        ORIGIN.compareAndSet(NOT_BEGUN, origin());
        long intended = ORIGIN.get() + pace.startNanos(NEXT.getAndIncrement(), 0);
        JMeterContextService.getContext().getVariables().putObject(INTENDED, intended);
        return Math.max(0, (intended - System.nanoTime() + 500_000) / 1_000_000);
    }

    /** The common start of all servers, or now. */
    private static long origin() {
        Instant start = Servers.here().start();
        long ahead = start == null ? 0 : Math.max(0, start.toEpochMilli() - System.currentTimeMillis());
        return System.nanoTime() + ahead * 1_000_000;
    }

    /** A test begins. */
    static void reset() {
        NEXT.set(0);
        ORIGIN.set(NOT_BEGUN);
    }

    /** Leaves the latency from the intended start, or from the start where no timer of ours gave one. */
    static void latency(JMeterVariables variables, long started, long ended) {
        Object intended = variables.remove(INTENDED);
        long from = intended instanceof Long meant ? Math.min(meant, started) : started;
        variables.put(LATENCY, Long.toString((ended - from) / 1000));
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String value) {
        rate = value;
    }
}
