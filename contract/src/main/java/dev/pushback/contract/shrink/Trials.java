package dev.pushback.contract.shrink;

import dev.pushback.contract.expect.Expectations;
import dev.pushback.contract.script.CallbackSpec;
import dev.pushback.contract.script.Scene;
import dev.pushback.emulator.http.Attempt;
import dev.pushback.emulator.http.HttpCall;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sends what is to be tried, within the effort, and counts. Each trial has events of its own. */
final class Trials {

    /** What came of a trial. */
    enum Answer {
        ACKNOWLEDGED,
        REFUSED,
        /** Not sent, because the effort is spent or nobody listens any more. */
        UNKNOWN
    }

    private final CallbackSpec spec;
    private final Supplier<Scene> scenes;
    private final Effort effort;
    private final long start = System.nanoTime();
    private int sent;
    private boolean dead;

    Trials(CallbackSpec spec, Supplier<Scene> scenes, Effort effort) {
        this.spec = spec;
        this.scenes = scenes;
        this.effort = effort;
    }

    /** What a trial is made of, with ids that no trial before had. */
    Material material() {
        Scene scene = scenes.get();
        HttpCall call = spec.in(scene);
        return new Material(scene, call, Batch.read(call.body()).orElseThrow());
    }

    /** Sends the failing callback with its body changed, and nothing else. */
    Answer send(UnaryOperator<Batch> change) {
        return sendMade(material -> change.apply(material.failing()));
    }

    /** Sends the failing callback with a body made of whatever there is. */
    Answer sendMade(Making making) {
        if (isSpent()) {
            return Answer.UNKNOWN;
        }
        Material material = material();
        HttpCall call = material.call();
        byte[] body = making.of(material).bytes();
        return answer(material.scene(), new HttpCall(call.method(), call.uri(), call.headers(), body));
    }

    /** Whether the failing callback with its body changed is still not acknowledged. */
    boolean fails(UnaryOperator<Batch> change) {
        return send(change) == Answer.REFUSED;
    }

    boolean isSpent() {
        return dead
                || sent >= effort.callbacks()
                || System.nanoTime() - start > effort.time().toNanos();
    }

    /** The effort so far, in words. */
    String told() {
        String found = "found with " + sent + (sent == 1 ? " callback" : " callbacks");
        return isSpent() ? found + ", the most that is spent on it" : found;
    }

    private Answer answer(Scene scene, HttpCall call) {
        sent++;
        Attempt attempt = scene.transport().send(call).join();
        dead = !attempt.isAnswered() && attempt.failure().isBeforeSending();
        if (dead) {
            return Answer.UNKNOWN;
        }
        return Expectations.acknowledges(attempt) ? Answer.ACKNOWLEDGED : Answer.REFUSED;
    }

    /** Makes the body of a trial. */
    @FunctionalInterface
    interface Making {
        Batch of(Material material);
    }

    /**
     * What a trial is made of.
     *
     * @param scene where it is sent
     * @param call the failing callback
     * @param failing its body
     */
    record Material(Scene scene, HttpCall call, Batch failing) {

        /** So many plain events, 1 to 100, for which the receiver is known to care in general. */
        List<Map<String, Object>> plain(int count) {
            HttpCall plain = CallbackSpec.callback().ofEvents(count).in(scene);
            return Batch.read(plain.body()).orElseThrow().events();
        }
    }
}
