package dev.pushback.contract.probe;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.schema.json.JsonMessage;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Quoted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a probe answers, as JSON.
 *
 * <p>A probe is a {@code GET} of an address of the receiver's choice with the query parameters {@code TaskId} and
 * {@code To_Account}. It is answered with HTTP 200 and
 *
 * <pre>{@code
 * {"stage":3,"events":[
 *   {"PushPlatform":3,"PushStage":1,"ErrCode":0,"ErrInfo":"OK"},
 *   {"PushPlatform":3,"PushStage":3,"ErrCode":0,"ErrInfo":"","EventType":1,"DeviceType":0,"DataId":"order-7"}]}
 * }</pre>
 *
 * <p>{@code events} lists the rows that are stored for this push and this recipient, in any order: a row that is stored
 * twice stands there twice. {@code PushPlatform}, {@code PushStage} and {@code ErrCode} are needed; {@code EventType},
 * {@code DeviceType}, {@code ErrInfo} and {@code DataId} may be left out. {@code stage} is how far the push has come, as
 * the receiver would tell its users: 1 sent, 2 reached, 3 clicked. If nothing is stored the answer is
 * {@code {"stage":0,"events":[]}}, or HTTP 200 with {@code stage} left out.
 *
 * <p>Read leniently: names in any case, numbers as strings, further members.
 *
 * @param stage how far the push has come; {@code null} if it was left out
 * @param events the rows; {@code null} if they were left out
 */
record ProbeReply(Integer stage, List<Row> events) {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(ProbeReply.class);

    /**
     * Reads an answer. A probe that tells a whole push at once may show other recipients, too, and leave out the stage.
     *
     * @throws ProbeException if it is not one, saying what is missing
     */
    static StoredState read(byte[] json, String account) {
        ProbeReply reply = parse(json);
        require(reply != null && reply.events != null, ProbeMessage.NO_EVENTS, json);
        for (Row row : reply.events) {
            require(row != null && row.isWhole(), ProbeMessage.INCOMPLETE, json);
        }
        List<Row> own = reply.events.stream().filter(row -> row.isOf(account)).toList();
        boolean isWholePush = reply.events.stream().anyMatch(row -> row.account != null);
        require(reply.stage != null || isWholePush || own.isEmpty(), ProbeMessage.NO_STAGE, json);
        return new StoredState(
                reply.stage == null ? furthest(own) : reply.stage,
                own.stream().map(Row::event).toList());
    }

    private static int furthest(List<Row> rows) {
        return rows.stream().mapToInt(Row::stage).max().orElse(0);
    }

    private static ProbeReply parse(byte[] json) {
        try {
            return READER.readValue(json);
        } catch (IOException e) {
            throw new ProbeException(ProbeMessage.NOT_JSON.of(shown(json)));
        }
    }

    private static void require(boolean kept, ProbeMessage problem, byte[] json) {
        if (!kept) {
            throw new ProbeException(problem.of(shown(json)));
        }
    }

    private static Message shown(byte[] json) {
        return json.length == 0
                ? JsonMessage.NO_BYTES.of()
                : Message.quoted(Quoted.body(new String(json, StandardCharsets.UTF_8), 200));
    }

    /** A stored event as it stands in the answer. */
    record Row(
            @JsonProperty("To_Account") @JsonAlias({"to_account", "toAccount"})
            String account,

            @JsonProperty("EventType") @JsonAlias("event_type")
            Integer type,

            @JsonProperty("PushPlatform") @JsonAlias("push_platform")
            Integer platform,

            @JsonProperty("DeviceType") @JsonAlias("device_type")
            Integer device,

            @JsonProperty("PushStage") @JsonAlias("push_stage")
            Integer stage,

            @JsonProperty("ErrCode") @JsonAlias("err_code") Long errCode,
            @JsonProperty("ErrInfo") @JsonAlias("err_info") String errInfo,
            @JsonProperty("DataId") @JsonAlias("data_id") String dataId) {

        boolean isWhole() {
            return platform != null && stage != null && errCode != null;
        }

        boolean isOf(String recipient) {
            return account == null || account.equals(recipient);
        }

        StoredEvent event() {
            return new StoredEvent(type, platform, device, stage, errCode, errInfo, dataId);
        }
    }
}
