package dev.pushback.server.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.server.delivery.CallbackLog;
import dev.pushback.server.message.ServerMessage;
import dev.pushback.server.wiremock.HttpAnswer;
import dev.pushback.server.wiremock.HttpQuestion;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers what is asked under {@code /_pushback} where callbacks are only looked at. Safe for any number of threads. */
public final class TrafficInspection {

    private static final String CALLBACK = "/_pushback/callbacks/";
    private static final String TASK = "/_pushback/tasks/";
    private static final String FILE = "/_pushback/page/";

    private final Shown shown;
    private final CallbackAnswers callbacks;

    /**
     * What is looked at.
     *
     * @param log the callbacks that are remembered
     * @param status what {@code GET status} answers
     * @param tasks all pushes, with their counts
     * @param task one of them by its id
     * @param header of the journal that is saved
     */
    public record Shown(
            CallbackLog log,
            Supplier<ObjectNode> status,
            Supplier<ArrayNode> tasks,
            Function<String, Optional<ObjectNode>> task,
            JournalHeader header) {}

    /** Answers of this. */
    public TrafficInspection(Shown shown) {
        this.shown = shown;
        this.callbacks = new CallbackAnswers(shown.log());
    }

    /** Answers. */
    public HttpAnswer answer(HttpQuestion question) {
        if (!question.method().equals("GET")) {
            return nothing(question);
        }
        return switch (question.path()) {
            case "/" -> Page.file("index.html").orElseThrow();
            case "/livez", "/readyz" -> HttpAnswer.of("text/plain", "ok\n".getBytes());
            case "/_pushback/status" -> Inspection.ok(shown.status().get());
            case "/_pushback/tasks" ->
                Inspection.ok(Views.object().set("tasks", shown.tasks().get()));
            case "/_pushback/callbacks" -> callbacks.list(question);
            case "/_pushback/journal" ->
                HttpAnswer.of("application/x-ndjson", CallbackJournal.of(shown.header(), shown.log()));
            default -> part(question);
        };
    }

    private HttpAnswer part(HttpQuestion question) {
        String path = question.path();
        if (path.startsWith(CALLBACK) && path.substring(CALLBACK.length()).matches("\\d{1,18}")) {
            return callbacks.one(path.substring(CALLBACK.length()));
        }
        if (path.startsWith(TASK)) {
            return shown.task()
                    .apply(path.substring(TASK.length()))
                    .map(Inspection::ok)
                    .orElseGet(() -> nothing(question));
        }
        return path.startsWith(FILE)
                ? Page.file(path.substring(FILE.length())).orElseGet(() -> nothing(question))
                : nothing(question);
    }

    private static HttpAnswer nothing(HttpQuestion question) {
        return Inspection.error(404, ServerMessage.INSPECT_NOTHING.of(question.method(), question.path()));
    }
}
