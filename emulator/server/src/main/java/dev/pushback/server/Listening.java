package dev.pushback.server;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.pushback.server.inspect.Feed;
import dev.pushback.server.wiremock.Certificates;
import dev.pushback.server.wiremock.TencentExtension;
import dev.pushback.server.wiremock.WireMockHost;
import java.net.URI;
import java.util.Optional;

/** The ports that a server of our own listens on, and its certificate. */
final class Listening implements AutoCloseable {

    private final String address;
    private final Certificates certificates;
    private final WireMockHost host;

    /**
     * Listens.
     *
     * @throws java.io.UncheckedIOException if it can't
     */
    Listening(ServeOptions options, Certificates certificates, TencentExtension extension, Feed feed) {
        address = options.host.contains(":") ? "[" + options.host + "]" : options.host;
        this.certificates = certificates;
        host = new WireMockHost(
                new WireMockHost.Place(
                        options.host,
                        options.port,
                        Math.max(0, options.httpsPort),
                        certificates == null ? null : certificates.store(),
                        options.mappings),
                extension,
                feed);
    }

    URI http() {
        return URI.create("http://" + address + ":" + host.port());
    }

    Optional<URI> https() {
        return host.httpsPort() < 0
                ? Optional.empty()
                : Optional.of(URI.create("https://" + address + ":" + host.httpsPort()));
    }

    WireMockServer wireMock() {
        return host.server();
    }

    /** The authority of the certificate in PEM; {@code null} if there is none of ours. */
    String authority() {
        return certificates == null ? null : certificates.authority();
    }

    @Override
    public void close() {
        host.close();
    }

    /** What https shows; {@code null} if there is none. */
    static Certificates certificates(ServeOptions options) {
        if (options.httpsPort < 0) {
            return null;
        }
        return options.certificate == null
                ? Certificates.make(options.host)
                : Certificates.given(options.certificate, options.certificateKey);
    }
}
