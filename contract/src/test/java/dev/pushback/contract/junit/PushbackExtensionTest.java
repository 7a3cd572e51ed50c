package dev.pushback.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.PushEmulator;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

class PushbackExtensionTest {

    static final String TOKEN = "a-test-token";
    static Receiver receiver;

    @BeforeAll
    static void start() {
        receiver = Receiver.start(ReceiverOptions.defaults().token(TOKEN));
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @Test
    void playsEachCaseAsATestWithinItsGroup() {
        Played played = Played.of(StaticField.class);

        assertThat(played.passed()).contains("http.status-200", "reply.json");
        assertThat(played.failures()).isEmpty();
        assertThat(played.results()
                        .containerEvents()
                        .dynamicallyRegistered()
                        .map(event -> event.getTestDescriptor().getDisplayName()))
                .containsExactly("http", "reply");
    }

    static class StaticField {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> receiver.uri()).token(TOKEN).only("http", "reply.*");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void runsWithEveryLifeCycleAndInNestedClassesAtOnce() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

        Played played = Played.of(LateAndNested.class, parallel);

        assertThat(played.failures()).isEmpty();
        assertThat(played.passed().stream().filter("http.status-200"::equals)).hasSize(3);
        assertThat(played.aborted()).isEmpty();
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class LateAndNested {
        URI late;

        @RegisterExtension
        final PushbackExtension pushback =
                PushbackExtension.target(() -> late).token(TOKEN).only("http", "reply");

        @BeforeAll
        void begin() {
            late = receiver.uri();
        }

        @TestFactory
        Stream<DynamicNode> whole() {
            return pushback.contract();
        }

        @TestFactory
        Stream<DynamicNode> narrowed() {
            return pushback.only("http.status-200").contract();
        }

        @Nested
        class Within {
            @TestFactory
            Stream<DynamicNode> nested() {
                return pushback.contract();
            }

            @Test
            void sends(PushEmulator emulator) {
                DeliveryAssert.assertThat(emulator.send(push -> push.recipients(3)))
                        .isAcknowledged()
                        .hasStatus(200)
                        .hasErrorCode(0);
            }
        }
    }

    @Test
    void asksForTheTargetOnceThePortIsKnown() {
        Played played = Played.of(KnownLate.class);

        assertThat(played.failures()).isEmpty();
        assertThat(played.passed()).containsExactly("http.status-200");
    }

    static class KnownLate {
        static final AtomicReference<URI> LATE = new AtomicReference<>();

        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(LATE::get).token(TOKEN).only("http.status-200");

        @BeforeEach
        void startLate() {
            LATE.set(receiver.uri());
        }

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void judgesWhatIsStoredWhereThereIsAProbe() {
        assertThat(Played.of(Probing.class).passed())
                .containsExactly("repeat.stored-once", "storage", "repeat.stored-once", "storage");
        assertThat(Played.of(NotProbing.class).results().testEvents().started().count())
                .isZero();
    }

    static class Probing {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> receiver.uri()).token(TOKEN).only("repeat.stored-once");

        @TestFactory
        Stream<DynamicNode> byPath() {
            return pushback.probe("/probe").contract();
        }

        @TestFactory
        Stream<DynamicNode> byUrl() {
            return pushback.probe(receiver.probe().toString()).contract();
        }
    }

    static class NotProbing {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> receiver.uri()).token(TOKEN).only("repeat.stored-once");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void aReceiverThatTakesNothingIsNotAskedWhyForEachCase() {
        try (FixedReceiver receiver = new FixedReceiver(200, "{\"code\":0}")) {
            TakesNothing.target = receiver.uri();
            Played played = Played.of(TakesNothing.class);

            assertThat(played.failed()).hasSizeBetween(1, 5);
            assertThat(played.aborted()).hasSizeGreaterThan(100);
            assertThat(receiver.queries).hasSizeLessThan(60);
        }
    }

    /** Run by the test above. */
    static class TakesNothing {
        static URI target;

        @RegisterExtension
        static final PushbackExtension pushback = PushbackExtension.target(() -> target);

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }
}
