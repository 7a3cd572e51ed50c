package dev.pushback.jmeter;

import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.emulator.load.stats.LoadAttempt;
import dev.pushback.emulator.load.stats.LoadListener;
import dev.pushback.emulator.load.stats.LoadProgress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.jmeter.samplers.SampleEvent;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.threads.JMeterContext;
import org.apache.jmeter.threads.JMeterContextService;
import org.apache.jmeter.threads.JMeterThread;
import org.apache.jmeter.threads.ListenerNotifier;
import org.apache.jmeter.threads.SamplePackage;

/**
 * Makes samples of what the engine tells on its event loop, and hands them to JMeter's listeners on the thread that JMeter
 * knows.
 */
abstract class Samples implements LoadListener {

    private final BlockingQueue<SampleResult> queue = new LinkedBlockingQueue<>();
    private final ListenerNotifier notifier = new ListenerNotifier();
    final String label;

    private Samples(String label) {
        this.label = label;
    }

    /** One a callback. */
    static Samples perCallback(String label) {
        return new PerCallback(label);
    }

    /** One a second, with the number of callbacks as its sample count. */
    static Samples perSecond(String label) {
        return new PerSecond(label);
    }

    /** Hands over what there is, and waits for some if there is none. */
    void tell(long millis) throws InterruptedException {
        SampleResult first = queue.poll(millis, TimeUnit.MILLISECONDS);
        if (first != null) {
            tell(first);
            tellQueued();
        }
    }

    /** The run is over. */
    void tellRest() {
        flush();
        tellQueued();
    }

    /** Makes samples of what is left. */
    void flush() {}

    void add(SampleResult sample) {
        queue.add(sample);
    }

    private void tellQueued() {
        List<SampleResult> queued = new ArrayList<>();
        queue.drainTo(queued);
        queued.forEach(this::tell);
    }

    private void tell(SampleResult sample) {
        JMeterContext context = JMeterContextService.getContext();
        SamplePackage listeners = (SamplePackage) context.getVariables().getObject(JMeterThread.PACKAGE_OBJECT);
        String group =
                context.getThreadGroup() == null ? "" : context.getThreadGroup().getName();
        sample.setThreadName(context.getThread().getThreadName());
        context.getVariables()
                .put(CallbackTimer.LATENCY, sample.getResponseMessage().isEmpty() ? "" : micros(sample));
        notifier.notifyListeners(
                new SampleEvent(sample, group, context.getVariables()), listeners.getSampleListeners());
    }

    private static String micros(SampleResult sample) {
        return Long.toString(((Timed) sample).micros);
    }

    /** A sample that knows its time better than in milliseconds. */
    static final class Timed extends SampleResult {
        private static final long serialVersionUID = 1;
        private final long micros;

        Timed(String label, long micros) {
            super(System.currentTimeMillis() - micros / 1000, micros / 1000);
            this.micros = micros;
            setSampleLabel(label);
            setDataType(TEXT);
        }
    }

    private static final class PerCallback extends Samples {

        PerCallback(String label) {
            super(label + " callback");
        }

        @Override
        public void ended(LoadAttempt last, long intended, long micros) {
            boolean good = last.outcome().state() == Outcome.State.ACKNOWLEDGED;
            Timed sample = new Timed(label, micros);
            sample.setSuccessful(good);
            sample.setResponseCode(last.status() == 0 ? last.outcome().kind() : Integer.toString(last.status()));
            sample.setResponseMessage(last.outcome().kind());
            sample.setBytes((long) last.reply().length);
            add(sample);
        }
    }

    private static final class PerSecond extends Samples {

        private int count;
        private int errors;
        private long longest;

        PerSecond(String label) {
            super(label + " second");
        }

        @Override
        public void ended(LoadAttempt last, long intended, long micros) {
            count++;
            errors += last.outcome().state() == Outcome.State.ACKNOWLEDGED ? 0 : 1;
            longest = Math.max(longest, micros);
        }

        @Override
        public void progressed(LoadProgress progress) {
            flush();
        }

        @Override
        void flush() {
            if (count == 0) {
                return;
            }
            Timed sample = new Timed(label, longest);
            sample.setSampleCount(count);
            sample.setErrorCount(errors);
            sample.setSuccessful(errors == 0);
            sample.setResponseCode(errors == 0 ? "200" : "pushback");
            sample.setResponseMessage(count - errors + "/" + count);
            add(sample);
            count = 0;
            errors = 0;
            longest = 0;
        }
    }
}
