package dev.pushback.contract.receiver.fault;

import dev.pushback.contract.receiver.backend.Answer;
import dev.pushback.contract.receiver.backend.Check;
import dev.pushback.contract.receiver.backend.Duty;
import dev.pushback.contract.receiver.backend.Keeper;
import dev.pushback.contract.receiver.backend.Query;
import dev.pushback.contract.receiver.backend.Reading;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.ReceivedEvent;
import dev.pushback.contract.receiver.backend.Settings;
import dev.pushback.contract.receiver.backend.WireEffect;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The ways of bending a right backend. Probes are answered rightly by all of them. */
final class Bends {

    private static final String CRASH_PAGE =
            "<html><body><h1>Whitelabel Error Page</h1><p>Internal Server Error</p></body></html>";

    private Bends() {}

    /** Rewrites every answer. */
    static Bend answers(UnaryOperator<Answer> change) {
        return rewrites(answer -> true, change);
    }

    /** Rewrites the answers to what is taken. */
    static Bend acknowledges(UnaryOperator<Answer> change) {
        return rewrites(Answer::taken, change);
    }

    /** Rewrites the answers to what is refused. */
    static Bend refuses(UnaryOperator<Answer> change) {
        return rewrites(answer -> !answer.taken(), change);
    }

    /** Answers what is taken with this body. */
    static Bend says(String body) {
        return acknowledges(answer -> answer.withBody(body));
    }

    /** Answers what is taken in this way. */
    static Bend onTheWire(WireEffect effect) {
        return acknowledges(answer -> answer.withEffect(effect));
    }

    /** Gives this answer to some calls, before it looks at anything else. */
    static Bend answersTo(Predicate<ReceivedCall> calls, Answer instead) {
        return right -> {
            var backend = right.build();
            return call -> !call.isProbe() && calls.test(call) ? instead : backend.answer(call);
        };
    }

    /** Refuses some calls, before it looks at anything else. */
    static Bend refusesCalls(String why, Predicate<ReceivedCall> calls) {
        return answersTo(calls, Answer.refused(why));
    }

    /** Crashes at some calls. */
    static Bend crashesAt(Predicate<ReceivedCall> calls) {
        return answersTo(calls, crash());
    }

    /** Crashes at bodies that hold a problem with these words. */
    static Bend crashesAtProblem(String words) {
        return right -> {
            var backend = right.build();
            return call -> {
                Answer answer = backend.answer(call);
                return !answer.taken() && answer.text().contains(words) ? crash() : answer;
            };
        };
    }

    /** Takes bodies that hold a problem with these words. */
    static Bend takesProblem(String words) {
        return right -> {
            var backend = right.build();
            return call -> {
                Answer answer = backend.answer(call);
                return !answer.taken() && answer.text().contains(words) ? Answer.acknowledged() : answer;
            };
        };
    }

    /** Refuses batches with an event like this. */
    static Bend refusesEvents(String why, Predicate<ReceivedEvent> events) {
        return refusesBatches(why, batch -> batch.stream().anyMatch(events));
    }

    /** Refuses batches like this. */
    static Bend refusesBatches(String why, Predicate<List<ReceivedEvent>> batches) {
        return refusesReadings(why, reading -> batches.test(reading.events()));
    }

    /** Refuses bodies that read like this. */
    static Bend refusesReadings(String why, Predicate<Reading> readings) {
        return right -> right.objecting(reading -> readings.test(reading) ? Optional.of(why) : Optional.empty())
                .build();
    }

    /** Leaves out duties. */
    static Bend without(Duty... duties) {
        return right -> {
            var bent = right;
            for (Duty duty : duties) {
                bent = bent.without(duty);
            }
            return bent.build();
        };
    }

    /** Does a duty in another way; nothing to sign with, nothing to check. */
    static Bend checks(Duty duty, BiPredicate<Query, Settings> kept) {
        return right -> {
            Settings settings = right.settings();
            boolean needed = settings.token() != null || duty != Duty.SIGN && duty != Duty.FRESHNESS;
            Check check = call -> Check.unless(kept.test(call.query(), settings), duty + " is not as it should be");
            return needed ? right.with(duty, check).build() : right.build();
        };
    }

    /** Keeps events in another way. */
    static Bend keeps(UnaryOperator<Keeper> change) {
        return right -> right.with(change.apply(right.keeper())).build();
    }

    /** What a framework answers when its handler throws. */
    static Answer crash() {
        return Answer.refused(500, "").with("Content-Type", "text/html").withBody(CRASH_PAGE);
    }

    private static Bend rewrites(Predicate<Answer> answers, UnaryOperator<Answer> change) {
        return right -> {
            var backend = right.build();
            return call -> {
                Answer answer = backend.answer(call);
                return call.isProbe() || !answers.test(answer) ? answer : change.apply(answer);
            };
        };
    }
}
