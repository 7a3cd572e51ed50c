package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.WireEffects;
import dev.pushback.schema.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** Answers first and does the work afterwards, as {@link Rule#ANSWER_FIRST} advises. */
final class AnswerFirst {

    private static final Duration MOMENT = Duration.ofMillis(20);

    private AnswerFirst() {}

    static Backend build(BackendParts right) {
        EventRepository keeper = right.keeper();
        UnaryOperator<List<ReceivedEvent>> nothing = events -> List.of();
        Backend backend =
                right.with(new MutatedRepository(keeper, nothing, kept -> kept)).build();
        return call -> {
            BackendReply answer = backend.answer(call);
            if (call.isProbe() || !answer.taken()) {
                return answer;
            }
            List<ReceivedEvent> events = right.reader().apply(call).events();
            return answer.withEffect((now, connection) -> {
                connection.after(MOMENT, () -> keeper.keep(events));
                WireEffects.plain().play(now, connection);
            });
        };
    }
}
