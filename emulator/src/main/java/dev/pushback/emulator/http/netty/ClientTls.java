package dev.pushback.emulator.http.netty;

import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Origin;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.schema.message.MessageException;
import dev.pushback.schema.message.Quoted;
import io.netty.buffer.ByteBufAllocator;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import io.netty.util.NetUtil;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;

/** The client's side of TLS by the JDK's engine: the host name is sent and checked, except where anything goes. */
final class ClientTls {

    private final TransportOptions.Tls options;
    private SslContext context;

    /**
     * Reads the files, if any, at once.
     *
     * @throws IllegalArgumentException if one cannot be read or is not what it should be
     */
    ClientTls(TransportOptions.Tls options) {
        this.options = options;
        if (!options.isDefault()) {
            context();
        }
    }

    /** The client's side of one connection to that origin. */
    SslHandler handler(Origin origin) {
        SslHandler handler = context().newHandler(ByteBufAllocator.DEFAULT, origin.host(), origin.port());
        SSLParameters parameters = handler.engine().getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm(options.insecure() ? null : "HTTPS");
        name(parameters, origin.host());
        handler.engine().setSSLParameters(parameters);
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

    private synchronized SslContext context() {
        if (context == null) {
            context = create();
        }
        return context;
    }

    private SslContext create() {
        SslContextBuilder builder = SslContextBuilder.forClient().sslProvider(SslProvider.JDK);
        if (options.insecure()) {
            builder.trustManager(InsecureTrustManagerFactory.INSTANCE);
        } else {
            builder.trustManager(ChainTrust.in(options.caCertificate()));
        }
        if (options.key() != null) {
            identify(builder, options.certificate(), options.key());
        }
        try {
            return builder.build();
        } catch (SSLException unusable) {
            throw new MessageException(
                    HttpMessage.TLS_UNUSABLE.of(Quoted.bare(String.valueOf(unusable.getMessage()), 300)), unusable);
        }
    }

    /** Netty's own words name the file, though not what to do. */
    private static void identify(SslContextBuilder builder, Path certificate, Path key) {
        ChainTrust.certificates(certificate);
        if (!Files.isReadable(key)) {
            throw new MessageException(HttpMessage.KEY_UNREADABLE.of(key.toString()));
        }
        try {
            builder.keyManager(certificate.toFile(), key.toFile());
        } catch (IllegalArgumentException unusable) {
            throw new MessageException(HttpMessage.KEY_NOT_PKCS8.of(key.toString()), unusable);
        }
    }
}
