package dev.pushback.contract.receiver.broken;

import static dev.pushback.contract.receiver.broken.BrokenReceiver.fault;
import static dev.pushback.contract.receiver.broken.Mutations.acknowledges;

import java.util.List;

/** Wrong statuses. */
final class StatusFaults {

    private StatusFaults() {}

    static List<BrokenReceiver> all() {
        return List.of(
                status(201, "as frameworks do for a POST"),
                status(202, "as if the work were still to do"),
                fault(
                                "status-204",
                                "answers HTTP 204 without a body",
                                acknowledges(answer ->
                                        answer.withStatus(204).withHeaders().withBody("")))
                        .fails("http.status-200"),
                redirect(301, "to a trailing slash", "/callback/"),
                redirect(302, "to a login page", "/login"),
                redirect(307, "to https", "https://127.0.0.1/callback"),
                status(400, "whatever it gets"),
                status(401, "since its login comes first"),
                status(403, "since its CSRF filter comes first"),
                status(404, "since its route is elsewhere"),
                status(415, "since no Content-Type is good enough"),
                status(500, "although its body says OK"),
                status(503, "as if in maintenance"));
    }

    private static BrokenReceiver status(int status, String why) {
        return fault(
                        "status-" + status,
                        "answers HTTP " + status + ", " + why,
                        acknowledges(answer -> answer.withStatus(status)))
                .fails("http.status-200");
    }

    private static BrokenReceiver redirect(int status, String where, String location) {
        return fault(
                        "redirect-" + status,
                        "answers HTTP " + status + " " + where,
                        acknowledges(answer -> answer.withStatus(status)
                                .with("Location", location)
                                .withBody("")))
                .fails("http.status-200", "http.no-redirect");
    }
}
