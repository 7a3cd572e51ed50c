package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The flags that say where a server of ours listens, and by which certificate. */
public final class ListenOptions {

    private static final int MOST_PORT = 65_535;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "address to listen on (default: ${DEFAULT-VALUE}, so that nobody else gets in)")
    private String host;

    @Option(names = "--cert", paramLabel = "F", description = "PEM file of the certificate for https")
    private Path cert;

    @Option(names = "--key", paramLabel = "F", description = "PEM file (PKCS#8) of its key")
    private Path key;

    /** The address. */
    public String host() {
        return host;
    }

    /** The certificate's file; {@code null} for one made on the spot. */
    public Path cert() {
        return cert;
    }

    /** Its key's file; {@code null} if there is no certificate. */
    public Path key() {
        return key;
    }

    /**
     * Checks the files, and that there are both or none.
     *
     * @throws UsageException if it is not so
     */
    public void check() {
        UsageException.unless((cert == null) == (key == null), OptionMessage.CERT_AND_KEY);
        TargetOptions.readable("--cert", cert);
        TargetOptions.readable("--key", key);
    }

    /**
     * Checks a port.
     *
     * @throws UsageException if no server can have it
     */
    public static int port(String flag, int port) {
        UsageException.unless(port >= 0 && port <= MOST_PORT, OptionMessage.PORT, flag, String.valueOf(port));
        return port;
    }
}
