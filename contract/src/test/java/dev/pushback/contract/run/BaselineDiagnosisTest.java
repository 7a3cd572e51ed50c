package dev.pushback.contract.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.contract.FakeReceiver;
import dev.pushback.emulator.http.Failure;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.emulator.http.Route;
import dev.pushback.emulator.target.CallbackUrl;
import java.net.URI;
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

    private static String advice(int status, boolean noAuth) {
        RunOptions options = RunOptions.builder(CallbackUrl.parse("http://127.0.0.1:1/cb"))
                .noAuth(noAuth)
                .build();
        return BaselineDiagnosis.of(FakeReceiver.status(CALL, status), options).toString();
    }
}
