package dev.pushback.contract.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.pushback.contract.Golden;
import dev.pushback.contract.cli.Background;
import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.receiver.broken.BrokenReceivers;
import dev.pushback.contract.run.RunOptions;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.schema.Platform;
import dev.pushback.server.LocalTencent;
import dev.pushback.server.ServeOptions;
import dev.pushback.server.account.Outcome;
import dev.pushback.server.account.Presence;
import dev.pushback.server.account.User;
import dev.pushback.server.delivery.SentCallback;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a person does with the live page, from the first push to the fixture of a test. Pictures of it stand in the guides. */
@Execution(ExecutionMode.SAME_THREAD)
@Tag(Golden.TAG)
class LivePageScenarioTest {

    private static final String REFUSAL =
            "{\"ActionStatus\":\"FAILURE\",\"ErrorInfo\":\"bob has no device here\",\"ErrorCode\":1}";

    @TempDir
    private Path directory;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.savingTo(directory);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aPushToThreeUsersBecomesAFixture() throws Exception {
        try (BobIsRefused app = new BobIsRefused();
                LocalTencent tencent = LocalTencent.start(threeUsers(app.url()))) {
            browser.open(tencent.http().toString());

            push("alice", 1);
            push("bob", 2);
            push("carol", 3);
            browser.await(page -> page.count(".item .refused") == 1 && page.count(".item .acknowledged") == 2);
            browser.click(".item", "#2");
            browser.await(page -> page.text("#detail").contains("bob: APNs, sent"));
            browser.await(page -> page.count("#detail .reason") > 0);
            assertThat(browser.text("#detail .reason")).contains("bob has no device here");
            browser.shoot("live-page-refused");

            browser.click(".user:nth-of-type(3) .click");
            browser.await(page -> page.count(".item") == 4);
            browser.click(".item", "#4");
            browser.await(page -> page.text("#detail").contains("carol: Xiaomi, clicked"));
            browser.shoot("live-page");

            browser.click("#pause");
            browser.await(page -> page.text("#pause").equals("Resume"));
            browser.click(".item", "#2");
            browser.await(page -> page.text("#detail").contains("bob: APNs, sent"));
            browser.click("#again");
            assertThat(app.bodies()).hasSize(4);
            browser.click("#pause");
            browser.await(page -> page.text(".list").contains("repeats #2"));

            browser.click("#journal");
            Path fixture = directory.resolve("pushback.jsonl");
            browser.await(page -> Files.isRegularFile(fixture));
            assertThat(tencent.callbacks()).extracting(SentCallback::n).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(repeated(fixture)).isEqualTo(app.bodies()).hasSize(5);

            browser.click("#lang");
            browser.await(page -> page.text("#h-push").equals("推送"));
            browser.shoot("live-page-zh");
        }
    }

    @Test
    void theContractIsRunAgainstTheApp() {
        try (Receiver app = Receiver.start(ReceiverOptions.defaults()
                        .fault(BrokenReceivers.all().stream()
                                .filter(one -> one.id().endsWith("error-code-string"))
                                .findFirst()
                                .orElseThrow()));
                LocalTencent tencent = LocalTencent.start(threeUsers(app.uri().toString()))) {
            browser.open(tencent.http().toString());
            browser.click("#play");
            browser.await(page -> page.text("#contract").matches("(?s).*\\d+ / \\d+.*"));
            browser.await(page -> page.text("#contract").contains("breaks the contract"));
            browser.await(page -> page.count("#contract details") > 0);
            browser.run("document.getElementById('contract').scrollIntoView()");
            assertThat(browser.text("#contract details")).contains("reply.error-code-integer", "but was", "source:");
            browser.shoot("live-page-contract");
        }
    }

    @Test
    void theReportOfARedVerdictBeginsWithTheCause() {
        Path report = directory.resolve("red.html");
        try (Receiver app = Receiver.start(ReceiverOptions.defaults()
                .fault(BrokenReceivers.all().stream()
                        .filter(one -> one.id().startsWith("house"))
                        .findFirst()
                        .orElseThrow()))) {
            Cli.pushback("verify", app.uri().toString(), "--no-auth", "--report", "html=" + report);
        }
        browser.resize(1100, 860);
        browser.show(report.toUri().toString());
        browser.await(page -> page.text("body").contains("names ActionStatus, ErrorCode and ErrorInfo in its reply"));
        assertThat(browser.text(".headline"))
                .contains("{\"code\":0,\"msg\":\"ok\"}", "The reply must be {\"ActionStatus\":\"OK\"");
        browser.shoot("red-verdict");
    }

    @Test
    void whatIsForwardedIsSeenWithTheAppsOwnReply() throws Exception {
        try (StubReceiver app = StubReceiver.answering(500, "<b>broken</b>")) {
            Background between = Background.receive("--forward-to", app.url(), "--page", "--page-port", "0", "-n", "9");
            String url = between.url();
            browser.open(between.page());
            Cli.pushback("send", url, "-n", "8", "--max", "--batch", "2", "--seed", "1");
            browser.await(page -> page.text("#sent").equals("received 8"));
            browser.click(".item", "#8");
            browser.await(page -> page.text("#detail").contains("HTTP 500"));
            assertThat(browser.text("#detail")).contains("<b>broken</b>", "status-200");
            assertThat(browser.count("#push, #pause, #again")).isZero();
            browser.shoot("receive-page");
            Cli.pushback("send", url, "-n", "1", "--max");
            assertThat(between.code()).isZero();
        }
    }

    private void push(String account, int callbacks) {
        browser.type("#accounts", account);
        browser.click("#push button[type=submit]");
        browser.await(page -> page.count(".item") == callbacks);
    }

    /** The bodies that {@code replay} sends of a journal. */
    private static List<String> repeated(Path journal) throws IOException {
        try (BobIsRefused again = new BobIsRefused()) {
            Cli.pushback("replay", journal.toString(), again.url(), "--max", "--connections", "1");
            return again.bodies();
        }
    }

    private static ServeOptions threeUsers(String app) {
        CallbackUrl url = CallbackUrl.parse(app);
        return new ServeOptions()
                .speed(1e6)
                .seed(1)
                .callback(() -> url)
                .contract(new ReceiverContract(() -> RunOptions.of(url)))
                .users(List.of(
                        user("alice", Platform.HUAWEI, Outcome.Kind.REACHED),
                        user("bob", Platform.APNS, Outcome.Kind.SENT),
                        user("carol", Platform.XIAOMI, Outcome.Kind.REACHED)));
    }

    private static User user(String account, Platform vendor, Outcome.Kind outcome) {
        return User.named(account)
                .withVendor(vendor)
                .withPresence(Presence.OFFLINE)
                .withOutcome(Outcome.of(outcome));
    }

    /** An app that refuses what speaks of bob, and keeps every body. */
    private static final class BobIsRefused implements AutoCloseable {
        private final List<String> bodies = new CopyOnWriteArrayList<>();
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

        BobIsRefused() throws IOException {
            server.createContext("/", exchange -> {
                try (exchange) {
                    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                    bodies.add(body);
                    byte[] reply = (body.contains("\"bob\"") ? REFUSAL : StubReceiver.RIGHT).getBytes(UTF_8);
                    exchange.sendResponseHeaders(200, reply.length);
                    exchange.getResponseBody().write(reply);
                }
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/cb";
        }

        List<String> bodies() {
            return List.copyOf(bodies);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
