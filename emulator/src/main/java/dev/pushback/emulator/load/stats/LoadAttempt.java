package dev.pushback.emulator.load.stats;

import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.message.Message;
import java.time.Instant;

/** One attempt that has just ended, as listeners see it: valid only during the call. */
public interface LoadAttempt {

    /** Which callback of the run, counted from 1 in the order in which they were drawn. */
    long number();

    /** How many events the callback carries. */
    int events();

    /** Which attempt of the callback, counted from 1. */
    int attempt();

    /** When sending began, by the wall clock. */
    Instant at();

    /** The query as it was sent, with {@code Sign}. */
    String query();

    /** A copy of the body that was sent. */
    byte[] body();

    /** The status of the reply, 0 if there was none. */
    int status();

    /** The body of the reply as far as it came; leave it alone. */
    byte[] reply();

    /** What came of it. */
    Outcome outcome();

    /** Whether its latency is counted: there was a whole reply, or no reply in time. */
    default boolean isTimed() {
        return failure() == null || outcome().isTimeout();
    }

    /** Why there is no whole reply; {@code null} if there is one. */
    Failure failure();

    /** The cause of the failure; {@link Message#NONE} if there is none. */
    Message detail();

    /** From the start of sending to the end, in milliseconds. */
    double millis();
}
