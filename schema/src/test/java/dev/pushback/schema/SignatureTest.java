package dev.pushback.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

    private static final String PRINTED = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";

    @ParameterizedTest
    @CsvSource({
        "xxxxyyyy, 1669872112, " + PRINTED,
        "xxxyyy, 1669872112, e78a85473bed2cdc8d6fa8c4d5a4ba4735fd64156e15a99516b9890293e135de",
        "my_token, 1773643904, c187855d0c55a14ae4ea6fd5c5313eed3bbd9a5621bcb0d1a57a4680871f8681",
        "token, 1700000000, 37eae3074c8d2bad93ac66b5257e151e605386c2bcc1472988fcb687e7ffa4c6",
    })
    void signsAsInTheWorkedExamples(String token, long seconds, String sign) {
        Signature signature = Signature.of(token, Instant.ofEpochSecond(seconds, 999_999_999));

        assertThat(signature).isEqualTo(new Signature(Long.toString(seconds), sign));
        assertThat(signature.isBy(token)).isTrue();
    }

    @Test
    void refusesTheHashThatTheOlderEnglishPagePrintsForAnotherToken() {
        assertThat(new Signature("1669872112", PRINTED).isBy("xxxyyy")).isFalse();
    }

    @Test
    void refusesTheReversedOrder() {
        String reversed = "0467c8f6ff787df0cb0a15d44d03531a236485e20b11f233f299933854693c8a";

        assertThat(Signature.of("1669872112", "xxxxyyyy").sign()).isEqualTo(reversed);
        assertThat(new Signature("1669872112", reversed).isBy("xxxxyyyy")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "17773BC39A671D7B9AA835458704D2A6DB81360A5940292B587D6D760D484061",
                "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d48406",
                " 17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061",
                "é7773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061"
            })
    void refusesASignThatIsNotTheSame(String sign) {
        assertThat(new Signature("1669872112", sign).isBy("xxxxyyyy")).isFalse();
    }

    @Test
    void signsTokensOutsideAsciiInUtf8() {
        assertThat(Signature.of("令牌", "1700000000").isBy("令牌")).isTrue();
        assertThat(Signature.of("令牌", "1700000000").isBy("??")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "60, true", "-60, true", "61, false", "-61, false", "600, false", "-600, false"})
    void isFreshForAMinuteInBothDirections(long secondsAgo, boolean fresh) {
        Instant now = Instant.ofEpochSecond(1_700_000_000);

        assertThat(Signature.of("token", now.minusSeconds(secondsAgo)).isFreshAt(now))
                .isEqualTo(fresh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "+1700000000",
                "1700000000.0",
                "1700000000000",
                " 1700000000",
                "9223372036854775807",
                "-9223372036854775808",
                "99999999999999999999",
                "١٧٠٠٠٠٠٠٠٠",
                "1700000000\n"
            })
    void isNeverFreshWithATimeThatIsNotSeconds(String requestTime) {
        assertThat(new Signature(requestTime, "").isFreshAt(Instant.ofEpochSecond(1_700_000_000)))
                .isFalse();
        assertThat(new Signature(requestTime, "").isFreshAt(Instant.MAX)).isFalse();
        assertThat(new Signature(requestTime, "").isFreshAt(Instant.MIN)).isFalse();
    }

    @Test
    void refusesNulls() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Signature(null, ""))
                .withMessage("requestTime");
        assertThatNullPointerException()
                .isThrownBy(() -> new Signature("0", null))
                .withMessage("sign");
    }
}
