package dev.pushback.emulator.http;

import static java.util.Objects.requireNonNull;

import dev.pushback.schema.message.Message;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * The account of one HTTP try: what was sent and what came of it. Either a whole reply, or a failure with as much of a
 * reply as had come.
 *
 * @param call what was sent
 * @param at when sending began
 * @param took from {@code at} to the reply's last byte or the failure
 * @param reply the answer; {@code null} if not even its head came
 * @param failure why there is no whole reply; {@code null} if there is one
 * @param detail the cause of the failure; of a whole reply what was odd about the way it came, such as bytes behind it;
 *     else {@link Message#NONE}
 * @param carried by which connection
 */
@API(status = API.Status.STABLE)
public record Attempt(
        HttpCall call, Instant at, Duration took, HttpReply reply, Failure failure, Message detail, Carried carried) {

    /**
     * The connection that carried a call.
     *
     * @param connection its number, from 1; 0 if that is not known, or there was none
     * @param place which of its calls it was, from 1; 0 as before
     */
    public record Carried(long connection, int place) {

        /** By whatever connection. */
        public static final Carried UNKNOWN = new Carried(0, 0);
    }

    /**
     * Checks that there is an outcome.
     *
     * @throws IllegalArgumentException if there is neither a failure nor a complete reply
     */
    public Attempt {
        requireNonNull(call, "call");
        requireNonNull(at, "at");
        requireNonNull(took, "took");
        requireNonNull(detail, "detail");
        requireNonNull(carried, "carried");
        if (failure == null && (reply == null || !reply.complete())) {
            throw new IllegalArgumentException("an attempt without a failure must have a complete reply");
        }
    }

    /** An attempt of which nobody knows by which connection it went. */
    public Attempt(HttpCall call, Instant at, Duration took, HttpReply reply, Failure failure, Message detail) {
        this(call, at, took, reply, failure, detail, Carried.UNKNOWN);
    }

    /** Whether a whole reply came, whatever it says. */
    public boolean isAnswered() {
        return failure == null;
    }

    /** Whether there is no whole reply since time was up. */
    public boolean isOutOfTime() {
        return failure != null && failure.isOutOfTime();
    }

    /** Whether bytes came behind the reply: its length was told too short, or there were two. */
    public boolean hasSurplus() {
        return isAnswered() && detail.is(HttpMessage.SURPLUS);
    }

    /** Whether the call was sent twice, as the receiver closed the kept connection without a word. */
    public boolean wasResent() {
        return isAnswered() && detail.is(HttpMessage.RESENT);
    }

    /** Why there is no whole reply, with its cause where that is known; {@link Message#NONE} if there is one. */
    public Message failureInFull() {
        return isAnswered() ? Message.NONE : failure.with(detail);
    }
}
