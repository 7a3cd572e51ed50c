package dev.pushback.contract.cli.serve;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.HeaderConverter;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.server.delivery.Disorder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** The flags that say how callbacks leave. */
final class CallbackFlags {

    /** What a retry answers to. */
    enum RetryOn {
        /** No reply in time. */
        TIMEOUT,
        /** Any other failure. */
        ERROR
    }

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

    @Option(
            names = "--quota",
            paramLabel = "R|none",
            defaultValue = "" + LoadPlan.DOCUMENTED_QUOTA,
            description = "callbacks a second at most; what is above is sent later (default: ${DEFAULT-VALUE})")
    String quota;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "64",
            description = "connections at most (default: ${DEFAULT-VALUE})")
    int connections;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "0",
            description = "send a failed callback again up to N times (default: ${DEFAULT-VALUE})")
    int retries;

    @Option(names = "--retry-on", split = ",", paramLabel = "WHAT", description = "timeout, error (default: both)")
    Set<RetryOn> retryOn = new LinkedHashSet<>();

    @Option(
            names = "--retry-delay",
            paramLabel = "D",
            defaultValue = "1s",
            converter = DurationConverter.class,
            description = "wait before a retry (default: ${DEFAULT-VALUE})")
    Duration retryDelay;

    @Option(names = "--keep-sign", description = "a retry keeps the first RequestTime and Sign")
    boolean keepSign;

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

    @Option(
            names = "--concurrent-copies",
            paramLabel = "N",
            defaultValue = "1",
            description = "send every callback N times at once (default: ${DEFAULT-VALUE})")
    int copies;

    Retries retries() {
        boolean both = retryOn.isEmpty();
        return new Retries(
                retries,
                both || retryOn.contains(RetryOn.TIMEOUT),
                both || retryOn.contains(RetryOn.ERROR),
                retryDelay,
                keepSign);
    }

    Disorder disorder() {
        return new Disorder(duplicates, shuffle, late, copies);
    }

    int callbacksPerSecond() {
        if (quota.equals("none")) {
            return LoadPlan.NO_QUOTA;
        }
        UsageException.unless(quota.matches("[1-9]\\d{0,6}"), ServeMessage.QUOTA, quota);
        return Integer.parseInt(quota);
    }

    TransportOptions transport() {
        TargetOptions.readable("--cacert", cacert);
        return TransportOptions.defaults()
                .withTimeout(timeout)
                .withConnections(connections)
                .withTls(new TransportOptions.Tls(insecure, cacert, null, null));
    }
}
