package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.EventRepository.Kept;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Acknowledged, but kept wrongly: only a probe shows it. */
final class EffectFaults {

    /** Huawei for Xiaomi and so on, as a receiver in public code has it. */
    private static final List<Integer> WRONG_VENDORS = List.of(0, 1, 6, 2, 8, 5, 4, 7, 3);

    private EffectFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                fault("stores-twice", "stores an event each time that it comes", EffectFaults::piles)
                        .fails("repeat.stored-once"),
                fault("stores-races", "stores an event twice if two copies come at once", RacingRepository::build)
                        .fails("repeat.at-once-stored-once"),
                fault("stage-goes-back", "takes the stage that came last for the current one", told(EffectFaults::last))
                        .fails("repeat.late-stage-stored", "repeat.reversed-stages-stored"),
                fault("stores-nothing", "acknowledges and stores nothing", given(events -> List.of()))
                        .fails("event.plainest-stored"),
                fault("drops-last", "loses the last event of a batch", given(EffectFaults::allButLast))
                        .fails("batch.all-stored"),
                fault(
                                "keeps-first-50",
                                "stores the first 50 events of a batch only",
                                given(events -> events.subList(0, Math.min(50, events.size()))))
                        .fails("batch.all-stored"),
                fault(
                                "odd-event-drops-rest",
                                "loses a whole batch if one event has an empty DataId",
                                given(events -> events.stream().anyMatch(event -> "".equals(event.dataId()))
                                        ? List.of()
                                        : events))
                        .fails("event.odd-one-costs-no-others"),
                fault(
                                "data-id-only",
                                "loses events without DataId",
                                given(events -> events.stream()
                                        .filter(event -> event.dataId() != null)
                                        .toList()))
                        .fails("event.plainest-stored"),
                fault(
                                "online-devices-lost",
                                "stores one online event of a recipient and a stage, whatever the devices",
                                given(EffectFaults::withOneOnline))
                        .fails("event.devices-stored"),
                each("vendor-wrong", "mixes up the vendors", EffectFaults::withWrongVendor)
                        .fails("event.failures-stored", "event.devices-stored"),
                fault(
                                "first-error-for-all",
                                "stores the first failure of a batch for all",
                                given(EffectFaults::withFirstError))
                        .fails("event.failures-stored"),
                each(
                                "err-code-lost",
                                "loses the ErrCode of a failure without words",
                                event -> event.errInfo().isEmpty() ? event.withError(0, "") : event)
                        .fails("event.silent-failure-stored"),
                each(
                                "read-in-ascii",
                                "reads the body as ASCII",
                                event -> event.withError(
                                        event.errCode(), event.errInfo().replaceAll("[^\\x00-\\x7f]", "?")))
                        .fails("event.chinese-stored"),
                fault("known-one-drops-rest", "loses a whole batch if one event is known", EffectFaults::dropsWithKnown)
                        .fails("repeat.new-ones-stored"),
                each("type-for-stage", "takes EventType for the stage", event -> event.withStage(event.type()))
                        .fails("event.stages-stored"),
                fault("stores-refused", "stores what it refuses", EffectFaults::storesRefused)
                        .fails("app-id.foreign-not-stored", "signature.forged-not-stored"));
    }

    private static Mutation given(UnaryOperator<List<ReceivedEvent>> change) {
        return Mutations.keeps(keeper -> new MutatedRepository(keeper, change, kept -> kept));
    }

    private static Mutation told(UnaryOperator<Kept> change) {
        return Mutations.keeps(keeper -> new MutatedRepository(keeper, events -> events, change));
    }

    private static BrokenReceiver.Draft each(String id, String title, UnaryOperator<ReceivedEvent> change) {
        return fault(id, title, given(events -> events.stream().map(change).toList()));
    }

    private static Kept last(Kept kept) {
        List<ReceivedEvent> events = kept.events();
        return events.isEmpty() ? kept : new Kept(events.get(events.size() - 1).stage(), events);
    }

    private static List<ReceivedEvent> withOneOnline(List<ReceivedEvent> events) {
        Set<String> seen = new HashSet<>();
        return events.stream()
                .filter(event -> !EventFaults.isOnline(event)
                        || seen.add(event.taskId() + " " + event.toAccount() + " " + event.stage()))
                .toList();
    }

    private static List<ReceivedEvent> withFirstError(List<ReceivedEvent> events) {
        Stream<ReceivedEvent> failures = events.stream().filter(event -> event.errCode() != 0);
        return failures.findFirst()
                .map(first -> events.stream()
                        .map(event -> event.errCode() == 0 ? event : event.withError(first.errCode(), first.errInfo()))
                        .toList())
                .orElse(events);
    }

    private static List<ReceivedEvent> allButLast(List<ReceivedEvent> events) {
        return events.size() == 1 ? events : events.subList(0, events.size() - 1);
    }

    private static ReceivedEvent withWrongVendor(ReceivedEvent event) {
        boolean known = event.platform() >= 0 && event.platform() < WRONG_VENDORS.size();
        return known ? event.withPlatform(WRONG_VENDORS.get(event.platform())) : event;
    }

    private static Backend dropsWithKnown(BackendParts right) {
        Set<ReceivedEvent> known = ConcurrentHashMap.newKeySet();
        return given(events -> {
                    boolean isOneKnown = events.stream().anyMatch(known::contains);
                    known.addAll(events);
                    return isOneKnown ? List.of() : events;
                })
                .build(right);
    }

    private static Backend piles(BackendParts right) {
        return right.with(new AppendOnlyRepository(right.keeper())).build();
    }

    private static Backend storesRefused(BackendParts right) {
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            List<ReceivedEvent> events = right.reader().apply(call.body()).events();
            if (!answer.taken() && !events.isEmpty()) {
                right.keeper().keep(events);
            }
            return answer;
        };
    }
}
