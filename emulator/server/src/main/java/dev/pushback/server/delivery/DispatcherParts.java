package dev.pushback.server.delivery;

import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.server.life.Devices;
import dev.pushback.server.life.Life;
import dev.pushback.server.life.Shapes;
import dev.pushback.server.script.PushScript;
import java.util.function.LongPredicate;

/**
 * What a dispatcher works by.
 *
 * @param timeline its clock
 * @param devices the devices of accounts
 * @param life what becomes of pushes on them
 * @param shapes what events say
 * @param sizes how many events a callback has at most
 * @param seed where draws come from
 * @param disorder faults of order
 * @param retries what is sent again
 * @param log where callbacks are kept
 * @param script what becomes of pushes on those whom it names
 * @param refused whom vendors refuse
 * @param duplicateByRule whether the callback with this number is to be sent twice
 * @param query makes the queries
 * @param body makes the bodies
 * @param listener who is told
 */
public record DispatcherParts(
        Timeline timeline,
        Devices devices,
        Life life,
        Shapes shapes,
        BatchSize sizes,
        long seed,
        Disorder disorder,
        Retries retries,
        CallbackLog log,
        PushScript script,
        RefusedAccounts refused,
        LongPredicate duplicateByRule,
        Query query,
        Body body,
        DeliveryListener listener) {

    /** Makes queries. */
    @FunctionalInterface
    public interface Query {
        /** That of the callback with this number; {@code null} for the usual one. */
        String of(CallbackKind kind, long number);
    }

    /** Makes bodies. */
    @FunctionalInterface
    public interface Body {
        /** That of the callback with this number, which may be the usual one. */
        byte[] of(byte[] usual, long number);
    }
}
