package dev.pushback.contract.cli.option;

import dev.pushback.emulator.http.TransportOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flags that say whom to trust and whom to reach, wherever calls leave. */
public final class TrustFlags {

    @Option(names = "--insecure", description = "take any TLS certificate")
    private boolean insecure;

    @Option(names = "--cacert", paramLabel = "F", description = "PEM file of the authorities to trust")
    private Path cacert;

    @Option(names = "--allow-remote", description = "allow targets that are neither loopback nor private")
    private boolean allowRemote;

    /** Whether one of them is given. */
    public boolean isGiven() {
        return insecure || cacert != null || allowRemote;
    }

    /** Whether calls may leave this machine and its private network. */
    public boolean allowsRemote() {
        return allowRemote;
    }

    /** TLS without a certificate of one's own. */
    public TransportOptions.Tls tls() {
        return tls(null, null);
    }

    /** TLS with a certificate of one's own, or without where both are {@code null}. */
    public TransportOptions.Tls tls(Path certificate, Path key) {
        TargetOptions.readable("--cacert", cacert);
        return new TransportOptions.Tls(insecure, cacert, certificate, key);
    }
}
