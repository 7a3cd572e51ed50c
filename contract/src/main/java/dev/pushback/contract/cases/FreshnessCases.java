package dev.pushback.contract.cases;

import static dev.pushback.contract.cases.SignatureCases.refuses;
import static dev.pushback.contract.cases.SignatureCases.signature;
import static dev.pushback.contract.expect.Expectations.acknowledged;
import static dev.pushback.contract.request.CallbackSpec.callback;
import static dev.pushback.schema.rule.Rule.REQUEST_TIME_IS_A_NUMBER;
import static dev.pushback.schema.rule.Rule.SIGN_FRESHNESS;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.schema.CallbackQuery;
import dev.pushback.schema.Signature;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * RequestTime and its window. "More than a minute" is tried a few seconds beyond, so that neither cut fractions nor clocks
 * a little apart decide.
 */
final class FreshnessCases {

    private FreshnessCases() {}

    static List<ContractCase> all() {
        return List.of(
                takes("half-a-minute-old", "acknowledges a RequestTime 30 seconds old", -30),
                takes("half-a-minute-ahead", "acknowledges a RequestTime 30 seconds ahead", 30),
                stale("over-a-minute-old", "refuses a RequestTime over a minute old", -65),
                stale("over-a-minute-ahead", "refuses a RequestTime over a minute ahead", 70),
                stale("ten-minutes-old", "refuses a RequestTime 10 minutes old", -600),
                stale("ten-minutes-ahead", "refuses a RequestTime 10 minutes ahead", 600),
                stale(
                        "request-time-millis",
                        "refuses a RequestTime in milliseconds",
                        signedFor(
                                "RequestTime in milliseconds",
                                scene -> Long.toString(scene.clock().millis()))),
                refuses(
                        "no-request-time",
                        "refuses a callback without RequestTime",
                        callback().withoutQuery(CallbackQuery.REQUEST_TIME)),
                odd("empty", "refuses an empty RequestTime", ""),
                odd("text", "refuses a RequestTime that is no number", "now"),
                odd("huge", "refuses a RequestTime of 20 digits", "99999999999999999999"));
    }

    private static ContractCase takes(String name, String title, int seconds) {
        return signature(name)
                .verifies(SIGN_FRESHNESS)
                .titled(title)
                .sends(callback().signedAt(Duration.ofSeconds(seconds)))
                .expects(acknowledged());
    }

    private static ContractCase stale(String name, String title, int seconds) {
        return stale(name, title, callback().signedAt(Duration.ofSeconds(seconds)));
    }

    private static ContractCase stale(String name, String title, CallbackSpec callback) {
        return refuses(name, title, SIGN_FRESHNESS, callback);
    }

    private static ContractCase odd(String name, String title, String requestTime) {
        String note = requestTime.isEmpty() ? "an empty RequestTime" : "RequestTime " + requestTime;
        return refuses("request-time-" + name, title, REQUEST_TIME_IS_A_NUMBER, signedFor(note, scene -> requestTime));
    }

    /** Signed by the formula, for a RequestTime that is no time. */
    private static CallbackSpec signedFor(String note, Function<CaseContext, String> requestTime) {
        return callback()
                .signed(note + ", rightly signed", scene -> Signature.of(scene.token(), requestTime.apply(scene)));
    }
}
