package dev.pushback.emulator.load.plan;

import static java.util.Objects.requireNonNull;

import dev.pushback.emulator.http.Acknowledgement;
import dev.pushback.emulator.http.Failure;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/**
 * What came of an attempt, and at last of a callback.
 *
 * @param state acknowledged, refused or failed
 * @param kind why, such as {@code timeout}, {@code status-500} or {@code bad-reply}; for an acknowledged one
 *     {@code acknowledged}
 */
@API(status = API.Status.STABLE)
public record Outcome(State state, String kind) {

    /** The ways in which an attempt can end. */
    public enum State {
        /** See {@link Acknowledgement#ACKNOWLEDGED}. */
        ACKNOWLEDGED,
        /** See {@link Acknowledgement#REFUSED}. */
        REFUSED,
        /** Anything else. */
        FAILED
    }

    public static final Outcome ACKNOWLEDGED = new Outcome(State.ACKNOWLEDGED, "acknowledged");
    static final Outcome REFUSED_BY_REPLY = new Outcome(State.REFUSED, "failure-reply");
    public static final Outcome BAD_REPLY = new Outcome(State.FAILED, "bad-reply");
    public static final Outcome INTERRUPTED = new Outcome(State.FAILED, "interrupted");

    private static final Map<Integer, Outcome> BY_STATUS = new ConcurrentHashMap<>();

    /** Checks that nothing is null. */
    public Outcome {
        requireNonNull(state, "state");
        requireNonNull(kind, "kind");
    }

    /** The outcome when there is no whole reply. */
    public static Outcome of(Failure failure) {
        // "refused" alone would read as the receiver's own refusal.
        return new Outcome(State.FAILED, failure == Failure.REFUSED ? "connection-refused" : failure.id());
    }

    /** The outcome of a whole reply, judged in full. */
    public static Outcome of(int status, byte[] body) {
        if (status != 200) {
            return BY_STATUS.computeIfAbsent(status, Outcome::ofStatus);
        }
        return switch (Acknowledgement.of(status, body)) {
            case ACKNOWLEDGED -> ACKNOWLEDGED;
            case REFUSED -> REFUSED_BY_REPLY;
            case NEITHER -> BAD_REPLY;
        };
    }

    private static Outcome ofStatus(int status) {
        boolean refused = Acknowledgement.of(status, new byte[0]) == Acknowledgement.REFUSED;
        return new Outcome(refused ? State.REFUSED : State.FAILED, "status-" + status);
    }

    /** How journals write it: {@code acknowledged}, {@code refused}, or why it failed. */
    public String text() {
        return state == State.REFUSED ? "refused" : kind;
    }

    /** The outcome that a journal writes so. */
    public static Outcome ofText(String text) {
        return switch (text) {
            case "acknowledged" -> ACKNOWLEDGED;
            case "refused" -> new Outcome(State.REFUSED, text);
            default -> new Outcome(State.FAILED, text);
        };
    }

    /** Whether the run was stopped before there was a reply. */
    public boolean isInterrupted() {
        return equals(INTERRUPTED);
    }

    /** Whether the time limit was over. */
    public boolean isTimeout() {
        return kind.equals(Failure.TIMEOUT.id()) || kind.equals(Failure.CONNECT_TIMEOUT.id());
    }
}
