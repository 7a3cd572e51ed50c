package dev.pushback.jmeter;

import dev.pushback.emulator.http.netty.ThreadClient;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.json.ReplyReading;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.jmeter.assertions.AssertionResult;
import org.apache.jmeter.gui.GuiPackage;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.testelement.TestStateListener;
import org.apache.jmeter.testelement.ThreadListener;
import org.apache.jmeter.threads.JMeterVariables;

/**
 * Sends one callback an iteration, fresh and signed, and judges the reply by the rules: the response code is the HTTP status,
 * the message the outcome, the failure says what is wrong.
 */
public class CallbackSampler extends PushbackSampler implements TestStateListener, ThreadListener {

    private static final long serialVersionUID = 1;

    @Override
    SampleResult sampled(SampleResult result) {
        CallbackSource source = CallbackSource.of(fields());
        CallbackSource.Sender sender = source.sender();
        ThreadClient.Call call = sender.next();
        if (call == null) {
            getThreadContext().getThread().stop();
            return null;
        }
        result.sampleStart();
        long started = System.nanoTime();
        sender.send();
        long ended = System.nanoTime();
        result.sampleEnd();
        JMeterVariables variables = getThreadContext().getVariables();
        CallbackTimer.latency(variables, started, ended);
        result.setSentBytes(call.length());
        judge(call, source, result);
        if (!result.isSuccessful() || GuiPackage.getInstance() != null) {
            String body = new String(call.copyBody(), StandardCharsets.UTF_8);
            result.setSamplerData("POST " + source.target().url() + "\n\n" + body);
        }
        return result;
    }

    private static void judge(ThreadClient.Call call, CallbackSource source, SampleResult result) {
        if (call.failure() != null) {
            Outcome outcome = Outcome.of(call.failure());
            result.setResponseCode(outcome.kind());
            fail(result, outcome, call.failure().with(call.detail()).toString());
            return;
        }
        byte[] reply = call.reply();
        Outcome outcome = source.judge(call.status(), reply);
        result.setResponseCode(Integer.toString(call.status()));
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
    public void threadStarted() {
        // Connections are opened when needed.
    }

    @Override
    public void threadFinished() {
        CallbackSource.threadEnds();
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
