package dev.pushback.contract.receiver.broken;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.BackendSettings;
import dev.pushback.contract.receiver.backend.BodyContents;
import dev.pushback.contract.receiver.backend.CheckStage;
import dev.pushback.contract.receiver.backend.EventRepository;
import dev.pushback.contract.receiver.backend.QueryParameters;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.RequestCheck;
import dev.pushback.contract.receiver.backend.WireEffect;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways of bending a right backend. Probes are answered rightly by all of them. */
final class Mutations {

    private static final String CRASH_PAGE =
            "<html><body><h1>Whitelabel Error Page</h1><p>Internal Server Error</p></body></html>";

    private Mutations() {}

    /** Rewrites every answer. */
    static Mutation answers(UnaryOperator<BackendReply> change) {
        return rewrites(answer -> true, change);
    }

    /** Rewrites the answers to what is taken. */
    static Mutation acknowledges(UnaryOperator<BackendReply> change) {
        return rewrites(BackendReply::taken, change);
    }

    /** Rewrites the answers to what is refused. */
    static Mutation refuses(UnaryOperator<BackendReply> change) {
        return rewrites(answer -> !answer.taken(), change);
    }

    /** Answers what is taken with this body. */
    static Mutation says(String body) {
        return acknowledges(answer -> answer.withBody(body));
    }

    /** Answers what is taken in this way. */
    static Mutation onTheWire(WireEffect effect) {
        return acknowledges(answer -> answer.withEffect(effect));
    }

    /** Gives this answer to some calls, before it looks at anything else. */
    static Mutation answersTo(Predicate<ReceivedCall> calls, BackendReply instead) {
        return right -> {
            var backend = right.build();
            return call -> !call.isProbe() && calls.test(call) ? instead : backend.answer(call);
        };
    }

    /** Refuses some calls, before it looks at anything else. */
    static Mutation refusesCalls(String why, Predicate<ReceivedCall> calls) {
        return answersTo(calls, BackendReply.refused(why));
    }

    /** Crashes at some calls. */
    static Mutation crashesAt(Predicate<ReceivedCall> calls) {
        return answersTo(calls, crash());
    }

    /** Crashes at bodies that hold a problem with these words. */
    static Mutation crashesAtProblem(String words) {
        return right -> {
            var backend = right.build();
            return call -> {
                BackendReply answer = backend.answer(call);
                return !answer.taken() && answer.text().contains(words) ? crash() : answer;
            };
        };
    }

    /** Takes bodies that hold a problem with these words. */
    static Mutation takesProblem(String words) {
        return right -> {
            var backend = right.build();
            return call -> {
                BackendReply answer = backend.answer(call);
                return !answer.taken() && answer.text().contains(words) ? BackendReply.acknowledged() : answer;
            };
        };
    }

    /** Refuses batches with an event like this. */
    static Mutation refusesEvents(String why, Predicate<ReceivedEvent> events) {
        return refusesBatches(why, batch -> batch.stream().anyMatch(events));
    }

    /** Refuses batches like this. */
    static Mutation refusesBatches(String why, Predicate<List<ReceivedEvent>> batches) {
        return refusesReadings(why, reading -> batches.test(reading.events()));
    }

    /** Refuses bodies that read like this. */
    static Mutation refusesReadings(String why, Predicate<BodyContents> readings) {
        return right -> right.objecting(reading -> readings.test(reading) ? Optional.of(why) : Optional.empty())
                .build();
    }

    /** Leaves out duties. */
    static Mutation without(CheckStage... duties) {
        return right -> {
            var bent = right;
            for (CheckStage duty : duties) {
                bent = bent.without(duty);
            }
            return bent.build();
        };
    }

    /** Does a duty in another way; nothing to sign with, nothing to check. */
    static Mutation checks(CheckStage duty, BiPredicate<QueryParameters, BackendSettings> kept) {
        return right -> {
            BackendSettings settings = right.settings();
            boolean needed = settings.token() != null || duty != CheckStage.SIGN && duty != CheckStage.FRESHNESS;
            RequestCheck check =
                    call -> RequestCheck.unless(kept.test(call.query(), settings), duty + " is not as it should be");
            return needed ? right.with(duty, check).build() : right.build();
        };
    }

    /** Keeps events in another way. */
    static Mutation keeps(UnaryOperator<EventRepository> change) {
        return right -> right.with(change.apply(right.keeper())).build();
    }

    /** What a framework answers when its handler throws. */
    static BackendReply crash() {
        return BackendReply.refused(500, "").with("Content-Type", "text/html").withBody(CRASH_PAGE);
    }

    private static Mutation rewrites(Predicate<BackendReply> answers, UnaryOperator<BackendReply> change) {
        return right -> {
            var backend = right.build();
            return call -> {
                BackendReply answer = backend.answer(call);
                return call.isProbe() || !answers.test(answer) ? answer : change.apply(answer);
            };
        };
    }

    /** Stores changed events. */
    static Mutation storing(UnaryOperator<List<ReceivedEvent>> change) {
        return keeps(keeper -> new MutatedRepository(keeper, change, kept -> kept));
    }

    /** Stores events as they came, and tells of them otherwise. */
    static Mutation telling(UnaryOperator<EventRepository.Kept> change) {
        return keeps(keeper -> new MutatedRepository(keeper, events -> events, change));
    }
}
