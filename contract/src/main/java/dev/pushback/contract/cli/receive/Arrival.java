package dev.pushback.contract.cli.receive;

import dev.pushback.contract.receiver.backend.BackendReply;
import dev.pushback.contract.receiver.backend.ReceivedCall;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.TransportOptions;
import dev.pushback.emulator.load.plan.Outcome;
import dev.pushback.schema.message.Message;

/**
 * A call that came, and what was answered.
 *
 * @param call what came
 * @param status of the answer; {@code null} if there was none
 * @param reply the answer's body as far as it came; {@code null} if there was none; leave it alone
 * @param outcome what the sender makes of it
 * @param detail the cause of a failure; else {@link Message#NONE}
 */
record Arrival(ReceivedCall call, Integer status, byte[] reply, Outcome outcome, Message detail) {

    /** As the built-in receiver answers. */
    static Arrival answered(ReceivedCall call, BackendReply answer) {
        Outcome outcome = answer.taken() ? Outcome.ACKNOWLEDGED : Outcome.ofText("refused");
        return new Arrival(call, answer.status(), answer.body(), outcome, Message.NONE);
    }

    /** As the app answers; what comes later than Tencent waits is a timeout, whatever it says. */
    static Arrival forwarded(ReceivedCall call, Attempt attempt) {
        boolean late = attempt.took().compareTo(TransportOptions.DOCUMENTED_TIMEOUT) > 0;
        Outcome outcome = late
                ? Outcome.ofText("timeout")
                : attempt.isAnswered()
                        ? Outcome.of(attempt.reply().status(), attempt.reply().body())
                        : Outcome.of(attempt.failure());
        return attempt.reply() == null
                ? new Arrival(call, null, null, outcome, attempt.detail())
                : new Arrival(call, attempt.reply().status(), attempt.reply().body(), outcome, attempt.detail());
    }

    /** What is told of it, see {@link #shortly}. */
    ReceiveMessage key() {
        return switch (outcome.state()) {
            case ACKNOWLEDGED -> ReceiveMessage.TAKEN;
            case REFUSED -> ReceiveMessage.REFUSED;
            case FAILED -> ReceiveMessage.FAILED;
        };
    }

    /** The status of the answer, and the kind of a failure. */
    String shortly() {
        String answered = status == null ? "" : status.toString();
        return outcome.state() == Outcome.State.FAILED ? (answered + " " + outcome.kind()).strip() : answered;
    }
}
