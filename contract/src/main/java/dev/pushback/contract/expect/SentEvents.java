package dev.pushback.contract.expect;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.contract.probe.TaskRow;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was sent, as far as effects are judged by it; numbers not known today among it. */
record SentEvents(@JsonProperty("Events") List<SentEvents.Event> events) {

    private static final String ERR_INFO = "ErrInfo";
    private static final List<String> JUDGED = List.of("PushPlatform", "PushStage", "ErrCode", ERR_INFO);

    /** What stands in the code and the text of a success. */
    private static final Set<String> SUCCESS = Set.of("0", "OK", "");

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

    /** What is judged of an event, as far as it is there, in words. */
    static Message message(Map<String, String> members) {
        return Message.joined(
                Plain.COMMA,
                JUDGED.stream()
                        .filter(members::containsKey)
                        .map(name -> ExpectMessage.MEMBER_IS.of(
                                name,
                                name.equals(ERR_INFO)
                                        ? Quoted.of(members.get(name))
                                        : Quoted.bare(members.get(name), Quoted.LONGEST)))
                        .toList());
    }

    /** An event. */
    record Event(
            @JsonProperty("TaskId") String taskId,
            @JsonProperty("To_Account") String account,
            @JsonProperty("PushPlatform") int platform,
            @JsonProperty("PushStage") int stage,
            @JsonProperty("ErrCode") long errCode,
            @JsonProperty(ERR_INFO) String errInfo) {

        /** Whether a row is of it, by what the row shows. */
        boolean isOf(TaskRow row) {
            Map<String, String> sent = members();
            return JUDGED.stream()
                    .filter(row.members()::containsKey)
                    .allMatch(name -> isSame(name, sent.get(name), row.members().get(name)));
        }

        /** What tells it from a success and is not shown by the row, so that nobody knows whether it is stored. */
        List<String> notShownBy(TaskRow row) {
            Map<String, String> sent = members();
            return JUDGED.stream()
                    .filter(name -> !row.members().containsKey(name))
                    .filter(name -> !SUCCESS.contains(sent.get(name)))
                    .toList();
        }

        /** In words, for findings. */
        Message message() {
            return ExpectMessage.EVENT_FOR.of(SentEvents.message(members()), account);
        }

        private Map<String, String> members() {
            return Map.of(
                    "PushPlatform",
                    Integer.toString(platform),
                    "PushStage",
                    Integer.toString(stage),
                    "ErrCode",
                    Long.toString(errCode),
                    ERR_INFO,
                    errInfo);
        }

        private static boolean isSame(String name, String sent, String stored) {
            try {
                return name.equals(ERR_INFO)
                        ? stored.equals(sent)
                        : new BigDecimal(stored).compareTo(new BigDecimal(sent)) == 0;
            } catch (NumberFormatException noNumber) {
                return false;
            }
        }
    }
}
