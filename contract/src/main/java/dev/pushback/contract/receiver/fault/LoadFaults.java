package dev.pushback.contract.receiver.fault;

import static dev.pushback.contract.receiver.fault.Bends.onTheWire;
import static dev.pushback.contract.receiver.fault.Fault.fault;

import dev.pushback.contract.receiver.backend.Answer;
import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.Blueprint;
import dev.pushback.contract.receiver.backend.Connection;
import dev.pushback.contract.receiver.backend.WireEffect;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What only shows with many callbacks. */
final class LoadFaults {

    private static final int LIFE = 20;

    private LoadFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(
                                "ten-a-connection",
                                "answers HTTP 503 to the eleventh callback of a connection",
                                right -> onTheWire(refusesAfter(10)).build(right))
                        .fails("load.one-connection"),
                fault(
                                "idle-refused",
                                "answers HTTP 408 on a connection that was idle for 40 ms",
                                right -> onTheWire(refusesIdle()).build(right))
                        .fails("load.idle-connection"),
                fault("one-at-a-time", "refuses callbacks while it is busy with another", LoadFaults::oneAtATime)
                        .fails("load.many-at-once"),
                fault("one-thread", "takes 300 ms for each callback, one after the other", LoadFaults::oneThread)
                        .fails("time.twenty-at-once"),
                fault("flaky", "crashes at every third callback", LoadFaults::flaky)
                        .fails("load.one-connection", "load.many-at-once"),
                fault("dies", "dies after " + LIFE + " callbacks", LoadFaults::dies)
                        .fails("load.one-connection"));
    }

    private static WireEffect refusesAfter(int calls) {
        Map<Connection, Integer> counts = Collections.synchronizedMap(new WeakHashMap<>());
        return (answer, connection) -> {
            boolean over = counts.merge(connection, 1, Integer::sum) > calls;
            WireEffects.plain().play(over ? answer.withStatus(503) : answer, connection);
        };
    }

    private static WireEffect refusesIdle() {
        Map<Connection, Long> seen = Collections.synchronizedMap(new WeakHashMap<>());
        return (answer, connection) -> {
            long now = System.nanoTime();
            Long before = seen.put(connection, now);
            boolean idle =
                    before != null && now - before > Duration.ofMillis(40).toNanos();
            WireEffects.plain().play(idle ? answer.withStatus(408) : answer, connection);
        };
    }

    private static Backend oneAtATime(Blueprint right) {
        AtomicInteger busy = new AtomicInteger();
        Backend backend = right.build();
        return call -> {
            Answer answer = backend.answer(call);
            if (call.isProbe()) {
                return answer;
            }
            if (busy.getAndIncrement() > 0) {
                busy.decrementAndGet();
                return answer.withStatus(503);
            }
            return answer.withEffect((late, connection) -> connection.after(Duration.ofMillis(10), () -> {
                busy.decrementAndGet();
                WireEffects.plain().play(late, connection);
            }));
        };
    }

    private static Backend oneThread(Blueprint right) {
        AtomicLong free = new AtomicLong(System.nanoTime());
        Backend backend = right.build();
        return call -> {
            long now = System.nanoTime();
            long end = free.updateAndGet(
                    before -> Math.max(before, now) + Duration.ofMillis(300).toNanos());
            return backend.answer(call).withEffect(WireEffects.late(Duration.ofNanos(end - now)));
        };
    }

    private static Backend flaky(Blueprint right) {
        AtomicInteger count = new AtomicInteger();
        Backend backend = right.build();
        return call -> call.isProbe() || count.incrementAndGet() % 3 != 0 ? backend.answer(call) : Bends.crash();
    }

    private static Backend dies(Blueprint right) {
        AtomicInteger count = new AtomicInteger();
        Backend backend = right.build();
        return call -> count.incrementAndGet() <= LIFE
                ? backend.answer(call)
                : backend.answer(call).withEffect(WireEffects.death());
    }
}
