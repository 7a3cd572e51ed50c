package dev.pushback.emulator.load.engine;

import dev.pushback.emulator.load.plan.Outcome;
import java.util.Arrays;

/**
 * Says what replies mean. Most receivers answer one callback like the other, so what the last reply meant is kept: one with
 * the same bytes means the same. For one thread.
 */
final class ReplyJudge {

    private int status;
    private byte[] reply;
    private Outcome outcome;

    /** What a whole reply means, judged in full; the bytes are not altered afterwards. */
    Outcome judge(int newStatus, byte[] newReply) {
        if (newStatus != status || !Arrays.equals(newReply, reply)) {
            outcome = Outcome.of(newStatus, newReply);
            status = newStatus;
            reply = newReply;
        }
        return outcome;
    }
}
