package dev.pushback.contract.cli.receive;

import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.receiver.Received;
import dev.pushback.contract.report.JsonReport;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Tells what a receiver has seen.
 *
 * @param target where it received
 * @param seen what it has seen
 */
record ReceiveSummary(String target, Received seen) {

    /** One line for people. */
    String line() {
        return "received: " + seen.calls() + " callbacks, " + seen.taken() + " taken, " + seen.refused() + " refused; "
                + seen.events() + " events, " + seen.duplicates() + " of them again";
    }

    /** The document of {@code receive --json}. */
    String json() {
        Map<String, Object> callbacks = new LinkedHashMap<>();
        callbacks.put("received", seen.calls());
        callbacks.put("taken", seen.taken());
        callbacks.put("refused", seen.refused());
        Map<String, Object> events = new LinkedHashMap<>();
        events.put("received", seen.events());
        events.put("duplicates", seen.duplicates());
        Map<String, Object> tool = new LinkedHashMap<>();
        tool.put("name", "pushback");
        tool.put("version", Version.number());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("tool", tool);
        document.put("spec", Version.spec());
        document.put("target", target);
        document.put("callbacks", callbacks);
        document.put("events", events);
        return JsonReport.write(document);
    }
}
