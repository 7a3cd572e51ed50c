package dev.pushback.contract.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is the receiver running, and is the port right? --wait 30s waits until it listens.",
                "Does it check Sign? None was sent: --token-file F or PUSHBACK_TOKEN. Is its app 7 (--sdk-app-id)?",
                "Is the token the receiver's own (--token-file, PUSHBACK_TOKEN), and are both clocks right?",
                "--cacert F trusts another authority, --insecure any certificate",
                "--timeout D waits longer, though Tencent does not.",
                "no token was given: --token-file F or PUSHBACK_TOKEN; --no-auth leaves these cases out",
                "no probe was given: --probe URL"
            })
    void namesNoFlag(String sentence) {
        assertThat(ApiWords.in(sentence)).doesNotContain("--", "PUSHBACK_").isNotEqualTo(sentence);
    }
}
