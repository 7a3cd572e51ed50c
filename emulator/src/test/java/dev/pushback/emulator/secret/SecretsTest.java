package dev.pushback.emulator.secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.http.Header;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String TOKEN = "geheim-令牌/+\"x";

    private final Secrets secrets = Secrets.of(TOKEN, List.of(new Header("X-Gateway", "gw 51f0c2d9e")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong Sign for " + TOKEN,
                "/login?token=geheim-%E4%BB%A4%E7%89%8C%2F%2B%22x",
                "/login?token=geheim-%e4%bb%a4%e7%89%8c%2f%2b%22x",
                "{\"token\":\"geheim-令牌/+\\\"x\"}",
                "cut off: geheim-令",
                "cut off: geheim-令… (2000 bytes)",
                "gw 51f0c2d9e is no gateway",
                "?gw=gw+51f0c2d9e",
                "?gw=gw%2051f0c2d9e",
            })
    void hidesWhatAReceiverEchoes(String echo) {
        assertThat(secrets.hide(echo)).contains("***").doesNotContain("geheim", "51f0c2d9e");
        String wire = echo.replaceFirst("….*", "");
        assertThat(new String(secrets.hide(wire.getBytes(UTF_8)), UTF_8))
                .contains("***")
                .doesNotContain("geheim", "51f0c2d9e");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Bearer 0a1b2c3d4e5f, token 0a1b2c3d4e5f is over, 0a1b2c3d4e5f",
        "authorization, abcd, abcd?, abcd",
        "Cookie, sid=0a1b2c3d4e; x=1, no session 0a1b2c3d4e, 0a1b2c3d4e",
        "X-Api-Key, k-1234, k-1234 is no key, k-1234",
    })
    void hidesCredentialsAlsoInParts(String name, String value, String echo, String secret) {
        Secrets own = Secrets.of(null, List.of(new Header(name, value)));

        assertThat(own.hide(echo)).doesNotContain(secret);
        assertThat(own.hide(new Header(name, value))).isEqualTo(new Header(name, "***"));
    }

    @Test
    void hidesThePasswordWithinBasicAuthentication() {
        String basic = "Basic " + Base64.getEncoder().encodeToString("anna:opensesame".getBytes(UTF_8));

        assertThat(Secrets.of(null, List.of(new Header("Authorization", basic))).hide("wrong password opensesame"))
                .isEqualTo("wrong password ***");
    }

    @Test
    void hidesCredentialsOfReceiversToo() {
        assertThat(secrets.hide(new Header("Set-Cookie", "sid=1"))).isEqualTo(new Header("Set-Cookie", "***"));
        assertThat(secrets.hide(new Header("X-Echo", "got " + TOKEN))).isEqualTo(new Header("X-Echo", "got ***"));
        assertThat(secrets.hide(new Header("X-Gateway", "other"))).isEqualTo(new Header("X-Gateway", "***"));
    }

    @Test
    void leavesWhatIsNoSecret() {
        Secrets own =
                Secrets.of("abc", List.of(new Header("Content-Type", "application/json"), new Header("X-T", "1")));

        assertThat(own.hide("abc application/json 1")).isEqualTo("abc application/json 1");
        assertThat(own.hide(new Header("X-T", "1"))).isEqualTo(new Header("X-T", "1"));
        assertThat(own.hide((String) null)).isNull();
        assertThat(secrets.hide("geheim ist es nicht")).isEqualTo("geheim ist es nicht");
    }

    @Test
    void leavesOtherBytesAsTheyAre() {
        byte[] noText = {(byte) 0xff, 0, (byte) 0xe4};

        assertThat(secrets.hide(noText)).isSameAs(noText);
        assertThat(Secrets.of(null, List.of()).hide(noText)).isSameAs(noText);
    }

    @Test
    void targetShowsNeitherTokenNorHeaders() {
        Target target = new Target(
                CallbackUrl.parse("http://localhost/cb"), 1, TOKEN, List.of(new Header("Authorization", "Bearer abc")));

        assertThat(target.toString()).doesNotContain("geheim", "Bearer").contains("signed");
    }
}
