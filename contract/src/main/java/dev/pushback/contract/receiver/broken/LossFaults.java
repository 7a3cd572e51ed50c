package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;

import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;

/** Events that are acknowledged and then lost for what they hold, and a member that is not looked at for null. */
final class LossFaults {

    private LossFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                losing("online-dropped", "online events", EventFaults::isOnline, "event.online-stored"),
                losing(
                        "err-code-unsigned",
                        "events of a negative ErrCode",
                        event -> event.errCode() < 0,
                        "event.negative-code-stored"),
                losing(
                        "account-over-32-dropped",
                        "events whose To_Account has over 32 characters",
                        event -> event.toAccount().length() > 32,
                        "event.account-stored"),
                losing(
                        "task-id-over-56-dropped",
                        "events whose TaskId has over 56 characters",
                        event -> event.taskId().length() > 56,
                        "event.task-id-stored"),
                fault(
                                "err-info-null-crash",
                                "crashes at an ErrInfo that is null",
                                crashesAt(call ->
                                        new String(call.body(), StandardCharsets.UTF_8).contains("\"ErrInfo\":null")))
                        .fails("malformed.member-null"));
    }

    private static BrokenReceiver losing(String id, String what, Predicate<ReceivedEvent> lost, String contractCase) {
        Mutation bend = Mutations.keeps(keeper -> new MutatedRepository(
                keeper, events -> events.stream().filter(lost.negate()).toList(), kept -> kept));
        return fault(id, "acknowledges and loses " + what, bend).fails(contractCase);
    }
}
