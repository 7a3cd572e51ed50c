package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.BodyReader;
import dev.pushback.contract.receiver.backend.CallConnection;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Receivers whose answer depends on the connection that a callback came over, and on what came over it before. */
final class ConnectionMutations {

    private ConnectionMutations() {}

    /** Answers callbacks as the connection suggests. */
    static Backend bend(BackendParts right, ByConnection change) {
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            return firstEvent(call)
                    .map(event -> answer.withEffect((late, connection) ->
                            answer.effect().play(change.answer(late, event, connection), connection)))
                    .orElse(answer);
        };
    }

    /** Refuses another batch of the task that a connection began with. */
    static Backend oneBatchOfATask(BackendParts right) {
        Map<CallConnection, ReceivedEvent> first = Collections.synchronizedMap(new WeakHashMap<>());
        return bend(right, (answer, event, connection) -> {
            ReceivedEvent began = first.computeIfAbsent(connection, unknown -> event);
            boolean another =
                    event.taskId().equals(began.taskId()) && !event.toAccount().equals(began.toAccount());
            return another ? BackendReply.refused("the task is known") : answer;
        });
    }

    /** Refuses all callbacks of a connection that began with something else. */
    static Backend judgesByTheFirst(BackendParts right) {
        Map<CallConnection, List<Boolean>> begun = Collections.synchronizedMap(new WeakHashMap<>());
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            boolean readable = BodyReader.read(call).isCallback();
            return answer.withEffect((late, connection) -> {
                List<Boolean> first = begun.computeIfAbsent(connection, unknown -> new ArrayList<>());
                // Two of them: a kept connection may begin with one that another case has refused.
                if (first.size() < 2) {
                    first.add(MalformedFaults.isNotJson(answer));
                }
                boolean garbage = first.equals(List.of(true, true));
                answer.effect().play(garbage && readable ? BackendReply.refused("not a client") : late, connection);
            });
        };
    }

    /** The first event of a callback, if it is one. */
    static Optional<ReceivedEvent> firstEvent(ReceivedCall call) {
        return BodyReader.read(call).events().stream().findFirst();
    }

    /** What is answered over a connection. */
    @FunctionalInterface
    interface ByConnection {

        /** The answer to the callback with this first event, rightly answered so. */
        BackendReply answer(BackendReply right, ReceivedEvent event, CallConnection connection);
    }
}
