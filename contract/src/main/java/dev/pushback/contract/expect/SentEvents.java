package dev.pushback.contract.expect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.contract.probe.StoredEvent;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What was sent, as far as effects are judged by it; numbers not known today among it. */
record SentEvents(@JsonProperty("Events") List<SentEvents.Event> events) {

    private static final ObjectReader READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(SentEvents.class);

    static List<Event> by(Attempt attempt) {
        try {
            SentEvents sent = READER.readValue(attempt.call().body());
            return sent.events();
        } catch (IOException e) {
            throw new UncheckedIOException("effects are judged by callbacks that are valid JSON", e);
        }
    }

    /** All events of all attempts, each once, in the order sent. */
    static List<Event> by(List<Attempt> attempts) {
        return attempts.stream()
                .flatMap(attempt -> by(attempt).stream())
                .distinct()
                .toList();
    }

    /** An event. */
    record Event(
            @JsonProperty("TaskId") String taskId,
            @JsonProperty("To_Account") String account,
            @JsonProperty("PushPlatform") int platform,
            @JsonProperty("PushStage") int stage,
            @JsonProperty("ErrCode") long errCode,
            @JsonProperty("ErrInfo") String errInfo) {

        boolean isOf(StoredEvent stored) {
            return stored.platform() == platform
                    && stored.stage() == stage
                    && stored.errCode() == errCode
                    && stored.errInfo().equals(errInfo);
        }

        /** In words, for findings. */
        Message message() {
            return ExpectMessage.EVENT_FOR.of(
                    ExpectMessage.EVENT.of(platform, stage, errCode, Quoted.of(errInfo)), account);
        }
    }
}
