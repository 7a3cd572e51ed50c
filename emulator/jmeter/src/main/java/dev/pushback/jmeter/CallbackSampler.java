package dev.pushback.jmeter;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.json.ReplyReading;
import dev.pushback.schema.message.MessageException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jmeter.assertions.AssertionResult;
import org.apache.jmeter.gui.GuiPackage;
import org.apache.jmeter.samplers.AbstractSampler;
import org.apache.jmeter.samplers.Entry;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testbeans.TestBean;
import org.apache.jmeter.testelement.TestStateListener;
import org.apache.jmeter.threads.JMeterVariables;

/**
 * Sends one callback an iteration, fresh and signed, and judges the reply by the rules: the response code is the HTTP status,
 * the message the outcome, the failure says what is wrong.
 */
public class CallbackSampler extends AbstractSampler implements TestBean, TestStateListener {

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
    public SampleResult sample(Entry entry) {
        SampleResult result = new SampleResult();
        result.setSampleLabel(getName());
        result.setDataType(SampleResult.TEXT);
        try {
            return sampled(CallbackSource.of(fields()), result);
        } catch (MessageException e) {
            return Refusal.of(result, e);
        }
    }

    private SampleResult sampled(CallbackSource source, SampleResult result) {
        byte[] body = source.next();
        if (body == null) {
            getThreadContext().getThread().stop();
            return null;
        }
        HttpCall call = source.target().call(body, Instant.now());
        result.sampleStart();
        long started = System.nanoTime();
        Attempt attempt = source.transport().send(call).join();
        long ended = System.nanoTime();
        result.sampleEnd();
        JMeterVariables variables = getThreadContext().getVariables();
        CallbackTimer.latency(variables, started, ended);
        result.setSentBytes(body.length);
        judge(attempt, result);
        if (!result.isSuccessful() || GuiPackage.getInstance() != null) {
            result.setSamplerData("POST " + source.target().url() + "\n\n" + new String(body, StandardCharsets.UTF_8));
        }
        return result;
    }

    private static void judge(Attempt attempt, SampleResult result) {
        if (!attempt.isAnswered()) {
            Outcome outcome = Outcome.of(attempt.failure());
            result.setResponseCode(outcome.kind());
            fail(result, outcome, attempt.failureInFull().toString());
            return;
        }
        byte[] reply = attempt.reply().body();
        Outcome outcome = Outcome.of(attempt.reply().status(), reply);
        result.setResponseCode(Integer.toString(attempt.reply().status()));
        result.setResponseData(reply);
        result.setBytes((long) reply.length);
        if (outcome.equals(Outcome.ACKNOWLEDGED)) {
            result.setResponseMessage(outcome.kind());
            result.setSuccessful(true);
        } else {
            fail(result, outcome, outcome.equals(Outcome.BAD_REPLY) ? faults(reply) : outcome.kind());
        }
    }

    private static String faults(byte[] reply) {
        return ReplyReading.of(reply).faults().stream().map(Object::toString).collect(Collectors.joining("; "));
    }

    private static void fail(SampleResult result, Outcome outcome, String why) {
        result.setResponseMessage(outcome.kind());
        result.setSuccessful(false);
        AssertionResult assertion = new AssertionResult("Pushback");
        assertion.setFailure(true);
        assertion.setFailureMessage(why);
        result.addAssertionResult(assertion);
    }

    private Fields fields() {
        Map<String, String> values = new HashMap<>();
        values.put("url", url);
        values.put("sdkAppId", sdkAppId);
        values.put("tokenFile", tokenFile);
        values.put("seed", seed);
        values.put("recipients", recipients);
        values.put("batch", batch);
        values.put("clock", clock);
        values.put("timeout", timeout);
        return new Fields(values);
    }

    @Override
    public void testStarted() {
        CallbackSource.closeAll();
        CallbackTimer.reset();
    }

    @Override
    public void testStarted(String host) {
        testStarted();
    }

    @Override
    public void testEnded() {
        CallbackSource.closeAll();
    }

    @Override
    public void testEnded(String host) {
        testEnded();
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
