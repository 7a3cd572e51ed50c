package dev.pushback.emulator.load.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushback.emulator.load.plan.Outcome;
import org.junit.jupiter.api.Test;

class ReplyJudgeTest {

    private static final String TAKEN = "{\"ActionStatus\":\"OK\",\"ErrorCode\":0,\"ErrorInfo\":\"\"}";
    private static final String REFUSED = "{\"ActionStatus\":\"FAIL\",\"ErrorCode\":1,\"ErrorInfo\":\"no\"}";

    private final ReplyJudge judge = new ReplyJudge();

    @Test
    void judgesARepeatedReplyAsTheFirst() {
        assertThat(judged(200, TAKEN)).isEqualTo(Outcome.ACKNOWLEDGED);
        assertThat(judged(200, TAKEN)).isEqualTo(Outcome.ACKNOWLEDGED);
    }

    @Test
    void judgesOtherBytesAnew() {
        judged(200, TAKEN);

        assertThat(judged(200, REFUSED).state()).isEqualTo(Outcome.State.REFUSED);
        assertThat(judged(200, "").state()).isEqualTo(Outcome.State.FAILED);
        assertThat(judged(200, TAKEN)).isEqualTo(Outcome.ACKNOWLEDGED);
    }

    @Test
    void judgesTheSameBytesWithAnotherStatusAnew() {
        judged(200, TAKEN);

        assertThat(judged(500, TAKEN).kind()).isEqualTo("status-500");
        assertThat(judged(200, TAKEN)).isEqualTo(Outcome.ACKNOWLEDGED);
    }

    @Test
    void judgesAnEmptyReplyThatComesFirst() {
        assertThat(judged(200, "")).isEqualTo(Outcome.BAD_REPLY);
    }

    private Outcome judged(int status, String reply) {
        return judge.judge(status, reply.getBytes(UTF_8));
    }
}
