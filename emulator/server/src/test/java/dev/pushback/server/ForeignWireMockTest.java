package dev.pushback.server;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class ForeignWireMockTest {

    @Test
    void aWireMockServerOfOnesOwnAnswersAndCallsBack() throws InterruptedException {
        try (AppReceiver receiver = new AppReceiver();
                LocalTencent tencent = LocalTencent.within(new ServeOptions()
                        .callback(receiver::url)
                        .secretKey(App.KEY)
                        .speed(1e6)
                        .users(List.of(user("alice").clicks().user())))) {
            WireMockServer own = new WireMockServer(options().dynamicPort().extensions(tencent.extension()));
            own.start();
            try {
                own.stubFor(post(urlPathEqualTo("/v4/timpush/revoke")).willReturn(okJson("{\"mine\":true}")));
                App app = new App(URI.create(own.baseUrl()));
                assertThat(app.call("timpush/revoke", "{}").path("mine").asBoolean())
                        .isTrue();
                String task = app.batch("d", "alice");
                assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(10))).isTrue();
                assertThat(receiver.events())
                        .hasSize(3)
                        .allSatisfy(event ->
                                assertThat(event.path("TaskId").asText()).isEqualTo(task));
                own.verify(1, postRequestedFor(urlPathEqualTo("/v4/timpush/batch")));
            } finally {
                own.stop();
            }
        }
    }

    @Test
    void sendsTheSameEventsAsTheServerOfItsOwn() throws InterruptedException {
        List<String> own;
        List<String> foreign;
        try (AppReceiver receiver = new AppReceiver();
                LocalTencent tencent = LocalTencent.start(drawn(receiver).port(0))) {
            own = eventsOf(tencent, tencent.http(), receiver);
        }
        try (AppReceiver receiver = new AppReceiver();
                LocalTencent tencent = LocalTencent.within(drawn(receiver))) {
            WireMockServer server = new WireMockServer(options().dynamicPort().extensions(tencent.extension()));
            server.start();
            try {
                foreign = eventsOf(tencent, URI.create(server.baseUrl()), receiver);
            } finally {
                server.stop();
            }
        }
        assertThat(foreign).hasSizeGreaterThan(50).isEqualTo(own);
    }

    private static ServeOptions drawn(AppReceiver receiver) {
        return new ServeOptions()
                .callback(receiver::url)
                .secretKey(App.KEY)
                .seed(5)
                .speed(1e6)
                .clock(Instant.parse("2025-10-27T10:00:00Z"))
                .drawnAccounts(50);
    }

    /** What came of a push to all and one to two names, in an order that doesn't depend on the arrival. */
    private static List<String> eventsOf(LocalTencent tencent, URI base, AppReceiver receiver)
            throws InterruptedException {
        App app = new App(base);
        app.call("timpush/push", "{\"MsgRandom\":1,\"OfflinePushInfo\":{\"Title\":\"t\"},\"DataId\":\"d\"}");
        app.batch("two", "alice", "bob");
        assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(20))).isTrue();
        return receiver.lines().stream().sorted().toList();
    }

    @Test
    void whoTrustsTheAuthorityGetsInOverHttps() throws Exception {
        try (AppReceiver receiver = new AppReceiver();
                LocalTencent tencent = LocalTencent.start(new ServeOptions()
                        .callback(receiver::url)
                        .secretKey(App.KEY)
                        .speed(1e6)
                        .httpsPort(0))) {
            String pem = tencent.authority();
            assertThat(pem).startsWith("-----BEGIN CERTIFICATE-----");
            HttpClient http = HttpClient.newBuilder().sslContext(trusting(pem)).build();
            App app = new App(tencent.https().orElseThrow(), http);
            assertThat(app.batch("d", "alice")).startsWith("batch_");
            assertThat(tencent.awaitAllDelivered(Duration.ofSeconds(10))).isTrue();
        }
    }

    private static SSLContext trusting(String pem) throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "ca",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new java.io.ByteArrayInputStream(pem.getBytes())));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
