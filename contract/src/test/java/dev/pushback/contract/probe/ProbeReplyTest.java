package dev.pushback.contract.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProbeReplyTest {

    @Test
    void readsStageAndEvents() {
        StoredState state = read("{\"stage\":2,\"events\":[{\"PushPlatform\":3,\"PushStage\":2,\"ErrCode\":-1,"
                + "\"ErrInfo\":\"gone\",\"EventType\":1,\"DeviceType\":0,\"DataId\":\"d\"}]}");

        assertThat(state.stage()).isEqualTo(2);
        assertThat(state.events()).containsExactly(new StoredEvent(1, 3, 0, 2, -1, "gone", "d"));
    }

    @Test
    void readsOtherSpellingsAndNumbersAsStrings() {
        StoredState state = read(
                "{\"Stage\":\"1\",\"events\":[{\"pushPlatform\":\"8\",\"pushStage\":1,\"errCode\":0," + "\"id\":7}]}");

        assertThat(state.events()).containsExactly(new StoredEvent(null, 8, null, 1, 0, null, null));
    }

    @Test
    void readsThatNothingIsStored() {
        assertThat(read("{\"events\":[]}").stage()).isZero();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> read("{\"stage\":1}")).hasMessageContaining("has no \"events\"");
        assertThatThrownBy(() -> read("{\"events\":[{\"PushPlatform\":3,\"PushStage\":2,\"ErrCode\":0}]}"))
                .hasMessageContaining("has no \"stage\"");
        assertThatThrownBy(() -> read("{\"stage\":1,\"events\":[{\"PushPlatform\":3}]}"))
                .hasMessageContaining("without PushPlatform, PushStage or ErrCode");
        assertThatThrownBy(() -> read("<html>"))
                .isInstanceOf(ProbeException.class)
                .hasMessageContaining("<html>");
    }

    private static StoredState read(String json) {
        return ProbeReply.read(json.getBytes(StandardCharsets.UTF_8), "user1");
    }
}
