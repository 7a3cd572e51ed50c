package dev.pushback.contract.shrink;

import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.emulator.http.HttpCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sends what is to be tried, within the effort. Each trial has events of its own. */
final class Trials {

    private final CallbackSpec spec;
    private final Supplier<CaseContext> scenes;
    private final Budget budget;
    private final boolean isHasty;

    Trials(CallbackSpec spec, Supplier<CaseContext> scenes, ShrinkLimits effort) {
        this(spec, scenes, new Budget(effort), false);
    }

    private Trials(CallbackSpec spec, Supplier<CaseContext> scenes, Budget budget, boolean isHasty) {
        this.spec = spec;
        this.scenes = scenes;
        this.budget = budget;
        this.isHasty = isHasty;
    }

    /** What a trial is made of, with ids that no trial before had. */
    Material material() {
        CaseContext scene = scenes.get();
        HttpCall call = spec.in(scene);
        return new Material(scene, call, CandidateBatch.read(call.body()).orElseThrow());
    }

    /** Sends the failing callback with its body changed, and nothing else. */
    Answer send(UnaryOperator<CandidateBatch> change) {
        return sendMade(material -> change.apply(material.failing()));
    }

    /** Sends the failing callback with a body made of whatever there is. */
    Answer sendMade(Making making) {
        Answer answer = sendOnce(making);
        return isHasty && answer == Answer.REFUSED ? sendOnce(making) : answer;
    }

    /** The same with another head. */
    Trials under(Head head) {
        return new Trials(head.of(spec), scenes, budget, isHasty);
    }

    private Answer sendOnce(Making making) {
        if (isSpent()) {
            return Answer.UNKNOWN;
        }
        Material material = material();
        HttpCall call = material.call();
        byte[] body = making.of(material).bytes();
        return budget.send(material.scene(), new HttpCall(call.method(), call.uri(), call.headers(), body));
    }

    /** How long the failing callback takes with such a body; {@code null} if it is not acknowledged. */
    Duration took(Making making) {
        return sendMade(making) == Answer.ACKNOWLEDGED ? budget.took() : null;
    }

    /**
     * The same within what is left of the effort, but waiting no longer than this for an answer, twice: once this machine may
     * have been busy.
     */
    Trials waiting(Duration patience) {
        return new Trials(spec, scenes, budget.waiting(patience), true);
    }

    /** One trial more, even if the effort is spent, that is waited for until the time limit. */
    Trials oneMore() {
        return new Trials(spec, scenes, budget.oneMore(), false);
    }

    /** Whether the failing callback with its body changed is still not acknowledged. */
    boolean fails(UnaryOperator<CandidateBatch> change) {
        return send(change) == Answer.REFUSED;
    }

    boolean isSpent() {
        return budget.isSpent();
    }

    /** What was found out, with the effort so far. */
    Explanation found(Explanation what) {
        return what.found(budget);
    }

    /** Makes the head of a trial of that of the failing callback. */
    @FunctionalInterface
    interface Head {
        CallbackSpec of(CallbackSpec failing);
    }

    /** Makes the body of a trial. */
    @FunctionalInterface
    interface Making {
        CandidateBatch of(Material material);
    }

    /**
     * What a trial is made of.
     *
     * @param scene where it is sent
     * @param call the failing callback
     * @param failing its body
     */
    record Material(CaseContext scene, HttpCall call, CandidateBatch failing) {

        /** So many plain events, 1 to 100, for which the receiver is known to care in general. */
        List<Map<String, Object>> plain(int count) {
            HttpCall plain = CallbackSpec.callback().ofEvents(count).in(scene);
            return CandidateBatch.read(plain.body()).orElseThrow().events();
        }
    }
}
