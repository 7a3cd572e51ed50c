package dev.pushback.server.wiremock;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ConsoleNotifier;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.io.IoMessage;
import dev.pushback.schema.message.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** A WireMock server with our extension: http, and https if there is a key store. */
public final class WireMockHost implements AutoCloseable {

    /** Opened at once: PKCS#12 makes a person's password slow to guess by many rounds, and this one is random. */
    static final String STORE_TYPE = "JKS";

    private static final int THREADS = 64;
    private static final int REMEMBERED = 1000;

    private final WireMockServer server;
    private final boolean secure;

    /**
     * Where to listen.
     *
     * @param host the address
     * @param port for http; 0 for any free one
     * @param httpsPort for https; 0 for any free one
     * @param keyStore with certificate and key for https; {@code null} for http alone
     * @param mappings a directory of stubs of one's own, in {@code mappings} and {@code __files}; {@code null} for none
     */
    public record Place(String host, int port, int httpsPort, KeyStoreFile keyStore, Path mappings) {}

    /**
     * A key store.
     *
     * @param file of {@link #STORE_TYPE}
     * @param password of the store and the key
     */
    public record KeyStoreFile(Path file, String password) {}

    /**
     * Starts it.
     *
     * @throws java.io.UncheckedIOException if it can't listen there
     */
    public WireMockHost(Place place, TencentExtension extension, EventStream stream) {
        secure = place.keyStore() != null;
        WireMockConfiguration options = WireMockConfiguration.options()
                .bindAddress(place.host())
                .port(place.port())
                .containerThreads(THREADS)
                .maxRequestJournalEntries(REMEMBERED)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .gzipDisabled(true)
                .http2PlainDisabled(true) // an upgrade of a request that has a body on its way is broken off by it
                .http2TlsDisabled(true)
                .stubRequestLoggingDisabled(true)
                .notifier(new ConsoleNotifier(false))
                .httpServerFactory(new StreamingServer(stream, new BrowserGuard(place.host()), extension.desk()))
                .extensions(extension, new AdminGuard(new BrowserGuard(place.host())));
        extension.alone(place.host());
        if (secure) {
            options.httpsPort(place.httpsPort())
                    .keystorePath(place.keyStore().file().toString())
                    .keystoreType(STORE_TYPE)
                    .keystorePassword(place.keyStore().password())
                    .keyManagerPassword(place.keyStore().password());
        }
        if (place.mappings() != null) {
            options.usingFilesUnderDirectory(place.mappings().toString());
        }
        server = new WireMockServer(options);
        start(place);
    }

    /**
     * Loads the classes of WireMock, which is most of what a first start takes, and can be done while other things are
     * prepared. Does nothing the second time.
     */
    public static void load() {
        Loaded.SERVER.toString();
    }

    private static final class Loaded {

        /** Never started. */
        static final WireMockServer SERVER = new WireMockServer(WireMockConfiguration.options());
    }

    /** The port of http. */
    public int port() {
        return server.port();
    }

    /** The port of https, -1 if there is none. */
    public int httpsPort() {
        return secure ? server.httpsPort() : -1;
    }

    /** The server, for stubs and verifications of one's own. */
    public WireMockServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }

    private void start(Place place) {
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new IoFailure(IoMessage.NOT_BOUND.of(refused(place), reason(e)), new IOException(e));
        }
    }

    /** The address that can't be listened on, as far as that can be told. */
    private String refused(Place place) {
        boolean isHttp = !secure || place.port() > 0 && !isFree(place.host(), place.port());
        return place.host() + ":" + (isHttp ? place.port() : place.httpsPort());
    }

    private static boolean isFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** What the system says, behind what the web server made of it. */
    private static Message reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return IoFaults.of(root);
    }
}
