package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.checks;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.without;

import dev.pushback.contract.receiver.backend.CheckStage;
import dev.pushback.schema.CallbackQuery;
import java.util.List;
import java.util.function.LongPredicate;

/** Wrong looks at RequestTime. */
final class FreshnessFaults {

    private static final long MINUTE = 60;

    private FreshnessFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                fault("freshness-unchecked", "does not look at the age of RequestTime", without(CheckStage.FRESHNESS))
                        .fails("signature.ten-minutes-old", "signature.ten-minutes-ahead"),
                aged(
                                "freshness-5-minutes",
                                "takes a RequestTime up to 5 minutes old",
                                age -> Math.abs(age) <= 5 * MINUTE)
                        .fails("signature.over-a-minute-old", "signature.over-a-minute-ahead"),
                aged(
                                "freshness-10-seconds",
                                "takes a RequestTime up to 10 seconds old only",
                                age -> Math.abs(age) <= 10)
                        .fails("signature.half-a-minute-old", "signature.half-a-minute-ahead"),
                aged("future-taken", "takes any RequestTime ahead of its clock", age -> age <= MINUTE)
                        .fails("signature.over-a-minute-ahead", "signature.ten-minutes-ahead"),
                aged("future-refused", "refuses a RequestTime ahead of its clock", age -> age >= -2 && age <= MINUTE)
                        .fails("signature.half-a-minute-ahead"),
                aged("past-taken", "takes any RequestTime behind its clock", age -> age >= -MINUTE)
                        .fails("signature.over-a-minute-old", "signature.ten-minutes-old"),
                aged("freshness-in-milliseconds", "takes seconds for milliseconds", age -> Math.abs(age) <= 60_000)
                        .fails("signature.ten-minutes-old"),
                fault(
                                "time-text-crash",
                                "crashes at a RequestTime that is no number",
                                crashesAt(call -> call.query()
                                        .first(CallbackQuery.REQUEST_TIME)
                                        .filter(time -> !time.matches("[0-9]{1,19}"))
                                        .isPresent()))
                        .fails("signature.request-time-text"),
                fault(
                                "time-missing-crash",
                                "crashes without RequestTime",
                                crashesAt(call -> call.query()
                                        .first(CallbackQuery.REQUEST_TIME)
                                        .isEmpty()))
                        .fails("signature.no-request-time"));
    }

    private static BrokenReceiver.Draft aged(String id, String title, LongPredicate fresh) {
        return fault(
                id,
                title,
                checks(
                        CheckStage.FRESHNESS,
                        (query, settings) -> query.first(CallbackQuery.REQUEST_TIME)
                                .filter(time -> time.matches("[0-9]{1,12}"))
                                .map(time -> settings.clock().instant().getEpochSecond() - Long.parseLong(time))
                                .filter(fresh::test)
                                .isPresent()));
    }
}
