package dev.pushback.contract.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextChangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "100%25 full|100% full|DECODED",
                "100%zz %41|100%zz A|DECODED",
                "a+b|a b|DECODED",
                "a &lt; b &#38; c|a < b & c|DECODED",
                "令牌|ä»¤ç‰Œ|DECODED",
                "令牌|??|DECODED",
                "ok 😀|ok ?|DECODED",
                "a\\u4ee4|a令|DECODED",
                "Invalid token|Invalid to|CUT",
                " token |token|CUT",
                "a <b>c</b>|a c|CUT",
                "ok 😀 end|ok |CUT",
                "ok 😀 end|ok  end|CUT",
                "a b|ab|CUT",
                "a < b & c|a &lt; b &amp; c|ENCODED",
                "it's|it\\'s|ENCODED",
                "it's|it''s|ENCODED",
                "a b%|a+b%25|ENCODED",
                "say \"a\"|\"say \\\"a\\\"\"|ENCODED",
                "令|\\u4ee4|ENCODED",
                "User-A|user-a|NORMALIZED",
                "e\u0301|\u00e9|NORMALIZED",
                "a  b|a b|NORMALIZED"
            })
    void tellsWhatBecameOfAText(String sent, String stored, BreachKind kind) {
        assertThat(TextChange.of(sent, stored)).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Invalid token|other", "a|''", "user1|user2"})
    void leavesOpenWhatItDoesNotKnow(String sent, String stored) {
        assertThat(TextChange.of(sent, stored)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4294967295,-1,true",
        "4294967295,2147483647,true",
        "80300007,127,true",
        "80300007,80300008,true",
        "410,410,false",
        "410,411,false",
        "410,none,false"
    })
    void knowsANumberThatDidNotFit(String sent, String stored, boolean outOfRange) {
        assertThat(NumberChange.isOutOfRange(sent, stored)).isEqualTo(outOfRange);
    }

    @ParameterizedTest
    @CsvSource({
        "1700000000,1700000000,true,true",
        "1700000000,1700000000000,true,true",
        "1700000000,2023-11-14T22:13:20Z,true,true",
        "1700000000,2023-11-15T06:13:20+08:00,true,true",
        "1700000000,2023-11-15 06:13:20+08,true,true",
        "1700000000,2023-11-15 06:13:20.123,true,true",
        "1700000000,1700028800,false,true",
        "1700000000,2023-11-15T06:13:20Z,false,true",
        "1700000000,1970-01-20T16:13:20Z,false,true",
        "1700000000,1700000,false,true",
        "1700000000,1700000001,false,false",
        "1700000000,yesterday,false,false"
    })
    void knowsATimeInEveryForm(String sent, String stored, boolean same, boolean shifted) {
        assertThat(TimeForm.isSame(sent, stored)).isEqualTo(same);
        assertThat(TimeForm.isShifted(sent, stored)).isEqualTo(shifted);
    }
}
