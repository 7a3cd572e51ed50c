package dev.pushback.emulator;

import dev.pushback.emulator.http.Acknowledgement;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.schema.PushCallback;
import dev.pushback.schema.PushEvent;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;

/**
 * What came of sending some events: one attempt for each callback, which carries up to 100 of them.
 *
 * @param events what was sent, in order; empty if the bodies were given as bytes
 * @param attempts the account of each callback, in order; at least one
 */
@API(status = API.Status.STABLE)
public record Delivery(List<PushEvent> events, List<Attempt> attempts) {

    /** Copies the lists. */
    public Delivery {
        events = List.copyOf(events);
        attempts = List.copyOf(attempts);
        if (attempts.isEmpty()) {
            throw new IllegalArgumentException("a delivery must have at least one attempt");
        }
    }

    /** Whether every callback was taken; see {@link Acknowledgement#ACKNOWLEDGED}. */
    public boolean isAcknowledged() {
        return attempts.stream().allMatch(Delivery::isAcknowledged);
    }

    /** Whether every callback was turned away; see {@link Acknowledgement#REFUSED}. */
    public boolean isRefused() {
        return attempts.stream().allMatch(Delivery::isRefused);
    }

    /**
     * The accounts of the callbacks that carried events of this recipient, in order.
     *
     * @throws IllegalArgumentException if none did
     */
    public List<Attempt> attemptsOf(String account) {
        int[] own = IntStream.range(0, events.size())
                .filter(i -> events.get(i).toAccount().equals(account))
                .map(i -> i / PushCallback.MAX_EVENTS)
                .distinct()
                .toArray();
        if (own.length == 0) {
            throw new MessageException(HttpMessage.NOT_SENT_TO.of(Quoted.of(account)));
        }
        boolean areCopies = events.size() <= PushCallback.MAX_EVENTS;
        return areCopies ? attempts : IntStream.of(own).mapToObj(attempts::get).toList();
    }

    /** Whether this attempt was acknowledged. */
    public static boolean isAcknowledged(Attempt attempt) {
        return answer(attempt) == Acknowledgement.ACKNOWLEDGED;
    }

    /** Whether this attempt was refused. */
    public static boolean isRefused(Attempt attempt) {
        return answer(attempt) == Acknowledgement.REFUSED;
    }

    private static Acknowledgement answer(Attempt attempt) {
        return attempt.isAnswered()
                ? Acknowledgement.of(attempt.reply().status(), attempt.reply().body())
                : Acknowledgement.NEITHER;
    }
}
