package dev.pushback.jmeter;

import dev.pushback.schema.message.MessageException;
import org.apache.jmeter.assertions.AssertionResult;
import org.apache.jmeter.samplers.SampleResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A result that says why nothing can be sent, and ends the test: sent by the wrong shard it would be worse than not at all. */
final class Refusal {

    private static final Logger LOG = LoggerFactory.getLogger(Refusal.class);

    private Refusal() {}

    static SampleResult of(SampleResult result, MessageException why) {
        String words = Words.of(why.reason());
        LOG.error("Pushback: {}", words);
        result.setResponseCode("pushback");
        result.setResponseMessage(words);
        result.setSuccessful(false);
        AssertionResult assertion = new AssertionResult("Pushback");
        assertion.setFailure(true);
        assertion.setFailureMessage(words);
        result.addAssertionResult(assertion);
        result.setStopTestNow(true);
        return result;
    }
}
