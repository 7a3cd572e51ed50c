package dev.pushback.server.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pushback.emulator.coverage.EventShape;
import dev.pushback.emulator.scenario.EventJson;
import dev.pushback.emulator.scenario.TaskId;
import dev.pushback.schema.ChatType;
import dev.pushback.schema.OfflinePushEvent;
import dev.pushback.schema.rule.Rule;
import java.time.Instant;

/**
 * A message to one person, which an app sends by {@code openim/sendmsg}.
 *
 * <p>All of it follows from the order, so that nothing else must be kept. Source of its ids: {@link Rule#MSG_KEY}, {@link
 * Rule#PUSH_ID}.
 *
 * @param from the sender
 * @param to the recipient
 * @param seq its number, unsigned 32 bits
 * @param random the app's own number, unsigned 32 bits
 * @param sent when it was accepted
 * @param pushId the id of its push
 */
public record SentMessage(String from, String to, long seq, long random, Instant sent, String pushId) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The message that is pushed; {@code null} for a push without one. */
    public static SentMessage of(PushTask task) {
        return task.message();
    }

    /** The message that was ordered so. */
    static SentMessage of(PushOrder order) {
        JsonNode request = request(order);
        return new SentMessage(
                request.path("From_Account").asText(),
                request.path("To_Account").asText(),
                order.number(),
                request.path("MsgRandom").asLong(),
                Instant.ofEpochSecond(order.taskTime()),
                order.taskId());
    }

    /** An id for the push of a message, in the form of the page's sample. */
    public static String pushId(long key, long seconds, long sdkAppId, long random) {
        TaskId drawn = TaskId.drawn(key, false, seconds, sdkAppId);
        return String.join(
                "_",
                Long.toHexString(seconds),
                Long.toHexString(sdkAppId),
                Long.toHexString(random),
                Long.toHexString(drawn.sender()),
                Long.toHexString(drawn.sender() ^ drawn.sequence() & 0xffff_ffffL));
    }

    /** Its key, as the answer and each event tell it. */
    public String key() {
        return seq + "_" + random + "_" + sent.getEpochSecond();
    }

    /** What happened to it, as it stands in a body. */
    public byte[] event(EventShape shape, long seconds) {
        return EventJson.of(new OfflinePushEvent(
                ChatType.ONE_TO_ONE,
                Instant.ofEpochSecond(seconds),
                from,
                to,
                shape.platform(),
                shape.stage(),
                null,
                seq,
                random,
                sent,
                pushId,
                shape.errCode(),
                shape.errInfo()));
    }

    private static JsonNode request(PushOrder order) {
        try {
            return JSON.readTree(order.request());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order holds what is no JSON", e);
        }
    }
}
