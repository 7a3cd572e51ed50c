package dev.pushback.contract.cli.serve;

import dev.pushback.contract.cli.option.AttemptOptions;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.HeaderConverter;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.server.delivery.Disorder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say how callbacks leave. */
final class CallbackFlags {

    @Option(
            names = "--callback",
            paramLabel = "URL",
            description = "the app's callback URL (default: the built-in" + " receiver, and nobody is told)")
    String url;

    @Option(
            names = "--timeout",
            paramLabel = "D",
            defaultValue = "2s",
            converter = DurationConverter.class,
            description = "time limit of a callback (default: ${DEFAULT-VALUE}, as documented)")
    Duration timeout;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            converter = HeaderConverter.class,
            description = "a header for every callback; repeatable")
    List<Header> headers = new ArrayList<>();

    @Option(names = "--insecure", description = "take any TLS certificate of the callback URL")
    boolean insecure;

    @Option(names = "--cacert", paramLabel = "F", description = "PEM file of the authorities to trust there")
    Path cacert;

    @Option(names = "--allow-remote", description = "allow a callback URL that is neither loopback nor private")
    boolean allowRemote;

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
        TargetOptions.readable("--cacert", cacert);
        return TransportOptions.defaults()
                .withTimeout(timeout)
                .withConnections(attempts.connections())
                .withTls(new TransportOptions.Tls(insecure, cacert, null, null));
    }
}
