package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.HttpMessage;
import dev.pushback.emulator.http.Route;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is advised can be followed. */
class BaselineDiagnosisTest {

    private static final HttpCall CALL =
            new HttpCall("POST", URI.create("http://127.0.0.1:1/cb"), List.of(), new byte[0]);

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407, 400, 422})
    void whoMeantNoSignatureIsNotSentForAToken(int status) {
        assertThat(advice(status, true)).doesNotContain("--token-file", "PUSHBACK_TOKEN");
        assertThat(advice(status, false)).contains("--token-file");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "DNS", "CONNECT_TIMEOUT"})
    void aProxyThatIsNotThereIsNotTheReceiversFault(Failure failure) {
        RunOptions options = RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb"))
                .carried(it -> it.withRoute(Route.DIRECT.through("http://user:word@proxy.example:3128")))
                .build();
        assertThat(BaselineDiagnosis.of(FakeReceiver.silence(CALL, failure), options))
                .asString()
                .contains("Is the proxy proxy.example:3128 right?")
                .doesNotContain("word");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpMessage.class,
            names = {"INTERMEDIATE_MISSING", "NOT_TRUSTED", "ISSUER_NOT_TRUSTED", "OTHER_HOST", "CERTIFICATE_EXPIRED"})
    void whoseCertificateIsKnownIsNotAskedForItsPort(HttpMessage cause) {
        assertThat(ofTls(cause)).contains("--insecure").doesNotContain("port");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpMessage.class,
            names = {"SPEAKS_NO_TLS", "WANTS_CERTIFICATE"})
    void noCertificateIsTrustedWhereNoneIsInDoubt(HttpMessage cause) {
        assertThat(ofTls(cause)).doesNotContain("--insecure", "--cacert");
    }

    private static String ofTls(HttpMessage cause) {
        RunOptions options =
                RunOptions.builder(CallbackUrl.parse("https://127.0.0.1:1/cb")).build();
        Attempt attempt = new Attempt(CALL, Instant.EPOCH, Duration.ZERO, null, Failure.TLS, cause.of("CN=Inter"));
        return BaselineDiagnosis.of(attempt, options).toString();
    }

    private static String advice(int status, boolean noAuth) {
        RunOptions options = RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb"))
                .noAuth(noAuth)
                .build();
        return BaselineDiagnosis.of(FakeReceiver.status(CALL, status), options).toString();
    }
}
