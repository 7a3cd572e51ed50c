package dev.pushback.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.cli.LatinWords;
import dev.pushback.contract.receiver.Receiver;
import dev.pushback.contract.receiver.ReceiverOptions;
import dev.pushback.emulator.PushEmulator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EventType;

/** Parameters of the platform, the annotation, and what is said of wrong use. */
class ConfigurationTest {

    static Receiver receiver;

    @BeforeAll
    static void start() {
        receiver = Receiver.start(ReceiverOptions.defaults().token("secret"));
    }

    @AfterAll
    static void stop() {
        receiver.close();
    }

    @Test
    void takesFromThePlatformWhatTheCodeLeavesOpen(@TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), "secret\n");

        Played played = Played.of(
                Open.class,
                Map.of(
                        "pushback.token-file",
                        token.toString(),
                        "pushback.only",
                        "reply, http.status-200",
                        "pushback.exclude",
                        "reply",
                        "pushback.seed",
                        "99",
                        "pushback.timeout",
                        "5s"));

        assertThat(played.failures()).isEmpty();
        assertThat(played.passed()).containsExactly("http.status-200");
        assertThat(played.results().allEvents().stream()
                        .filter(event -> event.getType() == EventType.REPORTING_ENTRY_PUBLISHED)
                        .map(event -> event.getPayload().toString()))
                .singleElement()
                .asString()
                .contains("99", receiver.uri().toString());
    }

    @Test
    void preferTheCodeToThePlatform() {
        Played played = Played.of(Said.class, Map.of("pushback.only", "reply", "pushback.sdk-app-id", "7"));

        assertThat(played.failures()).isEmpty();
        assertThat(played.passed()).containsExactly("http.status-200");
    }

    static class Open {
        @RegisterExtension
        static final PushbackExtension pushback = PushbackExtension.target(() -> receiver.uri());

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    static class Said {
        @RegisterExtension
        static final PushbackExtension pushback = PushbackExtension.target(() -> receiver.uri())
                .sdkAppId(1400187352L)
                .token("secret")
                .only("http.status-200");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void worksByAnnotationAlone() {
        Played played = Played.of(Annotated.class);

        assertThat(played.failures()).isEmpty();
        assertThat(played.passed())
                .containsExactlyInAnyOrder(
                        "http.status-200",
                        "http.status-200",
                        "repeat.stored-once",
                        "repeat.stored-once",
                        "storage",
                        "storage",
                        "sends(PushEmulator)");
    }

    @PushbackContract(
            token = "secret",
            probe = "/probe",
            only = {"http.status-200", "repeat.stored-once"})
    static class Annotated {
        @PushbackTarget
        URI target() {
            return receiver.uri();
        }

        @TestFactory
        Stream<DynamicNode> keepsTheContract(PushbackExtension pushback) {
            return pushback.contract();
        }

        @Test
        void sends(PushEmulator emulator) {
            DeliveryAssert.assertThat(emulator.send(push -> push)).isAcknowledged();
        }

        @Nested
        class Within {
            @TestFactory
            Stream<DynamicNode> keepsTheContract(PushbackExtension pushback) {
                return pushback.contract();
            }
        }
    }

    @Test
    void findsItsAnnotationOnAnother() {
        Played played = Played.of(Composed.class);

        assertThat(played.failures()).isEmpty();
        assertThat(played.passed()).containsExactly("http.status-200");
    }

    @Retention(RetentionPolicy.RUNTIME)
    @PushbackContract(token = "secret", only = "http.status-200")
    @interface OurContract {}

    @OurContract
    static class Composed {
        @PushbackTarget
        static URI target() {
            return receiver.uri();
        }

        @TestFactory
        Stream<DynamicNode> keepsTheContract(PushbackExtension pushback) {
            return pushback.contract();
        }
    }

    @Test
    void takesTheUrlOfAnAnnotatedClassFromThePlatform() {
        Map<String, String> url = Map.of("pushback.url", receiver.uri().toString());

        assertThat(Played.of(Targetless.class, url).passed()).containsExactly("http.status-200");
        assertThat(Played.of(Targetless.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("mark a field or a method of Targetless");
    }

    @PushbackContract(token = "secret", only = "http.status-200")
    static class Targetless {
        @TestFactory
        Stream<DynamicNode> keepsTheContract(PushbackExtension pushback) {
            return pushback.contract();
        }
    }

    @Test
    void saysWhatIsWrongWithAParameter() {
        assertWrong(
                Open.class, "pushback.seed", "x", "the configuration parameter pushback.seed must be a number, was x");
        assertWrong(Open.class, "pushback.strict", "on", "pushback.strict must be true or false, was on");
        assertWrong(
                Open.class, "pushback.timeout", "2", "pushback.timeout must be a duration such as 500ms or 5s, was 2");
        assertWrong(Open.class, "pushback.token-file", "/no/such", "pushback.token-file must be a readable file");
        assertWrong(Open.class, "pushback.known-failures", "no-such.txt", "can't read no-such.txt");
        assertWrong(Open.class, "pushback.only", "replies", "no case matches replies");
        assertWrong(Open.class, "pushback.probe", "pro be", "the probe pro be is no URL that can be asked: ");
        assertWrong(Open.class, "pushback.probe", "ftp://host/", "the probe ftp://host/ is no URL that can be asked: ");
        assertWrong(Open.class, "pushback.cacert", "/no/such.pem", "cannot read /no/such.pem");
        assertWrong(Said.class, "pushback.exclude", "http", "no case is left of only");
    }

    @ParameterizedTest
    @CsvSource({
        "seed, x",
        "strict, on",
        "timeout, 2",
        "token-file, /no/such",
        "known-failures, no-such.txt",
        "max-failures, -1",
        "requirements, 1999",
        "command, none",
        "resolve, here",
        "proxy, here"
    })
    void saysItInChineseWhereThatIsAskedFor(String parameter, String value) {
        Throwable failure = Played.of(Open.class, Map.of("pushback." + parameter, value, "pushback.lang", "zh"))
                .failure();

        assertThat(failure)
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("配置参数 pushback." + parameter + " 须为");
        assertThat(LatinWords.in(failure.getMessage().replace(value, ""))).isEmpty();
    }

    private static void assertWrong(Class<?> testClass, String parameter, String value, String message) {
        assertThat(Played.of(testClass, Map.of(parameter, value)).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesAHeaderThatOnlyTheSenderCanKnow() {
        assertThat(Played.of(Framed.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessage("the header Content-Length is set by the sender");
    }

    static class Framed {
        @RegisterExtension
        static final PushbackExtension pushback =
                PushbackExtension.target(() -> receiver.uri()).header("Content-Length", "2");

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void saysWhatToDoAboutATargetThatIsNotThereYet() {
        assertThat(Played.of(NoTarget.class).failure())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("@BeforeAll");
    }

    static class NoTarget {
        static URI target;

        @RegisterExtension
        static final PushbackExtension pushback = PushbackExtension.target(() -> target);

        @TestFactory
        Stream<DynamicNode> contract() {
            return pushback.contract();
        }
    }

    @Test
    void aContractOfWhichNothingIsPlayedFails() {
        assertThat(Played.of(Plain.class).failure())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not one case of it was played")
                .hasMessageContaining("@TestFactory");
    }

    @PushbackContract(token = "secret", url = "http://127.0.0.1:1/nobody")
    static class Plain {
        @Test
        void looksGreen(PushbackExtension pushback) {
            pushback.contract();
        }
    }

    @Test
    void wantsToBeAskedWithinAFactory() {
        assertThatThrownBy(() -> PushbackExtension.target(() -> receiver.uri()).contract())
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("@RegisterExtension");
    }
}
