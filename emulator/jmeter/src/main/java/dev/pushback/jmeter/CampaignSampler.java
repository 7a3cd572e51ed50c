package dev.pushback.jmeter;

import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.message.Message;
import java.util.Map;
import org.apache.jmeter.samplers.Interruptible;
import org.apache.jmeter.samplers.SampleResult;

/**
 * Sends a whole campaign from one thread of JMeter: the engine of {@code pushback send}, with its own schedule, so that
 * latency counts from the intended start.
 *
 * <p>Each callback, or each second of many, is a sample of its own as soon as it ended; JMeter's CSV files leave
 * sub-results out. The sample of the sampler itself says what came of it all.
 */
public class CampaignSampler extends PushbackSampler implements Interruptible {

    private static final long serialVersionUID = 1;

    private String callbacks;
    private String duration;
    private String errorRate;
    private String rate;
    private String connections;
    private String detail;
    private String reports;
    private transient volatile LoadRun run;

    @Override
    SampleResult sampled(SampleResult result) throws InterruptedException {
        Engine engine = Engine.of(fields(), getName());
        run = engine.start();
        long from = System.currentTimeMillis() + engine.untilStart().toMillis();
        LoadSummary summary = engine.follow(run);
        run = null;
        long elapsed = Math.max(0, System.currentTimeMillis() - from);
        result.setStampAndTime(result.isStampedAtStart() ? from : from + elapsed, elapsed);
        LoadSummary.Callbacks callbacks = summary.callbacks();
        boolean all = callbacks.acknowledged() == callbacks.planned() && summary.isValid();
        Message told = all
                ? JmeterMessage.ALL_ACKNOWLEDGED.of(callbacks.acknowledged(), callbacks.planned())
                : JmeterMessage.NOT_ALL.of(
                        callbacks.acknowledged(),
                        callbacks.planned(),
                        callbacks.refused(),
                        callbacks.failed(),
                        callbacks.unsent(),
                        summary.invalid());
        result.setResponseCode(all ? "200" : "pushback");
        result.setResponseMessage(Words.of(told));
        result.setSuccessful(all);
        result.setBytes(summary.bytes().received());
        result.setSentBytes(summary.bytes().sent());
        return result;
    }

    @Override
    public boolean interrupt() {
        LoadRun running = run;
        if (running != null) {
            running.stop();
        }
        return running != null;
    }

    @Override
    void addTo(Map<String, String> values) {
        values.put("callbacks", callbacks);
        values.put("duration", duration);
        values.put("errorRate", errorRate);
        values.put("rate", rate);
        values.put("connections", connections);
        values.put("detail", detail);
        values.put("reports", reports);
    }

    public String getCallbacks() {
        return callbacks;
    }

    public void setCallbacks(String value) {
        callbacks = value;
    }

    public String getDuration() {
        return duration;
    }

    public void setDuration(String value) {
        duration = value;
    }

    public String getErrorRate() {
        return errorRate;
    }

    public void setErrorRate(String value) {
        errorRate = value;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String value) {
        rate = value;
    }

    public String getConnections() {
        return connections;
    }

    public void setConnections(String value) {
        connections = value;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String value) {
        detail = value;
    }

    public String getReports() {
        return reports;
    }

    public void setReports(String value) {
        reports = value;
    }
}
