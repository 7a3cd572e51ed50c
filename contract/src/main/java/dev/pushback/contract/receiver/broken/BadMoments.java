package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.CallConnection;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Store everything as it came, except now and then: they answer rightly, and lose what comes at a bad moment. */
final class BadMoments {

    private static final Duration WORK = Duration.ofMillis(30);
    static final int MOST_AT_ONCE = 2;
    static final int LOST = 3;

    private BadMoments() {}

    /** Whether what is stored with this answer gets lost. */
    @FunctionalInterface
    private interface Moment {

        boolean isBad(BackendReply answer, CallConnection connection, int events);
    }

    static Backend whileBusy(BackendParts right) {
        EventTable table = EventTable.byIdentity();
        Backend backend = storingNothing(right, table);
        AtomicInteger busy = new AtomicInteger();
        return call -> {
            BackendReply answer = backend.answer(call);
            if (call.isProbe()) {
                return answer;
            }
            if (busy.incrementAndGet() <= MOST_AT_ONCE) {
                table.keep(events(right, call, answer));
            }
            return answer.withEffect((now, connection) -> connection.after(WORK, () -> {
                busy.decrementAndGet();
                WireEffects.plain().play(now, connection);
            }));
        };
    }

    static Backend afterGarbage(BackendParts right) {
        Set<CallConnection> spoiled = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
        return losing(
                right,
                (answer, connection, events) -> answer.taken() ? spoiled.remove(connection) : spoiled.add(connection));
    }

    /** Of one event each: who plays cases side by side may send nothing but batches just then, which are lost otherwise. */
    static Backend afterOtherCommand(BackendParts right) {
        AtomicInteger spoiled = new AtomicInteger();
        Backend backend = losing(
                right,
                (answer, connection, events) -> events == 1 && spoiled.getAndUpdate(left -> Math.max(0, left - 1)) > 0);
        return call -> {
            BackendReply answer = backend.answer(call);
            boolean isOther = !call.isProbe() && call.kind().isEmpty() && answer.taken();
            return isOther
                    ? answer.withEffect((now, connection) -> {
                        spoiled.set(LOST);
                        WireEffects.plain().play(now, connection);
                    })
                    : answer;
        };
    }

    /** Stores when it answers, unless this is so. */
    private static Backend losing(BackendParts right, Moment moment) {
        EventTable table = EventTable.byIdentity();
        Backend backend = storingNothing(right, table);
        return call -> {
            BackendReply answer = backend.answer(call);
            if (call.isProbe()) {
                return answer;
            }
            List<ReceivedEvent> events = events(right, call, answer);
            return answer.withEffect((now, connection) -> {
                if (!moment.isBad(answer, connection, events.size())) {
                    table.keep(events);
                }
                WireEffects.plain().play(now, connection);
            });
        };
    }

    private static Backend storingNothing(BackendParts right, EventTable table) {
        return right.with(new MutatedRepository(table, events -> List.of(), kept -> kept))
                .build();
    }

    private static List<ReceivedEvent> events(BackendParts right, ReceivedCall call, BackendReply answer) {
        return answer.taken() && call.kind().isPresent()
                ? right.reader().apply(call).events()
                : List.of();
    }
}
