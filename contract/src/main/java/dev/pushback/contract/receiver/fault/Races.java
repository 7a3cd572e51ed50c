package dev.pushback.contract.receiver.fault;

import dev.pushback.contract.receiver.backend.Answer;
import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.Blueprint;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.time.Duration;
import java.util.List;

/** Looks first whether an event is there and stores it a moment later, when it answers: copies in between are new too. */
final class Races {

    private static final Duration MOMENT = Duration.ofMillis(30);

    private Races() {}

    static Backend build(Blueprint right) {
        Pile pile = new Pile(right.keeper());
        Backend lookingAtPile = right.with(pile).build();
        Backend storingNothing = right.build();
        return call -> {
            if (call.isProbe()) {
                return lookingAtPile.answer(call);
            }
            Answer answer = storingNothing.answer(call);
            List<ReceivedEvent> fresh = answer.taken() ? fresh(right, call.body(), pile) : List.of();
            return answer.withEffect((late, connection) -> connection.after(MOMENT, () -> {
                pile.pile(fresh);
                WireEffects.plain().play(late, connection);
            }));
        };
    }

    private static List<ReceivedEvent> fresh(Blueprint right, byte[] body, Pile pile) {
        return right.reader().apply(body).events().stream()
                .filter(event -> !pile.has(event))
                .toList();
    }
}
