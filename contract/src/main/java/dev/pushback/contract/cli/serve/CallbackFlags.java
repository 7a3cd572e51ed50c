package dev.pushback.contract.cli.serve;

import dev.pushback.contract.cli.option.AttemptOptions;
import dev.pushback.contract.cli.option.CallFlags;
import dev.pushback.contract.cli.option.TrustFlags;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.server.delivery.Disorder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say how callbacks leave. */
final class CallbackFlags {

    @Option(
            names = "--callback",
            paramLabel = "URL",
            description = "the app's callback URL (default: the built-in" + " receiver, and nobody is told)")
    String url;

    @Mixin
    CallFlags calls = new CallFlags();

    @Mixin
    TrustFlags trust = new TrustFlags();

    @Mixin
    AttemptOptions attempts;

    @Option(
            names = "--duplicates",
            paramLabel = "P",
            defaultValue = "0",
            description = "send a callback twice with this probability")
    double duplicates;

    @Option(
            names = "--shuffle",
            paramLabel = "P",
            defaultValue = "0",
            description = "tell an event up to 3 s later with this probability")
    double shuffle;

    @Option(
            names = "--late",
            paramLabel = "P",
            defaultValue = "0",
            description = "tell the sent event of a clicked push last with this probability")
    double late;

    Disorder disorder() {
        return new Disorder(duplicates, shuffle, late, attempts.copies());
    }

    TransportOptions transport() {
        return TransportOptions.defaults()
                .withTimeout(calls.timeout())
                .withConnections(attempts.connections())
                .withTls(trust.tls());
    }
}
