package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.TransportOptions;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.NetUtil;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** TLS by the JDK's engine: the host name is sent and checked, except where anything goes. Safe for any thread. */
public final class TlsContexts {

    private final TransportOptions.Tls options;
    private SSLContext context;

    /**
     * Reads the files, if any, at once.
     *
     * @throws IllegalArgumentException if one cannot be read or is not what it should be
     */
    public TlsContexts(TransportOptions.Tls options) {
        this.options = options;
        if (!options.isDefault()) {
            context();
        }
    }

    /** The client's side of one connection to that origin. */
    SslHandler handler(Origin origin) {
        SSLEngine engine = context().createSSLEngine(origin.host(), origin.port());
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(options.insecure() ? null : "HTTPS");
        name(parameters, origin.host());
        engine.setSSLParameters(parameters);
        SslHandler handler = new SslHandler(engine);
        handler.setHandshakeTimeoutMillis(0); // the call's deadline covers it
        handler.setCloseNotifyFlushTimeoutMillis(100);
        return handler;
    }

    private static void name(SSLParameters parameters, String host) {
        if (NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host)) {
            return;
        }
        try {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        } catch (IllegalArgumentException notASendableName) {
            // Then none is sent, as for an address.
        }
    }

    private synchronized SSLContext context() {
        if (context == null) {
            context = create(options);
        }
        return context;
    }

    private static SSLContext create(TransportOptions.Tls options) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(options), trust(options), null);
            return context;
        } catch (GeneralSecurityException unexpected) {
            throw new IllegalStateException("TLS is not available: " + unexpected.getMessage(), unexpected);
        }
    }

    private static KeyManager[] keys(TransportOptions.Tls options) {
        return options.key() == null ? null : PemFiles.identity(options.certificate(), options.key());
    }

    private static TrustManager[] trust(TransportOptions.Tls options) {
        if (options.insecure()) {
            return new TrustManager[] {new TrustAnyone()};
        }
        return options.caCertificate() == null ? null : PemFiles.authorities(options.caCertificate());
    }
}
