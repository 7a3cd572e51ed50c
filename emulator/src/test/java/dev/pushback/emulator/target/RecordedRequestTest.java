package dev.pushback.emulator.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.schema.Signature;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RecordedRequestTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);
    private static final String SIGN = Signature.of("token", NOW).sign();

    @Test
    void timeAndSignatureAreMadeAnewWhereTheyStood() {
        String query = "Sign=old&SdkAppid=1&x=%E6%8E%A8&RequestTime=1&ClientIP=::1&x=&OptPlatform=Web";

        assertThat(anew(query, "token"))
                .isEqualTo("Sign=" + SIGN
                        + "&SdkAppid=1&x=%E6%8E%A8&RequestTime=1700000000&ClientIP=::1&x=&OptPlatform=Web");
    }

    @Test
    void theyComeLastWhereNoneWereRecorded() {
        assertThat(anew("SdkAppid=1&ClientIP=::1", "token"))
                .isEqualTo("SdkAppid=1&ClientIP=::1&RequestTime=1700000000&Sign=" + SIGN);
    }

    @Test
    void withoutATokenTheyAreLeftOut() {
        assertThat(anew("a=1&RequestTime=1&Sign=x&b=2", null)).isEqualTo("a=1&b=2");
    }

    @Test
    void anOldSignatureGoesOutAsItIs() {
        assertThat(new RecordedRequest(null, "a=1&Sign=x", true).queryAt(NOW, "token"))
                .isEqualTo("a=1&Sign=x");
    }

    @Test
    void anotherAppStandsWhereTheRecordedOneStood() {
        assertThat(request("a=1&SdkAppid=1&b=2").of(77).query()).isEqualTo("a=1&SdkAppid=77&b=2");
        assertThat(request("a=1&SdkAppid=123&b=2").sdkAppId()).isEqualTo(123);
        assertThat(request("a=1").sdkAppId()).isZero();
    }

    @Test
    void theUrlsOwnQueryStaysInFrontAndIsNotDoubled() {
        assertThat(request("SdkAppid=1").behind("own=1").query()).isEqualTo("own=1&SdkAppid=1");
        assertThat(request("own=1&SdkAppid=1").behind("own=1").query()).isEqualTo("own=1&SdkAppid=1");
        assertThat(request("SdkAppid=1").behind(null).query()).isEqualTo("SdkAppid=1");
    }

    private static String anew(String query, String token) {
        return request(query).queryAt(NOW, token);
    }

    private static RecordedRequest request(String query) {
        return new RecordedRequest("/cb", query, false);
    }
}
