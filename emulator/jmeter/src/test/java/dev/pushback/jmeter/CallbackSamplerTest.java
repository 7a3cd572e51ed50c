package dev.pushback.jmeter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.plan.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jmeter.samplers.SampleResult;
import org.apache.jmeter.threads.JMeterContextService;
import org.apache.jmeter.threads.JMeterVariables;
import org.apache.jmeter.util.JMeterUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallbackSamplerTest {

    @BeforeAll
    static void propertiesOfJmeter() {
        JMeterUtils.getProperties(
                CallbackSamplerTest.class.getResource("/jmeter-test.properties").getPath());
        JMeterUtils.setLocale(Locale.ENGLISH);
    }

    @BeforeEach
    void aThreadOfJmeter() {
        JMeterContextService.getContext().setVariables(new JMeterVariables());
    }

    @AfterEach
    void theTestEnds() {
        CallbackSource.closeAll();
    }

    @Test
    void sendsAFreshCallbackEachTime() throws IOException {
        try (RecordingReceiver receiver = RecordingReceiver.answering(RecordingReceiver.ACKNOWLEDGEMENT)) {
            List<SampleResult> results = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                results.add(sampler(receiver).sample(null));
            }

            assertThat(results).allSatisfy(result -> {
                assertThat(result.isSuccessful()).isTrue();
                assertThat(result.getResponseCode()).isEqualTo("200");
                assertThat(result.getResponseMessage()).isEqualTo("acknowledged");
            });
            assertThat(receiver.events()).doesNotHaveDuplicates().hasSize(30);
            assertThat(JMeterContextService.getContext().getVariables().get(CallbackTimer.LATENCY))
                    .matches("\\d+");
        }
    }

    @Test
    void judgesAReplyByTheRules() throws IOException {
        try (RecordingReceiver receiver =
                RecordingReceiver.answering("{\"ActionStatus\":\"OK\",\"ErrorInfo\":\"\",\"ErrorCode\":\"0\"}")) {
            SampleResult result = sampler(receiver).sample(null);

            assertThat(result.isSuccessful()).isFalse();
            assertThat(result.getResponseCode()).isEqualTo("200");
            assertThat(result.getResponseMessage()).isEqualTo("bad-reply");
            assertThat(result.getAssertionResults()[0].getFailureMessage()).contains("ErrorCode");
            assertThat(result.getSamplerData()).startsWith("POST ");
        }
    }

    @Test
    void readsAReplyThatDiffersFromTheLastOneAgain() throws IOException {
        try (RecordingReceiver receiver = RecordingReceiver.answering(RecordingReceiver.ACKNOWLEDGEMENT)) {
            Map<String, String> values = Map.of("url", receiver.url());
            CallbackSource source = CallbackSource.of(new Fields(values));
            byte[] good = RecordingReceiver.ACKNOWLEDGEMENT.getBytes(StandardCharsets.UTF_8);
            byte[] bad = "{}".getBytes(StandardCharsets.UTF_8);

            assertThat(Stream.of(good, good, bad, good).map(reply -> source.judge(200, reply)))
                    .containsExactly(
                            Outcome.ACKNOWLEDGED, Outcome.ACKNOWLEDGED, Outcome.BAD_REPLY, Outcome.ACKNOWLEDGED);
            assertThat(source.judge(500, good).kind()).isEqualTo("status-500");
        }
    }

    @Test
    void aFieldThatHasNoneOfItsValuesEndsTheTestWithASentence() {
        CallbackSampler sampler = new CallbackSampler();
        sampler.setUrl("no url");

        SampleResult result = sampler.sample(null);

        assertThat(result.isStopTestNow()).isTrue();
        assertThat(result.getResponseMessage()).startsWith("url=\"no url\": ");
    }

    private static CallbackSampler sampler(RecordingReceiver receiver) {
        CallbackSampler sampler = new CallbackSampler();
        sampler.setName("one");
        sampler.setUrl(receiver.url());
        sampler.setBatch("10");
        sampler.setSeed("42");
        return sampler;
    }
}
