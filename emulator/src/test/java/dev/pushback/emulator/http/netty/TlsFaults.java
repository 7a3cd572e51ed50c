package dev.pushback.emulator.http.netty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.TransportOptions.Tls;
import dev.pushback.emulator.http.netty.Authority.Identity;
import dev.pushback.emulator.http.netty.ScriptedReceiver.Script;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which TLS can fail, and the words for it, whichever way is sent. */
public abstract class TlsFaults extends EitherWay {

    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final Script ANSWERING = peer -> {
        while (peer.readRequest()) {
            peer.write(OK);
        }
    };
    private static final Authority AUTHORITY = new Authority("Test");
    private static final Identity LOCALHOST = AUTHORITY.certify("localhost");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    public void keepsSecureConnections(String version) throws Exception {
        SSLServerSocket socket = listening(LOCALHOST);
        socket.setEnabledProtocols(new String[] {version});
        try (ScriptedReceiver receiver = ScriptedReceiver.start(socket, ANSWERING)) {
            try (Calls caller = trusting()) {
                assertThat(caller.post(uri(receiver)).detail().toString()).isEmpty();
                assertThat(caller.post(uri(receiver)).isAnswered()).isTrue();
            }
            assertThat(receiver.accepted()).isEqualTo(1);
            assertThat(receiver.awaitAllEnded()).isTrue();
        }
    }

    @Test
    public void namesTheHostItWants() throws Exception {
        try (Calls caller = trusting();
                ScriptedReceiver receiver = ScriptedReceiver.start(listening(LOCALHOST), peer -> {
                    peer.readRequest();
                    ExtendedSSLSession session = (ExtendedSSLSession) ((SSLSocket) peer.socket()).getSession();
                    String name = session.getRequestedServerNames().toString();
                    peer.write("HTTP/1.1 200 OK\r\nContent-Length: " + name.length() + "\r\n\r\n" + name);
                })) {
            assertThat(new String(caller.post(uri(receiver)).reply().body(), UTF_8))
                    .contains("localhost");
        }
    }

    @Test
    public void trustsNobodyByDefault() throws Exception {
        assertThat(tlsFailure(LOCALHOST, Tls.defaults()))
                .isEqualTo(
                        "the receiver's certificate comes from an authority that is not trusted here, CN=Test; if that"
                                + " is an intermediate one, the receiver must send its certificate, too");
    }

    @Test
    public void namesMissingIntermediateCertificate() throws Exception {
        Authority between = new Authority("Between", AUTHORITY);
        assertThat(tlsFailure(between.certifySayingIssuer("localhost"), trust()))
                .isEqualTo(
                        "the receiver does not send the intermediate certificate of CN=Between, without which its own"
                                + " can't be trusted: have it send the whole chain");
    }

    @Test
    public void trustsOnlyTheAuthorityGiven() throws Exception {
        Identity stranger = new Authority("Somebody").certify("localhost");
        assertThat(tlsFailure(stranger, trust())).contains("not trusted here");
    }

    @Test
    public void noticesExpiredCertificate() throws Exception {
        Identity expired = AUTHORITY.certify("localhost", Instant.now().minus(1, ChronoUnit.HOURS));
        assertThat(tlsFailure(expired, trust())).startsWith("the receiver's certificate has expired: NotAfter: ");
    }

    @Test
    public void noticesCertificateOfTheFuture() throws Exception {
        Identity early = AUTHORITY.certify("localhost", Instant.now().plus(9, ChronoUnit.DAYS));
        assertThat(tlsFailure(early, trust())).startsWith("the receiver's certificate is not yet valid: NotBefore: ");
    }

    @Test
    public void noticesCertificateOfAnotherHost() throws Exception {
        assertThat(tlsFailure(AUTHORITY.certify("example.com"), trust()))
                .startsWith("the receiver's certificate is for another host: ")
                .contains("localhost");
    }

    @Test
    public void takesAnyCertificateWhenInsecure() throws Exception {
        Identity wrong =
                new Authority("Somebody").certify("example.com", Instant.now().minus(1, ChronoUnit.HOURS));
        try (Calls caller = with(new Tls(true, null, null, null));
                ScriptedReceiver receiver = ScriptedReceiver.start(listening(wrong), ANSWERING)) {
            assertThat(caller.post(uri(receiver)).detail().toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    public void saysThatClientCertificateIsAskedFor(String version) throws Exception {
        SSLServerSocket socket = listening(LOCALHOST);
        socket.setNeedClientAuth(true);
        socket.setEnabledProtocols(new String[] {version});
        try (Calls caller = trusting();
                ScriptedReceiver receiver = ScriptedReceiver.start(socket, ANSWERING)) {
            Attempt attempt = caller.post(uri(receiver));
            assertThat(attempt.failure()).isEqualTo(Failure.TLS);
            assertThat(attempt.detail().toString()).startsWith("the receiver asks for a client certificate");
        }
    }

    @Test
    public void showsClientCertificate() throws Exception {
        Identity client = AUTHORITY.certify("client");
        SSLServerSocket socket = listening(LOCALHOST);
        socket.setNeedClientAuth(true);
        Tls tls = new Tls(
                false,
                AUTHORITY.certificateFile(directory),
                client.certificateFile(directory),
                client.keyFile(directory));
        try (Calls caller = with(tls);
                ScriptedReceiver receiver = ScriptedReceiver.start(socket, ANSWERING)) {
            assertThat(caller.post(uri(receiver)).detail().toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "15030100020246", // the alert of a server that knows no version so new
                "160301002a020000260301000000000000000000000000000000000000000000000000000000000000000000002f00" // TLS
                // 1.0
            })
    public void saysThatTheReceiversTlsIsTooOld(String answer) throws Exception {
        try (Calls caller = trusting();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    peer.socket().getInputStream().read();
                    peer.write(HexFormat.of().parseHex(answer));
                    peer.awaitEnd();
                })) {
            Attempt attempt = caller.post(uri(receiver));
            assertThat(attempt.failure()).isEqualTo(Failure.TLS);
            assertThat(attempt.detail().toString())
                    .startsWith("the receiver and this side have no TLS version in common");
        }
    }

    @Test
    public void saysThatTheReceiverSpeaksNoTls() throws Exception {
        try (Calls caller = trusting();
                ScriptedReceiver receiver = ScriptedReceiver.start(peer -> {
                    peer.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                    peer.awaitEnd();
                })) {
            Attempt attempt = caller.post(uri(receiver));
            assertThat(attempt.failure()).isEqualTo(Failure.TLS);
            assertThat(attempt.detail().toString()).isEqualTo("the receiver does not speak TLS on this port");
        }
    }

    @Test
    public void saysThatTheReceiverLeftTheHandshake() throws Exception {
        try (Calls caller = trusting();
                ScriptedReceiver receiver = ScriptedReceiver.start(
                        peer -> peer.socket().getInputStream().read())) {
            assertThat(caller.post(uri(receiver)).failure()).isEqualTo(Failure.TLS);
        }
    }

    @Test
    public void believesTheEndOfReplyWithoutLengthOnlyWhenTlsConfirmsIt() throws Exception {
        String open = "HTTP/1.1 200 OK\r\n\r\nuntil the end";
        try (Calls caller = trusting();
                ScriptedReceiver honest = ScriptedReceiver.start(listening(LOCALHOST), peer -> {
                    peer.readRequest();
                    peer.write(open);
                })) {
            assertThat(caller.post(uri(honest)).detail().toString()).isEmpty();
        }
        SSLContext context = AUTHORITY.receiver(LOCALHOST);
        try (Calls caller = trusting();
                ScriptedReceiver cut = ScriptedReceiver.start(peer -> {
                    Socket secure = context.getSocketFactory()
                            .createSocket(peer.socket(), new ByteArrayInputStream(new byte[0]), true);
                    secure.getInputStream().read();
                    secure.getOutputStream().write(open.getBytes(UTF_8));
                    peer.halfClose();
                    peer.awaitEnd();
                })) {
            assertThat(caller.post(uri(cut)).failure()).isEqualTo(Failure.TRUNCATED);
        }
    }

    @Test
    public void saysWhichFileIsUnusable() throws Exception {
        Path missing = directory.resolve("missing.pem");
        Path rubbish = Files.writeString(directory.resolve("rubbish.pem"), "rubbish");
        Path certificate = LOCALHOST.certificateFile(directory);
        for (Tls wrong : new Tls[] {
            new Tls(false, missing, null, null), new Tls(false, null, certificate, missing),
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> with(wrong)).withMessageContaining("missing.pem");
        }
        for (Tls wrong : new Tls[] {
            new Tls(false, rubbish, null, null),
            new Tls(false, null, certificate, rubbish),
            new Tls(false, null, rubbish, LOCALHOST.keyFile(directory)),
        }) {
            assertThatIllegalArgumentException().isThrownBy(() -> with(wrong)).withMessageContaining("rubbish.pem");
        }
    }

    private String tlsFailure(Identity receiverIs, Tls tls) throws Exception {
        try (ScriptedReceiver receiver = ScriptedReceiver.start(listening(receiverIs), ANSWERING)) {
            Attempt attempt;
            try (Calls caller = with(tls)) {
                attempt = caller.post(uri(receiver));
            }
            assertThat(attempt.failure()).isEqualTo(Failure.TLS);
            assertThat(receiver.requests()).isEmpty();
            assertThat(receiver.awaitAllEnded()).isTrue();
            return attempt.detail().toString();
        }
    }

    private Tls trust() throws Exception {
        return new Tls(false, AUTHORITY.certificateFile(directory), null, null);
    }

    private Calls trusting() throws Exception {
        return with(trust());
    }

    private static URI uri(ScriptedReceiver receiver) {
        return URI.create("https://localhost:" + receiver.port() + "/cb");
    }

    private static SSLServerSocket listening(Identity identity) throws Exception {
        return (SSLServerSocket) AUTHORITY
                .receiver(identity)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }
}
