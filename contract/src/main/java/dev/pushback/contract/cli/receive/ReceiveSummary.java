package dev.pushback.contract.cli.receive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.receiver.Received;
import dev.pushback.emulator.report.DocumentHead;
import dev.pushback.emulator.report.JsonDocument;
import dev.pushback.schema.message.Message;

/**
 * Tells what a receiver has seen.
 *
 * @param target where it received
 * @param seen what it has seen
 */
record ReceiveSummary(String target, Received seen) {

    /** One line for people. */
    Message line() {
        return ReceiveMessage.SUMMARY.of(seen.calls(), seen.taken(), seen.refused(), seen.events(), seen.duplicates());
    }

    /** The document of {@code receive --json}. */
    String json() {
        return JsonDocument.write(new Document(
                DocumentHead.of(Version.number(), Version.spec(), target),
                new Callbacks(seen.calls(), seen.taken(), seen.refused()),
                new Events(seen.events(), seen.duplicates())));
    }

    private record Document(@JsonUnwrapped DocumentHead head, Callbacks callbacks, Events events) {}

    private record Callbacks(long received, long taken, long refused) {}

    private record Events(long received, long duplicates) {}
}
