package dev.pushback.contract.cli;

import dev.pushback.contract.RunOptions;
import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.http.NettyTransport;
import dev.pushback.emulator.http.TransportOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of every command that sends callbacks. */
final class TargetOptions {

    private static final int LARGEST_PEM = 4 << 20;

    @Option(
            names = "--sdk-app-id",
            paramLabel = "N",
            defaultValue = "" + RunOptions.SAMPLE_SDK_APP_ID,
            description = "the app's id (default: ${DEFAULT-VALUE})")
    long sdkAppId;

    @Mixin
    TokenOption token;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the same seed makes the same events (default: drawn, and printed)")
    Long seed;

    @Option(
            names = "--timeout",
            paramLabel = "D",
            defaultValue = "2s",
            converter = Durations.class,
            description = "time limit of a callback (default: ${DEFAULT-VALUE}, as documented)")
    Duration timeout;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            converter = Headers.class,
            description = "a header for every callback; repeatable")
    List<Header> headers = new ArrayList<>();

    @Option(names = "--insecure", description = "take any TLS certificate")
    boolean insecure;

    @Option(names = "--cacert", paramLabel = "F", description = "PEM file of the authorities to trust")
    Path cacert;

    @Option(names = "--cert", paramLabel = "F", description = "PEM file of the client's certificate")
    Path cert;

    @Option(names = "--key", paramLabel = "F", description = "PEM file (PKCS#8) of the client's key")
    Path key;

    @Option(
            names = "--wait",
            paramLabel = "D",
            converter = Durations.class,
            description = "wait at most this long until the receiver accepts a connection")
    Duration wait;

    @Option(names = "--allow-remote", description = "allow targets that are neither loopback nor private")
    boolean allowRemote;

    /** The seed given, or one drawn now; the same at every call. */
    long seed() {
        if (seed == null) {
            seed = (long) ThreadLocalRandom.current().nextInt(1, 1_000_000);
        }
        return seed;
    }

    /** The token from the file or the environment; {@code null} if there is none. */
    String token(Map<String, String> environment) {
        return token.value(environment);
    }

    /** The app's id, checked. */
    long sdkAppId() {
        UsageException.unless(sdkAppId > 0, "--sdk-app-id must be above 0, was " + sdkAppId);
        return sdkAppId;
    }

    /** How calls are carried. */
    TransportOptions transport() {
        UsageException.unless(!timeout.isZero(), "--timeout must be above 0");
        UsageException.unless((cert == null) == (key == null), "--cert and --key go together, only one was given");
        readable("--cacert", cacert);
        readable("--cert", cert);
        readable("--key", key);
        TransportOptions options = TransportOptions.defaults()
                .withTimeout(timeout)
                .withTls(new TransportOptions.Tls(insecure, cacert, cert, key));
        if (cacert != null || cert != null) {
            rejectUnusable(options);
        }
        return options;
    }

    private static void rejectUnusable(TransportOptions options) {
        try {
            new NettyTransport(options).close();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    /** Complains of a file that can't hold a certificate or key. */
    static void readable(String flag, Path file) {
        UsageException.unless(
                file == null || Files.isRegularFile(file) && Files.isReadable(file),
                "can't read " + flag + " " + file + "; it must be a PEM file");
        if (file != null) {
            new InputFile(flag, file, LARGEST_PEM).bytes();
        }
    }
}
