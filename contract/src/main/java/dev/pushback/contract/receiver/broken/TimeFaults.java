package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.onTheWire;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.WireEffect;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Answers that come too late. */
final class TimeFaults {

    private TimeFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(wire(), batches(), load()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> wire() {
        return List.of(
                late("late", "answers after 2.5 s", WireEffects.late(Duration.ofMillis(2500)))
                        .inChinese("2.5 秒后才应答"),
                late("late-body", "sends the body 2.5 s after the head", WireEffects.lateBody(Duration.ofMillis(2500)))
                        .inChinese("发出响应头 2.5 秒后才发包体"),
                late("trickles", "sends a byte of its reply every 300 ms", WireEffects.trickled(Duration.ofMillis(150)))
                        .inChinese("每 300 毫秒发一个字节"),
                late("never-answers", "never answers", WireEffects.never()).inChinese("从不应答"),
                late("head-only", "sends the head of its reply and nothing more", WireEffects.headOnly())
                        .inChinese("只发响应头，之后什么都没有"),
                late(
                                "continues-only",
                                "says 100 Continue and nothing more",
                                (answer, connection) -> connection.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes()))
                        .inChinese("只返回 100 Continue，之后什么都没有"));
    }

    private static List<BrokenReceiver> batches() {
        return List.of(fault("slow-at-hundred", "takes 30 ms for each event before it answers", right -> {
                    Backend backend = right.build();
                    return call -> backend.answer(call)
                            .withEffect(WireEffects.late(Duration.ofMillis(
                                    30L * right.reader().apply(call).events().size())));
                })
                .fails("time.hundred-events")
                .inChinese("每个事件要 30 毫秒才应答"));
    }

    private static List<BrokenReceiver> load() {
        return List.of(fault("one-thread", "takes 150 ms for each callback, one after the other", TimeFaults::oneThread)
                .fails("time.twenty-at-once")
                .inChinese("逐个处理回调，每个 300 毫秒"));
    }

    private static BrokenReceiver late(String id, String title, WireEffect effect) {
        return fault(id, title, onTheWire(effect)).fails("time.plain-callback");
    }

    private static Backend oneThread(BackendParts right) {
        AtomicLong free = new AtomicLong(System.nanoTime());
        Backend backend = right.build();
        return call -> {
            long now = System.nanoTime();
            long end = free.updateAndGet(
                    before -> Math.max(before, now) + Duration.ofMillis(150).toNanos());
            return backend.answer(call).withEffect(WireEffects.late(Duration.ofNanos(end - now)));
        };
    }
}
