package dev.pushback.contract.cases;

import static dev.pushback.contract.expect.Expectations.acknowledgedAtLast;
import static dev.pushback.contract.expect.Expectations.notAcknowledged;
import static dev.pushback.contract.expect.Expectations.refused;
import static dev.pushback.contract.expect.Expectations.survived;
import static dev.pushback.contract.model.ContractCase.contractCase;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.contract.request.CallbackSpec.text;
import static dev.pushback.contract.request.RequestPlans.inTurn;
import static dev.pushback.contract.request.RequestPlans.onOneConnection;
import static dev.pushback.schema.rule.Rule.GARBAGE_IS_REFUSED;

import dev.pushback.contract.expect.Expectation;
import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.Trait;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.RequestPlan;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is not a callback. What could not be a batch of events must be refused; what a lenient parser may make something
 * of must not crash the receiver, but may be taken.
 */
public final class MalformedCases {

    private static final String EVENTS = "/Events";
    private static final String EVENT = "/Events/0";

    private MalformedCases() {}

    /** All of them. */
    public static List<ContractCase> all() {
        return Stream.of(thatAreRefused(), thatMayBeTaken(), thatAreSurvived())
                .flatMap(List::stream)
                .map(one -> one.marked(Trait.ALONE, Trait.HOSTILE))
                .toList();
    }

    private static List<ContractCase> thatAreRefused() {
        return List.of(
                refuses("malformed.no-body", "a callback without a body", bytes("no body", new byte[0])),
                refuses(
                        "malformed.not-json",
                        "a body that is not JSON",
                        bytes("a body that is not JSON", text("Events=1"))),
                refuses("malformed.truncated", "a body that breaks off", file("truncated.json")),
                refuses("malformed.empty-object", "a body of {}", bytes("{}", text("{}")))
                        .marked(Trait.WITHOUT_EVENTS),
                refuses(
                        "malformed.array",
                        "an array at the top",
                        callback().withBody("its events alone", body -> body.at(EVENTS))),
                refuses(
                        "malformed.events-null",
                        "Events that are null",
                        callback().with(EVENTS, null)),
                refuses(
                                "malformed.events-object",
                                "Events that are one event, not an array",
                                callback().withBody("its event for Events", body -> body.with(EVENTS, body.at(EVENT))))
                        .marked(Trait.WITHOUT_EVENTS),
                refuses(
                                "malformed.events-string",
                                "Events that are a string",
                                callback()
                                        .withBody(
                                                "its events in a string",
                                                body -> body.with(
                                                        EVENTS, body.at(EVENTS).toString())))
                        .marked(Trait.WITHOUT_EVENTS),
                refuses(
                        "malformed.events-empty",
                        "a batch of no events",
                        callback().with(EVENTS, List.of())),
                refuses(
                        "malformed.events-101",
                        "a batch of 101 events",
                        callback()
                                .ofEvents(100)
                                .withBody("an event more", body -> body.with("/Events/100", body.at("/Events/99")))),
                refuses(
                        "malformed.event-null",
                        "a batch whose only event is null",
                        callback().with(EVENTS, java.util.Arrays.asList((Object) null))),
                refuses(
                                "malformed.event-number",
                                "a batch whose only event is a number",
                                callback().with(EVENTS, List.of(1)))
                        .marked(Trait.WITHOUT_EVENTS));
    }

    private static List<ContractCase> thatMayBeTaken() {
        return List.of(
                malformed("malformed.get")
                        .titled("does not acknowledge a GET")
                        .sends(callback().method("GET").withBytes("no body", new byte[0]))
                        .expects(notAcknowledged()),
                survives(
                        "malformed.type-string",
                        "a string for EventType",
                        callback().with("/Events/0/EventType", "offline")),
                survives(
                        "malformed.account-number",
                        "a number for To_Account",
                        callback().with("/Events/0/To_Account", 12345)),
                survives(
                        "malformed.time-string",
                        "a string for EventTime",
                        callback().with("/Events/0/EventTime", "2025-10-27")),
                survives("malformed.member-null", "null for ErrInfo", callback().with("/Events/0/ErrInfo", null)),
                survives(
                        "malformed.member-object",
                        "an object for TaskId",
                        callback().with("/Events/0/TaskId", Map.of("id", 1))),
                survives(
                        "malformed.member-missing",
                        "an event without To_Account",
                        callback().without("/Events/0/To_Account")),
                survives(
                        "malformed.utf-8",
                        "a body that is not UTF-8",
                        bytes("a byte FF in ErrInfo", Payload.notUtf8())),
                survives("malformed.deep", "10,000 levels of arrays", bytes("10,000 levels", Payload.nested(10_000))));
    }

    private static List<ContractCase> thatAreSurvived() {
        CallbackSpec[] garbage = {
            bytes("a body that is not JSON", text("Events=1")),
            file("truncated.json"),
            callback().with(EVENTS, null),
            callback()
        };
        return List.of(
                acknowledgesAfter(
                                "malformed.five-megabytes",
                                "a body of 5 MB",
                                inTurn(callback().withBytes("5 MB", Payload::huge), callback()))
                        .marked(Trait.SLOW),
                acknowledgesAfter("malformed.afterwards", "garbage", inTurn(garbage)),
                acknowledgesAfter(
                        "malformed.same-connection", "garbage on the same connection", onOneConnection(garbage)));
    }

    private static ContractCase.Draft malformed(String id) {
        return contractCase(id).verifies(GARBAGE_IS_REFUSED);
    }

    private static ContractCase refuses(String id, String what, RequestPlan script) {
        return malformed(id).titled("refuses " + what).sends(script).expects(refused());
    }

    private static ContractCase survives(String id, String what, RequestPlan script) {
        return expects(id, "takes or refuses " + what + ", but does not crash", script, survived());
    }

    private static ContractCase acknowledgesAfter(String id, String what, RequestPlan script) {
        return expects(id, "acknowledges a valid callback after " + what, script, acknowledgedAtLast());
    }

    private static ContractCase expects(String id, String title, RequestPlan script, Expectation expectation) {
        return malformed(id).titled(title).sends(script).expects(expectation);
    }

    private static CallbackSpec bytes(String note, byte[] body) {
        return callback().withBytes(note, body);
    }

    private static CallbackSpec file(String name) {
        return bytes(name, Payload.file(name));
    }
}
