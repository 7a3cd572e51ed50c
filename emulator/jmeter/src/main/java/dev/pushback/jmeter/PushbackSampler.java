package dev.pushback.jmeter;

import dev.pushback.schema.message.MessageException;
import java.util.HashMap;
import java.util.Map;
import org.apache.jmeter.samplers.AbstractSampler;
import org.apache.jmeter.samplers.Entry;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testbeans.TestBean;

/** A sampler whose fields say what is sent and where to, as texts: JMeter fills them in before each sample. */
public abstract class PushbackSampler extends AbstractSampler implements TestBean {

    private static final long serialVersionUID = 1;

    private String url;
    private String sdkAppId;
    private String tokenFile;
    private String seed;
    private String recipients;
    private String batch;
    private String clock;
    private String timeout;

    @Override
    public final SampleResult sample(Entry entry) {
        SampleResult result = new SampleResult();
        result.setSampleLabel(getName());
        result.setDataType(SampleResult.TEXT);
        try {
            return sampled(result);
        } catch (MessageException e) {
            return Refusal.of(result, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /**
     * Sends what the fields ask for.
     *
     * @param result with its label, to be filled in
     * @return it, or {@code null} for no sample
     * @throws MessageException if a field has none of its values
     */
    abstract SampleResult sampled(SampleResult result) throws InterruptedException;

    /** Puts in the fields that only one of the samplers has. */
    void addTo(Map<String, String> values) {}

    final Fields fields() {
        Map<String, String> values = new HashMap<>();
        values.put("url", url);
        values.put("sdkAppId", sdkAppId);
        values.put("tokenFile", tokenFile);
        values.put("seed", seed);
        values.put("recipients", recipients);
        values.put("batch", batch);
        values.put("clock", clock);
        values.put("timeout", timeout);
        addTo(values);
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

    public String getBatch() {
        return batch;
    }

    public void setBatch(String value) {
        batch = value;
    }

    public String getClock() {
        return clock;
    }

    public void setClock(String value) {
        clock = value;
    }

    public String getTimeout() {
        return timeout;
    }

    public void setTimeout(String value) {
        timeout = value;
    }
}
