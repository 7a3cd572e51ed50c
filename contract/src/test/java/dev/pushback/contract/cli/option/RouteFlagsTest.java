package dev.pushback.contract.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.Cli;
import dev.pushback.contract.cli.StubReceiver;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.contract.receiver.ServerTls;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which way connections take: by an address of one's own, through a proxy, or straight, whatever the environment says. */
class RouteFlagsTest {

    private static final String[] ONE = {"--no-auth", "--allow-remote", "--only", "http.status-200,http.keep-alive"};

    @Test
    void anAddressStandsInForWhatTheNameLeadsTo() {
        try (StubReceiver receiver = right()) {
            int port = URI.create(receiver.url()).getPort();
            Cli.Outcome outcome = verify(
                    new Cli(), "http://app.invalid:" + port + "/cb", "--resolve", "app.invalid:" + port + ":127.0.0.1");
            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(outcome.err()).isEmpty();
        }
    }

    @Test
    void theLineThatRepeatsARunHasTheWay() {
        try (StubReceiver receiver = StubReceiver.answering(500, "")) {
            String there = "app.invalid:" + URI.create(receiver.url()).getPort();
            Cli.Outcome outcome = verify(new Cli(), "http://" + there + "/cb", "--resolve", there + ":127.0.0.1");
            assertThat(outcome.out()).contains("--resolve " + there + ":127.0.0.1");
        }
    }

    @Test
    void overTlsTheNameStaysThatOfTheUrl() {
        try (Receiver receiver = secure()) {
            String there = "app.invalid:" + receiver.uri().getPort();
            String[] way = {"--resolve", there + ":127.0.0.1"};
            assertThat(verify(new Cli(), "https://" + there + "/callback", way).out())
                    .contains("app.invalid"); // which the certificate, for loopback, does not name
            String[] trusting = {"--resolve", there + ":127.0.0.1", "--insecure"};
            assertThat(verify(new Cli(), "https://" + there + "/callback", trusting))
                    .returns(0, Cli.Outcome::code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"app", "app:80", "app:x:127.0.0.1", "app:80:elsewhere", "app:80:300.0.0.1", "app:99999:::1", ""})
    void anAddressThatIsNoneIsWrongUsage(String wrong) {
        Cli.Outcome outcome = verify(new Cli(), "http://app.invalid:80/cb", "--resolve", wrong);
        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--resolve must be HOST:PORT:ADDR", "'" + wrong + "'");
    }

    @Test
    void anAddressForElsewhereIsWrongUsage() {
        Cli.Outcome outcome = verify(new Cli(), "http://127.0.0.1:1/cb", "--resolve", "app.invalid:80:127.0.0.1");
        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("is not for 127.0.0.1:1", "would change nothing");
    }

    @Test
    void callsGoThroughTheProxyInAbsoluteForm() throws IOException {
        try (StubReceiver receiver = right();
                SmallProxy proxy = SmallProxy.passing()) {
            String there = "http://app.invalid:" + URI.create(receiver.url()).getPort() + "/cb";
            String asking = proxy.url().replace("http://", "http://me:secret@");
            Cli.Outcome outcome = verify(new Cli(), there, "--proxy", asking);
            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(proxy.heads())
                    .isNotEmpty()
                    .allSatisfy(head -> assertThat(head)
                            .startsWith("POST " + there + "?")
                            .contains("Proxy-Authorization: Basic bWU6c2VjcmV0\r\n"));
            assertThat(outcome.out() + outcome.err()).doesNotContain("secret");
        }
    }

    @Test
    void trafficGoesThroughTheProxyToo() throws IOException {
        try (StubReceiver receiver = right();
                SmallProxy proxy = SmallProxy.passing()) {
            String there = "http://app.invalid:" + URI.create(receiver.url()).getPort() + "/cb";
            Cli.Outcome outcome =
                    new Cli().run("send", there, "-n", "5", "--max", "--allow-remote", "--proxy", proxy.url());
            assertThat(outcome).returns(0, Cli.Outcome::code);
            assertThat(proxy.heads()).isNotEmpty().allMatch(head -> head.startsWith("POST " + there + "?"));
        }
    }

    @Test
    void callsOverTlsGoThroughATunnel() throws IOException {
        try (Receiver receiver = secure();
                SmallProxy proxy = SmallProxy.passing()) {
            String there = "app.invalid:" + receiver.uri().getPort();
            String[] way = {"--proxy", proxy.url(), "--insecure"};
            assertThat(verify(new Cli(), "https://" + there + "/callback", way)).returns(0, Cli.Outcome::code);
            assertThat(proxy.heads()).isNotEmpty().allMatch(head -> head.startsWith("CONNECT " + there + " HTTP/1.1"));
        }
    }

    @Test
    void aProxyThatRefusesIsNamed() throws IOException {
        try (SmallProxy proxy = SmallProxy.refusing(407)) {
            Cli.Outcome outcome = verify(new Cli(), "https://app.invalid/cb", "--proxy", proxy.url());
            assertThat(outcome).returns(3, Cli.Outcome::code);
            assertThat(outcome.out()).contains("the proxy " + proxy.authority(), "CONNECT with HTTP 407");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://me:secret@p:1", "socks5://p:1", "p:3128", "http://p", "http://p:3128/x", ""})
    void aProxyThatIsNoneIsWrongUsage(String wrong) {
        Cli.Outcome outcome = verify(new Cli(), "http://127.0.0.1:1/cb", "--proxy", wrong);
        assertThat(outcome).returns(2, Cli.Outcome::code);
        assertThat(outcome.err()).contains("--proxy must be http://").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"http_proxy,http", "HTTP_PROXY,http", "all_proxy,http", "https_proxy,https", "HTTPS_PROXY,https"})
    void aProxyOfTheEnvironmentThatIsNotUsedIsTold(String variable, String scheme) {
        try (StubReceiver receiver = right()) {
            Cli.Outcome outcome = verify(
                    new Cli().env(variable, "http://proxy.invalid:3128"),
                    receiver.url().replace("http", scheme));
            assertThat(outcome.err()).contains(variable + " is set and not used", "--proxy URL");
            Cli.Outcome none =
                    verify(new Cli().env(variable, "http://proxy.invalid:3128"), receiver.url(), "--proxy", "none");
            assertThat(none.err()).isEmpty();
            assertThat(none).returns(0, Cli.Outcome::code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "a.example, 127.0.0.1", "*"})
    void aProxyThatIsNotMeantForTheReceiverIsNotTold(String exempt) {
        try (StubReceiver receiver = right()) {
            Cli cli = new Cli().env("http_proxy", "http://proxy.invalid:3128").env("no_proxy", exempt);
            assertThat(verify(cli, receiver.url()).err()).isEmpty();
            Cli other = new Cli().env("https_proxy", "http://proxy.invalid:3128");
            assertThat(verify(other, receiver.url()).err()).isEmpty();
        }
    }

    private static Cli.Outcome verify(Cli cli, String url, String... more) {
        String[] line = new String[2 + ONE.length + more.length];
        line[0] = "verify";
        line[1] = url;
        System.arraycopy(ONE, 0, line, 2, ONE.length);
        System.arraycopy(more, 0, line, 2 + ONE.length, more.length);
        return cli.run(line);
    }

    private static StubReceiver right() {
        return StubReceiver.answering(200, StubReceiver.RIGHT);
    }

    private static Receiver secure() {
        return Receiver.start(ReceiverOptions.defaults().tls(ServerTls.madeOnTheSpot()));
    }
}
