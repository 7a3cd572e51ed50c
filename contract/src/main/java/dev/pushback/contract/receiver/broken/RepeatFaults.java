package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.refusesBatches;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.EventRepository.Kept;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** Wrong answers to what comes again, late or in another order. */
final class RepeatFaults {

    private RepeatFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                knowing(
                                "duplicates-refused",
                                "refuses events that came before",
                                (kept, event) -> kept.events().contains(event))
                        .fails("repeat.in-another-batch"),
                fault("same-body-refused", "refuses a body that came before", RepeatFaults::refusesSameBody)
                        .fails("repeat.same-sign"),
                fault(
                                "duplicate-key-crash",
                                "crashes at an event twice in a batch",
                                refusesBatches("duplicate key", events -> new HashSet<>(events).size() < events.size()))
                        .fails("repeat.within-a-batch"),
                knowing(
                                "late-stage-refused",
                                "refuses a stage behind the current one",
                                (kept, event) -> event.stage() < kept.stage())
                        .fails("repeat.sent-after-clicked"),
                knowing(
                                "click-needs-sent",
                                "refuses clicked where sent never came",
                                (kept, event) -> event.stage() == 3 && kept.stage() == 0)
                        .fails("repeat.clicked-alone"),
                fault(
                                "stages-in-order",
                                "refuses stages in reverse order within a batch",
                                refusesBatches("stages out of order", RepeatFaults::goesBack))
                        .fails("repeat.stages-reversed"),
                fault("copies-crash", "crashes at two copies at once", RepeatFaults::crashesAtCopies)
                        .fails("repeat.at-once"),
                fault("sulks", "refuses a callback whose first try was refused", RepeatFaults::sulks)
                        .fails("repeat.after-a-refusal"));
    }

    private static BrokenReceiver.Draft knowing(String id, String title, BiPredicate<Kept, ReceivedEvent> refused) {
        return fault(
                id,
                title,
                right -> right.objecting(reading -> reading.events().stream()
                                .filter(event ->
                                        refused.test(right.keeper().of(event.taskId(), event.toAccount()), event))
                                .findFirst()
                                .map(event -> "came too late, or before: " + event.toAccount()))
                        .build());
    }

    private static boolean goesBack(List<ReceivedEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            boolean same = events.get(i).toAccount().equals(events.get(i - 1).toAccount());
            if (same && events.get(i).stage() < events.get(i - 1).stage()) {
                return true;
            }
        }
        return false;
    }

    private static Backend refusesSameBody(BackendParts right) {
        Set<List<ReceivedEvent>> seen = ConcurrentHashMap.newKeySet();
        return right.objecting(reading -> seen.add(reading.events()) ? Optional.empty() : Optional.of("came before"))
                .build();
    }

    /** What is under way stays so for a moment, as in a transaction: copies that come then collide. */
    private static Backend crashesAtCopies(BackendParts right) {
        Set<Integer> underWay = ConcurrentHashMap.newKeySet();
        Backend backend = right.build();
        return call -> {
            int body = Arrays.hashCode(call.body());
            if (call.isProbe() || call.body().length == 0) {
                return backend.answer(call);
            }
            if (!underWay.add(body)) {
                return Mutations.crash();
            }
            BackendReply answer = backend.answer(call);
            return answer.withEffect((late, connection) -> connection.after(Duration.ofMillis(30), () -> {
                underWay.remove(body);
                answer.effect().play(late, connection);
            }));
        };
    }

    private static Backend sulks(BackendParts right) {
        Set<Integer> refused = ConcurrentHashMap.newKeySet();
        Backend backend = right.build();
        return call -> {
            int body = Arrays.hashCode(call.body());
            BackendReply answer =
                    refused.contains(body) ? BackendReply.refused("refused before") : backend.answer(call);
            if (!answer.taken()) {
                refused.add(body);
            }
            return answer;
        };
    }
}
