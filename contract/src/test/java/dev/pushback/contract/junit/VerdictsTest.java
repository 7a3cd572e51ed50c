package dev.pushback.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.cli.LatinWords;
import dev.pushback.contract.cli.Prose;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opentest4j.AssertionFailedError;

/** What JUnit is told of each verdict. */
class VerdictsTest {

    static final String TOKEN = "a-test-token";
    static FixedReceiver created;
    static FixedReceiver plainText;
    static FixedReceiver telltale;
    static Receiver right;

    @BeforeAll
    static void start() {
        created = new FixedReceiver(201, FixedReceiver.OK);
        plainText = new FixedReceiver(200, FixedReceiver.OK);
        telltale = new FixedReceiver(500, "wrong Sign, the token is " + TOKEN);
        right = Receiver.start(ReceiverOptions.defaults());
    }

    @AfterAll
    static void stop() {
        created.close();
        plainText.close();
        telltale.close();
        right.close();
    }

    @Test
    void showsExpectedAndActualOfABrokenMust() {
        Played played = Played.of(Created.class);

        AssertionFailedError failure = (AssertionFailedError) played.failure();
        assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("HTTP 200");
        assertThat(failure.getActual().getStringRepresentation()).startsWith("HTTP 201");
        assertThat(failure)
                .hasMessageContainingAll(
                        "The receiver does not acknowledge even the plainest callback",
                        "http.status-200 FAILED MUST (documented)",
                        "again     pushback verify " + created.uri()
                                + " --token-file token.txt --only http.status-200 --seed 7");
        assertThat(failure.getMessage()).doesNotContain(TOKEN);
    }

    @Test
    void speaksChineseWhereTheParameterSaysSo() {
        Played played = Played.of(Created.class, Map.of("pushback.lang", "zh"));

        assertThat(played.failure()).hasMessageContainingAll("接收端", "http.status-200");
        assertThat(played.failure()).hasMessageNotContaining("does not acknowledge");
        assertThat(LatinWords.in(Prose.ofText(played.failure().getMessage()))).isEmpty();
    }

    static class Created {
        @RegisterExtension
        static final PushbackExtension pushback = PushbackExtension.target(() -> created.uri())
                .token(TOKEN)
                .seed(7)
                .only("http.status-200");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void failsOnceWhenNothingCanBeJudged() {
        Played played = Played.of(CreatedBatches.class);

        assertThat(played.failed()).hasSize(1);
        assertThat(played.failure()).hasMessageContaining("does not acknowledge even the plainest callback");
        assertThat(played.aborted()).isNotEmpty();
        assertThat(played.passed()).isEmpty();
    }

    static class CreatedBatches {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> created.uri()).token(TOKEN).only("batch");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void failsOnceWhenNobodyIsThere() {
        Played played = Played.of(Nobody.class);

        assertThat(played.failed()).hasSize(1);
        assertThat(played.failure()).isInstanceOf(AssertionFailedError.class).hasMessageContaining("can't be reached");
        assertThat(played.passed()).isEmpty();
        assertThat(played.reasons()).isNotEmpty().allMatch(reason -> reason.contains("can't be reached"));
    }

    static class Nobody {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(Nobody::closed).token(TOKEN).only("http", "batch");

        static URI closed() {
            try (ServerSocket socket = new ServerSocket(0)) {
                return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/callback");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void passesABrokenShouldButNotWhenStrict() {
        assertThat(Played.of(PlainText.class).passed()).containsExactly("reply.content-type");
        assertThat(Played.of(PlainText.class, Map.of("pushback.strict", "true")).failure())
                .hasMessageContaining("reply.content-type")
                .hasMessageContaining("--strict");
    }

    static class PlainText {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> plainText.uri()).noAuth().only("reply.content-type");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void abortsWhatNeedsATokenOrLeavesItOut() {
        Played played = Played.of(Unsigned.class);

        assertThat(played.failures()).isEmpty();
        assertThat(played.passed()).isEmpty();
        assertThat(played.reasons())
                .isNotEmpty()
                .allMatch(reason ->
                        reason.equals("no token was given: token(…) gives it, noAuth() leaves these cases out"));
        assertThat(Played.of(Unsigned.class, Map.of("pushback.strict", "true")).failed())
                .hasSameSizeAs(played.aborted());
    }

    static class Unsigned {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> right.uri()).only("signature");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void skipsKnownFailuresAndFailsStaleOnes() {
        Played played = Played.of(Known.class);

        assertThat(played.reasons()).containsExactly("known failure: the framework answers 201, ticket 7");
        assertThat(played.failure())
                .hasMessageContaining("http.header-names")
                .hasMessageContaining("stale: remove it from known-failures.txt, line 2");
    }

    static class Known {
        @TestFactory
        Stream<DynamicNode> listed() {
            return pushback.only("http.status-200").contract();
        }

        @TestFactory
        Stream<DynamicNode> stale() {
            return stale.only("http.header-names").contract();
        }

        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> created.uri()).noAuth().knownFailures("known-failures.txt");

        @RegisterExtension
        static final PushbackExtension stale =
                PushbackExtension.target(() -> right.uri()).noAuth().knownFailures("known-failures.txt");
    }

    @Test
    void hidesATokenThatTheReceiverRepeats() {
        List<Throwable> failures = Played.of(Telltale.class).failures();

        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure ->
                        assertThat(failure.toString()).contains("***").doesNotContain(TOKEN));
    }

    static class Telltale {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> telltale.uri()).token(TOKEN).only("http.status-200");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void showsAndDoesNotObeyWhatAReceiverSays() {
        try (FixedReceiver receiver = new FixedReceiver(500, "\u001b[31mred")) {
            Headed.target = receiver.uri();
            assertThat(Played.of(Headed.class).failures())
                    .filteredOn(failure -> failure.getMessage().contains("http.status-200"))
                    .singleElement()
                    .satisfies(failure -> assertThat(failure).hasMessageContaining("\\u001b[31mred"))
                    .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\u001b"));
        }
    }

    @Test
    void putsHeadersOnEveryCall() {
        try (FixedReceiver receiver = new FixedReceiver(200, FixedReceiver.OK)) {
            Headed.target = receiver.uri();
            assertThat(Played.of(Headed.class).failures()).isEmpty();
            assertThat(receiver.headers).isNotEmpty().containsOnly("yes");
            assertThat(receiver.queries).allMatch(query -> query.contains("SdkAppid=1400000001"));
        }
    }

    static class Headed {
        static URI target;

        @RegisterExtension
        static final PushbackExtension pushback = PushbackExtension.target(() -> target)
                .header("X-Test", "yes")
                .sdkAppId(1400000001)
                .only("http.status-200");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }

        @Test
        void sends(dev.pushback.emulator.PushEmulator emulator) {
            DeliveryAssert.assertThat(emulator.send(push -> push))
                    .isAcknowledged()
                    .hasEvents(1);
        }
    }

    @Test
    void tellsWhatADeliveryWasInPlaceOfWhatItShouldBe() {
        List<Throwable> failures = Played.of(Wrong.class).failures();

        assertThat(failures)
                .singleElement()
                .isInstanceOfSatisfying(
                        AssertionFailedError.class,
                        failure -> assertThat(failure.getActual().getStringRepresentation())
                                .startsWith("HTTP 201"));
    }

    static class Wrong {
        @RegisterExtension
        static final PushbackExtension pushback = PushbackExtension.target(() -> created.uri());

        @Test
        void sends(dev.pushback.emulator.PushEmulator emulator) {
            DeliveryAssert.assertThat(emulator.send(push -> push)).isAcknowledged();
        }
    }
}
