package dev.pushback.contract.receiver;

import dev.pushback.schema.io.IoFailure;
import dev.pushback.schema.io.IoFaults;
import dev.pushback.schema.io.IoMessage;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;

/**
 * The certificate that a receiver shows.
 *
 * @param context what the connections are set up with
 * @param pem the certificate for those who are to trust it
 */
record ServerCertificate(SslContext context, String pem) {

    static ServerCertificate of(ServerTls tls) {
        try {
            return tls.isMadeOnTheSpot() ? made() : given(tls);
        } catch (IOException e) {
            throw new IoFailure(IoMessage.CERTIFICATE.of(IoFaults.of(e)), e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IoFailure(IoMessage.CERTIFICATE.of(IoFaults.of(e)), new IOException(e));
        }
    }

    private static ServerCertificate given(ServerTls tls) throws IOException {
        String pem = Files.readString(tls.certificate(), StandardCharsets.US_ASCII);
        SslContextBuilder builder = SslContextBuilder.forServer(
                tls.certificate().toFile(), tls.key().toFile());
        return new ServerCertificate(builder.sslProvider(SslProvider.JDK).build(), pem);
    }

    private static ServerCertificate made() throws IOException, GeneralSecurityException {
        SelfSigned made = SelfSigned.make();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(made.store(), made.password());
        SslContext context =
                SslContextBuilder.forServer(keys).sslProvider(SslProvider.JDK).build();
        return new ServerCertificate(context, pem(made.store()));
    }

    private static String pem(KeyStore store) throws GeneralSecurityException {
        byte[] encoded = store.getCertificate(SelfSigned.ALIAS).getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }
}
