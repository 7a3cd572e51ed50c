package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.crash;
import static dev.pushback.contract.receiver.broken.Mutations.refuses;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.WireEffects;
import java.util.List;

/** Refusals in a wrong form. */
final class RefusalFaults {

    private RefusalFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                saying("fail-word", "refuses with FAIL", failure("\"FAIL\"", "1"), "reply.refusal-failure-word"),
                saying("refusal-error-word", "refuses with error", failure("\"error\"", "1"), "reply.refusal-word"),
                saying(
                        "refusal-code-403",
                        "refuses with ErrorCode 403",
                        failure("\"FAILURE\"", "403"),
                        "reply.refusal-code"),
                saying(
                        "refusal-code-minus-1",
                        "refuses with ErrorCode -1",
                        failure("\"FAILURE\"", "-1"),
                        "reply.refusal-code"),
                saying(
                        "refusal-code-0",
                        "refuses with ErrorCode 0",
                        failure("\"FAILURE\"", "0"),
                        "reply.refusal-coherent"),
                saying(
                        "refusal-code-string",
                        "refuses with an ErrorCode that is a string",
                        failure("\"FAILURE\"", "\"1\""),
                        "reply.refusal-members"),
                saying(
                        "refusal-without-info",
                        "refuses without ErrorInfo",
                        "{\"ActionStatus\":\"FAILURE\",\"ErrorCode\":1}",
                        "reply.refusal-members"),
                saying(
                        "refusal-envelope",
                        "refuses in its house's envelope",
                        "{\"code\":403,\"msg\":\"forbidden\"}",
                        "reply.refusal-members"),
                saying("refusal-html", "refuses with HTML and HTTP 200", "<h1>Forbidden</h1>", "reply.refusal-json"),
                saying("refusal-empty", "refuses with HTTP 200 and no body", "", "reply.refusal-json"),
                fault("refusal-500", "refuses by a crash", refuses(answer -> crash()))
                        .fails("app-id.foreign", "malformed.not-json"),
                fault(
                                "refusal-drop",
                                "refuses by dropping the connection",
                                refuses(answer -> answer.withEffect(WireEffects.closedBefore())))
                        .fails("app-id.foreign", "malformed.not-json"),
                fault(
                                "refusal-redirect",
                                "refuses by a redirect to its login",
                                refuses(answer -> answer.withStatus(302).with("Location", "/login")))
                        .fails("app-id.foreign"),
                fault(
                                "refusal-204",
                                "refuses with HTTP 204",
                                refuses(answer ->
                                        answer.withStatus(204).withHeaders().withBody("")))
                        .fails("app-id.foreign"),
                fault(
                                "acknowledges-all",
                                "acknowledges what it should refuse",
                                refuses(answer -> BackendReply.acknowledged()))
                        .fails("app-id.foreign", "malformed.not-json", "malformed.get"));
    }

    private static String failure(String word, String code) {
        return "{\"ActionStatus\":" + word + ",\"ErrorInfo\":\"no\",\"ErrorCode\":" + code + "}";
    }

    private static BrokenReceiver saying(String id, String title, String body, String contractCase) {
        return fault(id, title, refuses(answer -> answer.withStatus(200).withBody(body)))
                .fails(contractCase);
    }
}
