package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.CallConnection;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Wrong under load, or over kept connections. */
final class LoadFaults {

    private static final Duration IDLE = Duration.ofMillis(120);
    private static final int LIFE = 20;

    private LoadFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                fault(
                                "ten-a-connection",
                                "answers HTTP 503 to the eleventh callback of a task on a connection",
                                LoadFaults::refusesEleventh)
                        .fails("load.one-connection")
                        .inChinese("同一连接上某任务的第十一个回调返回 HTTP 503"),
                fault(
                                "eight-connections-a-task",
                                "refuses the callbacks of a task that come over more than eight connections",
                                LoadFaults::fewConnections)
                        .fails("load.fresh-connections", "load.many-at-once")
                        .inChinese("某任务的回调来自八个以上的连接时拒绝"),
                fault(
                                "idle-refused",
                                "answers HTTP 408 to a task whose connection was idle for 120 ms twice",
                                LoadFaults::refusesIdle)
                        .fails("load.idle-connection")
                        .inChinese("某任务的连接两次空闲 120 毫秒后返回 HTTP 408"),
                fault(
                                "answers-crossed",
                                "refuses what is under way together with what it refuses, by a flag that all share",
                                LoadFaults::crossesAnswers)
                        .fails("load.mixed-answers")
                        .inChinese("拒绝时用一个共享的标志，连同时处理的其他回调一并拒绝"),
                fault(
                                "first-connection-only",
                                "answers the callbacks of a task on the connection of its first one only",
                                LoadFaults::firstConnectionOnly)
                        .fails("load.idle-neighbour")
                        .inChinese("只在某任务的首个连接上应答"),
                fault("one-at-a-time", "refuses callbacks while it is busy with another", LoadFaults::oneAtATime)
                        .fails("load.many-at-once")
                        .inChinese("正在处理一个回调时拒绝其他回调"),
                fault(
                                "flaky",
                                "crashes at every third callback, by chance of its task and recipient",
                                LoadFaults::flaky)
                        .fails("load.one-connection", "load.many-at-once")
                        .inChinese("按任务和接收者随机，每三个回调约有一个崩溃"),
                fault("dies", "dies after " + LIFE + " callbacks of a task", LoadFaults::dies)
                        .fails("load.one-connection")
                        .inChinese("收到某任务的 20 个回调后退出"));
    }

    private static Backend refusesEleventh(BackendParts right) {
        Map<CallConnection, Map<String, Integer>> counts = Collections.synchronizedMap(new WeakHashMap<>());
        return ConnectionMutations.bend(right, (answer, event, connection) -> {
            int calls = counts.computeIfAbsent(connection, unknown -> new ConcurrentHashMap<>())
                    .merge(event.taskId(), 1, Integer::sum);
            return calls > 10 ? answer.withStatus(503) : answer;
        });
    }

    private static Backend fewConnections(BackendParts right) {
        Map<String, Set<CallConnection>> seen = new ConcurrentHashMap<>();
        return ConnectionMutations.bend(right, (answer, event, connection) -> {
            Set<CallConnection> ofTask = seen.computeIfAbsent(event.taskId(), task -> ConcurrentHashMap.newKeySet());
            ofTask.add(connection);
            return ofTask.size() > 8 ? BackendReply.refused("too many connections") : answer;
        });
    }

    private static Backend firstConnectionOnly(BackendParts right) {
        Map<String, CallConnection> first = new ConcurrentHashMap<>();
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            return ConnectionMutations.firstEvent(call)
                    .map(event -> answer.withEffect((late, connection) -> {
                        boolean known = first.computeIfAbsent(event.taskId(), task -> connection) == connection;
                        (known ? answer.effect() : WireEffects.never()).play(late, connection);
                    }))
                    .orElse(answer);
        };
    }

    private static Backend refusesIdle(BackendParts right) {
        Map<CallConnection, Long> seen = Collections.synchronizedMap(new WeakHashMap<>());
        Map<String, Integer> pauses = new ConcurrentHashMap<>();
        return ConnectionMutations.bend(right, (answer, event, connection) -> {
            long now = System.nanoTime();
            Long before = seen.put(connection, now);
            boolean idle = before != null && now - before > IDLE.toNanos();
            return idle && pauses.merge(event.taskId(), 1, Integer::sum) > 1 ? answer.withStatus(408) : answer;
        });
    }

    private static Backend crossesAnswers(BackendParts right) {
        AtomicInteger refusing = new AtomicInteger();
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            if (call.isProbe()) {
                return answer;
            }
            int refused = answer.taken() ? 0 : 1;
            refusing.addAndGet(refused);
            return answer.withEffect((late, connection) -> connection.after(Duration.ofMillis(60), () -> {
                boolean set = refusing.getAndAdd(-refused) > 0;
                WireEffects.plain()
                        .play(set && answer.taken() ? BackendReply.refused("an error is set") : late, connection);
            }));
        };
    }

    private static Backend oneAtATime(BackendParts right) {
        AtomicInteger busy = new AtomicInteger();
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
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

    /** By chance, but by the same one each time: the time in a task's id is left out. */
    private static Backend flaky(BackendParts right) {
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            boolean third = ConnectionMutations.firstEvent(call)
                    .map(event -> event.taskId().replaceFirst("^[^_]*_", "") + event.toAccount())
                    .filter(event -> Math.floorMod(event.hashCode(), 3) == 0)
                    .isPresent();
            return answer.taken() && third ? Mutations.crash() : answer;
        };
    }

    private static Backend dies(BackendParts right) {
        Map<String, Integer> counts = new ConcurrentHashMap<>();
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            boolean over = ConnectionMutations.firstEvent(call)
                    .filter(event -> counts.merge(event.taskId(), 1, Integer::sum) > LIFE)
                    .isPresent();
            return over ? answer.withEffect(WireEffects.death()) : answer;
        };
    }
}
