package dev.pushback.emulator.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.CallbackUrl;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadTargetTest {

    private final LoadTarget target =
            new LoadTarget(CallbackUrl.parse("http://localhost/cb"), 1, "geheim-令牌", List.of());

    @Test
    void hidesATokenThatAReceiverEchoes() {
        assertThat(target.hide("wrong Sign for geheim-令牌")).isEqualTo("wrong Sign for ***");
        assertThat(new String(target.hide("{\"token\":\"geheim-令牌\"}".getBytes(UTF_8)), UTF_8))
                .isEqualTo("{\"token\":\"***\"}");
    }

    @Test
    void leavesOtherBytesAsTheyAre() {
        byte[] noText = {(byte) 0xff, 0, (byte) 0xe4};

        assertThat(target.hide(noText)).isSameAs(noText);
    }

    @Test
    void showsNoToken() {
        assertThat(target.toString()).doesNotContain("geheim").contains("signed");
    }
}
