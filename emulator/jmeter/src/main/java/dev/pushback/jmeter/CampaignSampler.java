package dev.pushback.jmeter;

import dev.pushback.emulator.load.LoadRun;
import dev.pushback.emulator.load.stats.LoadSummary;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.MessageException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jmeter.samplers.AbstractSampler;
import org.apache.jmeter.samplers.Entry;
import org.apache.jmeter.samplers.Interruptible;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testbeans.TestBean;

/**
 * Sends a whole campaign from one thread of JMeter: the engine of {@code pushback send}, with its own schedule, so that
 * latency counts from the intended start.
 *
 * <p>Each callback, or each second of many, is a sample of its own as soon as it ended; JMeter's CSV files leave
 * sub-results out. The sample of the sampler itself says what came of it all.
 */
public class CampaignSampler extends AbstractSampler implements TestBean, Interruptible {

    private static final long serialVersionUID = 1;

    private String url;
    private String sdkAppId;
    private String tokenFile;
    private String seed;
    private String recipients;
    private String callbacks;
    private String duration;
    private String batch;
    private String errorRate;
    private String clock;
    private String rate;
    private String connections;
    private String timeout;
    private String detail;
    private String reports;
    private transient volatile LoadRun run;

    @Override
    public SampleResult sample(Entry entry) {
        SampleResult result = new SampleResult();
        result.setSampleLabel(getName());
        result.setDataType(SampleResult.TEXT);
        try {
            return sampled(Engine.of(fields(), getName()), result);
        } catch (MessageException e) {
            return Refusal.of(result, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private SampleResult sampled(Engine engine, SampleResult result) throws InterruptedException {
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

    private Fields fields() {
        Map<String, String> values = new HashMap<>();
        values.put("url", url);
        values.put("sdkAppId", sdkAppId);
        values.put("tokenFile", tokenFile);
        values.put("seed", seed);
        values.put("recipients", recipients);
        values.put("callbacks", callbacks);
        values.put("duration", duration);
        values.put("batch", batch);
        values.put("errorRate", errorRate);
        values.put("clock", clock);
        values.put("rate", rate);
        values.put("connections", connections);
        values.put("timeout", timeout);
        values.put("detail", detail);
        values.put("reports", reports);
        return new Fields(values);
    }

    public String getUrl() {
        return url;
    }

    public void setUrl(String value) {
        url = value;
    }

    public String getSdkAppId() {
        return sdkAppId;
    }

    public void setSdkAppId(String value) {
        sdkAppId = value;
    }

    public String getTokenFile() {
        return tokenFile;
    }

    public void setTokenFile(String value) {
        tokenFile = value;
    }

    public String getSeed() {
        return seed;
    }

    public void setSeed(String value) {
        seed = value;
    }

    public String getRecipients() {
        return recipients;
    }

    public void setRecipients(String value) {
        recipients = value;
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

    public String getBatch() {
        return batch;
    }

    public void setBatch(String value) {
        batch = value;
    }

    public String getErrorRate() {
        return errorRate;
    }

    public void setErrorRate(String value) {
        errorRate = value;
    }

    public String getClock() {
        return clock;
    }

    public void setClock(String value) {
        clock = value;
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

    public String getTimeout() {
        return timeout;
    }

    public void setTimeout(String value) {
        timeout = value;
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
