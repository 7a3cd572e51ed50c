package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.answersTo;
import static dev.pushback.contract.receiver.broken.Mutations.crash;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAt;
import static dev.pushback.contract.receiver.broken.Mutations.crashesAtProblem;
import static dev.pushback.contract.receiver.broken.Mutations.takesProblem;

import dev.pushback.contract.receiver.backend.Backend;
import dev.pushback.contract.receiver.backend.BackendParts;
import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/** Wrong answers to what is no callback. The words of problems are those of the right backend's refusals. */
final class MalformedFaults {

    private MalformedFaults() {}

    static List<BrokenReceiver> all() {
        return Stream.of(bodies(), losses()).flatMap(List::stream).toList();
    }

    private static List<BrokenReceiver> bodies() {
        return List.of(
                fault("get-crash", "crashes at a GET", crashesAt(MalformedFaults::isGet))
                        .fails("malformed.get"),
                fault("get-taken", "acknowledges a GET", answersTo(MalformedFaults::isGet, BackendReply.acknowledged()))
                        .fails("malformed.get"),
                crashing("no-body-crash", "without a body", "body is empty", "malformed.no-body"),
                crashing("not-json-crash", "at a body that is not JSON", "not JSON", "malformed.not-json"),
                crashing("no-events-crash", "at a body without Events", "no Events", "malformed.empty-object"),
                crashing("not-an-object-crash", "at a body that is no object", "must be an object", "malformed.array"),
                crashing(
                        "events-not-an-array-crash",
                        "at Events that are no array",
                        "must be an array",
                        "malformed.events-null"),
                crashing("events-empty-crash", "at a batch of no events", "at least 1", "malformed.events-empty"),
                crashing("events-101-crash", "at a batch of 101 events", "at most 100", "malformed.events-101"),
                crashing(
                        "event-not-an-object-crash",
                        "at an event that is no object",
                        "/Events/0 must",
                        "malformed.event-null"),
                crashing(
                        "number-wrong-crash",
                        "at a string for a number",
                        "must be an integer",
                        "malformed.type-string"),
                crashing(
                        "text-wrong-crash", "at a number for a string", "must be a string", "malformed.account-number"),
                crashing(
                        "member-missing-crash",
                        "at an event without To_Account",
                        "To_Account is missing",
                        "malformed.member-missing"),
                fault(
                                "deep-crash",
                                "crashes at deep nesting",
                                crashesAt(call -> new String(call.body(), StandardCharsets.UTF_8).contains("[[[[")))
                        .fails("malformed.deep"),
                taking("not-json-taken", "a body that is not JSON", "not JSON", "malformed.not-json"),
                taking("no-body-taken", "a callback without a body", "body is empty", "malformed.no-body"),
                taking("no-events-taken", "a body without Events", "no Events", "malformed.empty-object"),
                taking("not-an-object-taken", "a body that is no object", "body must be an object", "malformed.array"),
                taking(
                        "events-not-an-array-taken",
                        "Events that are no array",
                        "must be an array",
                        "malformed.events-object"),
                taking("events-empty-taken", "a batch of no events", "at least 1", "malformed.events-empty"),
                taking("events-101-taken", "a batch of 101 events", "at most 100", "malformed.events-101"),
                taking(
                        "event-not-an-object-taken",
                        "an event that is no object",
                        "/Events/0 must",
                        "malformed.event-number"),
                fault("garbage-drop", "drops the connection at what is not JSON", MalformedFaults::drops)
                        .fails("malformed.not-json"),
                fault("huge-crash", "dies of a body of 5 MB", MalformedFaults::diesOfMegabytes)
                        .fails("malformed.five-megabytes"),
                fault(
                                "poisoned",
                                "refuses the callback that follows one whose Events are null",
                                MalformedFaults::poisoned)
                        .fails("malformed.afterwards"),
                fault(
                                "connection-blacklisted",
                                "refuses all callbacks of a connection that began with garbage",
                                ConnectionMutations::judgesByTheFirst)
                        .fails("malformed.same-connection"));
    }

    private static List<BrokenReceiver> losses() {
        return List.of(fault(
                        "err-info-null-crash",
                        "crashes at an ErrInfo that is null",
                        crashesAt(call -> new String(call.body(), StandardCharsets.UTF_8).contains("\"ErrInfo\":null")))
                .fails("malformed.member-null"));
    }

    private static boolean isGet(ReceivedCall call) {
        return call.method().equals("GET");
    }

    private static BrokenReceiver crashing(String id, String when, String words, String contractCase) {
        return fault(id, "crashes " + when, crashesAtProblem(words)).fails(contractCase);
    }

    private static BrokenReceiver taking(String id, String what, String words, String contractCase) {
        return fault(id, "acknowledges " + what, takesProblem(words)).fails(contractCase);
    }

    private static Backend drops(BackendParts right) {
        Backend backend = right.build();
        return call -> {
            BackendReply answer = backend.answer(call);
            return isNotJson(answer) ? answer.withEffect(WireEffects.resetBefore()) : answer;
        };
    }

    /** Whether a body was refused since it is no JSON, unlike what another command sends. */
    static boolean isNotJson(BackendReply answer) {
        return !answer.taken() && answer.text().contains("not JSON");
    }

    private static Backend diesOfMegabytes(BackendParts right) {
        Backend backend = right.build();
        return call -> call.body().length > 4 << 20 ? crash().withEffect(WireEffects.death()) : backend.answer(call);
    }

    private static Backend poisoned(BackendParts right) {
        AtomicBoolean poisoned = new AtomicBoolean();
        Backend backend = right.build();
        return call -> {
            if (poisoned.getAndSet(false)) {
                return BackendReply.refused("Events is null");
            }
            poisoned.set(new String(call.body(), StandardCharsets.UTF_8).startsWith("{\"Events\":null"));
            return backend.answer(call);
        };
    }
}
