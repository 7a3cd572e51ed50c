package dev.pushback.server;

import static dev.pushback.schema.Platform.APNS;
import static dev.pushback.schema.Platform.FCM;
import static dev.pushback.schema.Platform.HUAWEI;
import static dev.pushback.server.TencentServer.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EngineTestKit.engine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;

@Execution(ExecutionMode.SAME_THREAD)
class TencentServerTest {

    /** Starts after the server: its port is known late. */
    private static AppReceiver late;

    @RegisterExtension
    static final TencentServer tencent = TencentServer.callingBack(() -> late.url())
            .secretKey(App.KEY)
            .token("my_token")
            .users(user("alice").on(HUAWEI).clicks(), user("bob").on(APNS).failsWith(410));

    @BeforeEach
    void start() {
        if (late == null) {
            late = new AppReceiver();
        }
    }

    @Test
    void countsWhoClicked() {
        new App(tencent.baseUri()).batch("hello", "alice", "bob");
        tencent.awaitAllDelivered();
        assertThat(late.lines())
                .containsExactly(
                        "alice type 1 platform 3 device 0 stage 1 code 0",
                        "alice type 1 platform 3 device 0 stage 2 code 0",
                        "alice type 1 platform 3 device 0 stage 3 code 0",
                        "bob type 1 platform 1 device 0 stage 1 code 410");
    }

    @RepeatedTest(2)
    void startsEachTestAnew() {
        App app = new App(tencent.baseUri());
        assertThat(tencent.callbacks()).isEmpty();
        assertThat(app.get("/_pushback/tasks").path("tasks")).isEmpty();
        assertThat(app.get("/_pushback/users").path("users")).hasSize(2);
        app.call("im_open_login_svc/account_import", "{\"UserID\":\"carol\"}");
        app.batch("hello", "carol");
        tencent.awaitAllDelivered();
    }

    @AfterEach
    void forget() {
        late.events().clear();
    }

    @Test
    void anAppThatSpeaksTlsWhereHttpIsCalledIsToldApart() {
        try (LocalTencent app = LocalTencent.start(new ServeOptions().port(0).httpsPort(0))) {
            String plain = app.https().orElseThrow().toString().replaceFirst("https", "http") + "/callback";
            TencentServer own = TencentServer.callingBack(() -> plain).users(user("erin"));
            new App(own.baseUri()).batch("hello", "erin");
            assertThatThrownBy(own::awaitAllDelivered).hasMessageContaining("let the URL begin with https://");
            own.afterAll(null);
        }
    }

    @Test
    void aFailedTestShowsTheCallbacks() {
        EngineExecutionResults results =
                engine("junit-jupiter").selectors(selectClass(Failing.class)).execute();
        assertThat(results.testEvents().failed().list()).hasSize(2).allSatisfy(event -> {
            Throwable failure = event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                    .getThrowable()
                    .orElseThrow();
            String shown = failure.getMessage() + java.util.Arrays.toString(failure.getSuppressed());
            assertThat(shown).contains("callbacks so far: 1", "status-500", "\"To_Account\":\"dora\"");
        });
    }

    @Test
    void severalServersAndParallelTestsDontDisturbEachOther() {
        EngineExecutionResults results = engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .selectors(selectClass(SideBySide.class))
                .execute();
        assertThat(results.testEvents().succeeded().count()).isEqualTo(8);
    }

    @Test
    void refusesUsersThatCantBe() {
        assertThatThrownBy(() -> user("a").on(FCM).reaches()).hasMessageContaining("FCM never reports");
        assertThatThrownBy(() -> user("a").on(APNS).failsWith(77)).hasMessageContaining("APNS is known for");
    }

    /** Fails on purpose, run by the test above. */
    static class Failing {
        private final AppReceiver receiver = new AppReceiver();

        @RegisterExtension
        final TencentServer own =
                TencentServer.callingBack(() -> receiver.url()).users(user("dora"));

        @Test
        void byItsOwnAssertion() throws InterruptedException {
            push();
            own.tencent().awaitAllDelivered(java.time.Duration.ofSeconds(5));
            assertThat(receiver.events()).isNotEmpty();
        }

        @Test
        void byTheAwait() {
            push();
            own.awaitAllDelivered();
        }

        private void push() {
            receiver.fail(5);
            new App(own.baseUri()).batch("d", "dora");
        }

        @AfterEach
        void end() {
            receiver.close();
        }
    }

    /** Run by the test above. */
    @Execution(ExecutionMode.CONCURRENT)
    static class SideBySide {
        private static final AppReceiver FIRST = new AppReceiver();
        private static final AppReceiver SECOND = new AppReceiver();

        @RegisterExtension
        static final TencentServer one = TencentServer.callingBack(FIRST::url).users(user("alice"));

        @RegisterExtension
        static final TencentServer two = TencentServer.callingBack(SECOND::url).users(user("bob"));

        @RepeatedTest(8)
        void eachGetsItsOwn(org.junit.jupiter.api.RepetitionInfo info) {
            String name = "n" + info.getCurrentRepetition();
            String first = new App(one.baseUri()).batch(name, "alice");
            new App(two.baseUri()).batch(name, "bob");
            one.awaitAllDelivered();
            two.awaitAllDelivered();
            assertThat(FIRST.events())
                    .filteredOn(event -> event.path("TaskId").asText().equals(first))
                    .hasSize(2);
            assertThat(SECOND.events())
                    .allSatisfy(event ->
                            assertThat(event.path("To_Account").asText()).isEqualTo("bob"));
        }
    }
}
