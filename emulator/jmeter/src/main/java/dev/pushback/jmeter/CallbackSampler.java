package dev.pushback.jmeter;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.json.ReplyReading;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.jmeter.assertions.AssertionResult;
import org.apache.jmeter.gui.GuiPackage;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testelement.TestStateListener;
import org.apache.jmeter.threads.JMeterVariables;

/**
 * Sends one callback an iteration, fresh and signed, and judges the reply by the rules: the response code is the HTTP status,
 * the message the outcome, the failure says what is wrong.
 */
public class CallbackSampler extends PushbackSampler implements TestStateListener {

    private static final long serialVersionUID = 1;

    @Override
    SampleResult sampled(SampleResult result) {
        CallbackSource source = CallbackSource.of(fields());
        byte[] body = source.next();
        if (body == null) {
            getThreadContext().getThread().stop();
            return null;
        }
        HttpCall call = source.call(body);
        result.sampleStart();
        long started = System.nanoTime();
        Attempt attempt = source.transport().send(call).join();
        long ended = System.nanoTime();
        result.sampleEnd();
        JMeterVariables variables = getThreadContext().getVariables();
        CallbackTimer.latency(variables, started, ended);
        result.setSentBytes(body.length);
        judge(attempt, source, result);
        if (!result.isSuccessful() || GuiPackage.getInstance() != null) {
            result.setSamplerData("POST " + source.target().url() + "\n\n" + new String(body, StandardCharsets.UTF_8));
        }
        return result;
    }

    private static void judge(Attempt attempt, CallbackSource source, SampleResult result) {
        if (!attempt.isAnswered()) {
            Outcome outcome = Outcome.of(attempt.failure());
            result.setResponseCode(outcome.kind());
            fail(result, outcome, attempt.failureInFull().toString());
            return;
        }
        byte[] reply = attempt.reply().body();
        Outcome outcome = source.judge(attempt.reply().status(), reply);
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
}
