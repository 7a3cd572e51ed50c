package dev.pushback.contract.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiverTlsTest {

    @TempDir
    private Path directory;

    @Test
    void showsACertificateForLoopbackThatItMadeItself() throws Exception {
        ReceiverOptions options = ReceiverOptions.defaults().tls(ServerTls.madeOnTheSpot());
        try (Receiver receiver = Receiver.start(options)) {
            assertThat(receiver.uri().getScheme()).isEqualTo("https");
            assertThat(statusOver(receiver)).isEqualTo(200);
        }
    }

    @Test
    void showsTheCertificateThatItIsGiven() throws Exception {
        SelfSigned made = SelfSigned.make();
        Path certificate =
                pem("CERTIFICATE", made.store().getCertificate(SelfSigned.ALIAS).getEncoded());
        Path key = pem(
                "PRIVATE KEY",
                made.store().getKey(SelfSigned.ALIAS, made.password()).getEncoded());
        try (Receiver receiver = Receiver.start(ReceiverOptions.defaults().tls(new ServerTls(certificate, key)))) {
            assertThat(receiver.certificate()).contains(Files.readString(certificate));
            assertThat(statusOver(receiver)).isEqualTo(200);
        }
    }

    @Test
    void saysThatACertificateCannotBeRead() throws Exception {
        Path rubbish = Files.writeString(directory.resolve("rubbish.pem"), "rubbish");

        assertThatThrownBy(() -> Receiver.start(ReceiverOptions.defaults().tls(new ServerTls(rubbish, rubbish))))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("certificate");
    }

    @Test
    void leavesNoKeyBehind() throws Exception {
        SelfSigned.make(directory);

        try (var left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    private static int statusOver(Receiver receiver) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(trusting(receiver.certificate().orElseThrow()))
                .build();
        URI uri = URI.create(receiver.uri() + "?" + Callbacks.query());
        HttpRequest request = HttpRequest.newBuilder(uri)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Callbacks.body(1)))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static SSLContext trusting(String pem) throws Exception {
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("receiver", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Path pem(String label, byte[] der) throws Exception {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String text = "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
        return Files.writeString(directory.resolve(label + ".pem"), text);
    }
}
