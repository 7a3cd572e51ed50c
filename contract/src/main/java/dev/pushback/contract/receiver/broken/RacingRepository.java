package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.List;

/** Looks first whether an event is there and stores it a moment later, when it answers: copies in between are new too. */
final class RacingRepository {

    private static final Duration MOMENT = Duration.ofMillis(30);

    private RacingRepository() {}

    static Backend build(BackendParts right) {
        AppendOnlyRepository pile = new AppendOnlyRepository(right.keeper());
        Backend lookingAtPile = right.with(pile).build();
        Backend storingNothing = right.build();
        return call -> {
            if (call.isProbe()) {
                return lookingAtPile.answer(call);
            }
            BackendReply answer = storingNothing.answer(call);
            List<ReceivedEvent> fresh = answer.taken() ? fresh(right, call, pile) : List.of();
            return answer.withEffect((late, connection) -> connection.after(MOMENT, () -> {
                pile.pile(fresh);
                WireEffects.plain().play(late, connection);
            }));
        };
    }

    private static List<ReceivedEvent> fresh(BackendParts right, ReceivedCall call, AppendOnlyRepository pile) {
        return right.reader().apply(call).events().stream()
                .filter(event -> !pile.has(event))
                .toList();
    }
}
