package dev.pushback.contract.shrink;

import dev.pushback.contract.request.CallbackSpec;
import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.request.RequestPlan;
import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.emulator.http.HttpCall;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Finds out why several callbacks are not acknowledged though each of them is when it comes alone, and says it.
 *
 * <p>Sends each alone with events of its own, some if there are many; then these again with the events that they share,
 * one after the other, each on a connection of its own; if that fails too, to another account, of another task, and in
 * reverse order. For one thread, once.
 */
public final class CrossCallbackProbe {

    private static final int MOST_ALONE = 20;

    private final RequestPlan script;
    private final int shown;
    private final Supplier<CaseContext> scenes;
    private final Budget budget;

    /**
     * Prepares; nothing is sent yet.
     *
     * @param script what is not acknowledged
     * @param shown the callback that was not, from 0
     * @param scenes where to send, another place with other events for each call
     * @param effort how much may be spent
     */
    public CrossCallbackProbe(RequestPlan script, int shown, Supplier<CaseContext> scenes, ShrinkLimits effort) {
        this.script = script;
        this.shown = shown;
        this.scenes = scenes;
        this.budget = new Budget(effort);
    }

    /** What it is about their coming together, and with how many callbacks that was found; empty if nothing. */
    public Optional<Explanation> explain() {
        List<CallbackSpec> all = script.callbacks();
        if (all.size() < 2 || !isAcknowledgedAlone(all.get(shown))) {
            return Optional.empty();
        }
        List<CallbackSpec> asked = asked(all);
        if (!asked.stream().filter(one -> one != all.get(shown)).allMatch(this::isAcknowledgedAlone)) {
            return script.isAtOnce() || budget.isSpent() ? Optional.empty() : found(ShrinkMessage.ALONE.of());
        }
        Message hint = hint(asked);
        return found(
                asked.size() == all.size()
                        ? ShrinkMessage.EACH_ALONE.of(all.size(), hint)
                        : ShrinkMessage.SOME_ALONE.of(asked.size(), all.size(), hint));
    }

    private Message hint(List<CallbackSpec> asked) {
        return switch (inTurn(asked)) {
            case UNKNOWN -> Message.NONE;
            case ACKNOWLEDGED ->
                script.isAtOnce() ? ShrinkMessage.AT_ONCE_MATTERS.of() : ShrinkMessage.KEPT_CONNECTION_MATTERS.of();
            case REFUSED -> ofOrder(asked);
        };
    }

    private Message ofOrder(List<CallbackSpec> all) {
        List<Set<Map<String, Object>>> events = events(all);
        if (events.stream().distinct().count() == 1) {
            return ShrinkMessage.SAME_AGAIN.of();
        }
        Set<Map<String, Object>> before = new HashSet<>();
        if (!events.stream().flatMap(Set::stream).allMatch(before::add)) {
            return ShrinkMessage.SHARED_EVENTS.of();
        }
        Message known = ofKnown(all);
        if (!known.isNone()) {
            return known;
        }
        List<CallbackSpec> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        return inTurn(reversed) == Answer.ACKNOWLEDGED
                ? ShrinkMessage.ORDER_MATTERS.of()
                : ShrinkMessage.NOR_IN_TURN.of();
    }

    /** Whether it is an account, or a task, that is known from a callback before. */
    private Message ofKnown(List<CallbackSpec> all) {
        CaseContext scene = scenes.get();
        String account = scene.kind().named(EventMember.Role.RECIPIENT).get(0);
        String task = scene.kind().named(EventMember.Role.PUSH_ID).get(0);
        if (inTurn(all, account, known -> known + "x") != Answer.ACKNOWLEDGED) {
            return Message.NONE;
        }
        return inTurn(all, task, known -> new StringBuilder(known).reverse().toString()) == Answer.ACKNOWLEDGED
                ? ShrinkMessage.KNOWN_TASK.of(Message.term(account), Message.term(task))
                : ShrinkMessage.KNOWN_ACCOUNT.of(Message.term(account));
    }

    /** In turn, but with another text for a member in the one that was not acknowledged. */
    private Answer inTurn(List<CallbackSpec> all, String member, UnaryOperator<String> other) {
        CaseContext scene = scenes.get();
        for (CallbackSpec callback : all) {
            HttpCall call = callback.in(scene);
            Answer answer = budget.sendApart(
                    scene, callback == script.callbacks().get(shown) ? with(call, member, other) : call);
            if (answer != Answer.ACKNOWLEDGED) {
                return answer;
            }
        }
        return Answer.ACKNOWLEDGED;
    }

    private static HttpCall with(HttpCall call, String member, UnaryOperator<String> other) {
        byte[] body = CandidateBatch.read(call.body())
                .map(batch -> batch.with(batch.events().stream()
                                .map(event -> changed(event, member, other))
                                .toList())
                        .bytes())
                .orElse(call.body());
        return new HttpCall(call.method(), call.uri(), call.headers(), body);
    }

    private static Map<String, Object> changed(Map<String, Object> event, String member, UnaryOperator<String> other) {
        Map<String, Object> changed = new LinkedHashMap<>(event);
        changed.computeIfPresent(member, (name, value) -> value instanceof String text ? other.apply(text) : value);
        return changed;
    }

    /** The events of each callback, if they are played in one place. */
    private List<Set<Map<String, Object>>> events(List<CallbackSpec> all) {
        CaseContext scene = scenes.get();
        return all.stream()
                .map(spec -> CandidateBatch.read(spec.in(scene).body()))
                .map(batch -> batch.<Set<Map<String, Object>>>map(read -> new HashSet<>(read.events()))
                        .orElseGet(Set::of))
                .toList();
    }

    private Answer inTurn(List<CallbackSpec> callbacks) {
        CaseContext scene = scenes.get();
        for (CallbackSpec callback : callbacks) {
            Answer answer = budget.sendApart(scene, callback.in(scene));
            if (answer != Answer.ACKNOWLEDGED) {
                return answer;
            }
        }
        return Answer.ACKNOWLEDGED;
    }

    private boolean isAcknowledgedAlone(CallbackSpec callback) {
        CaseContext scene = scenes.get();
        return budget.sendApart(scene, callback.in(scene)) == Answer.ACKNOWLEDGED;
    }

    /** The first ones in their order, the one that was not acknowledged among them. */
    private List<CallbackSpec> asked(List<CallbackSpec> all) {
        List<CallbackSpec> asked = new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_ALONE)));
        if (shown >= asked.size()) {
            asked.set(asked.size() - 1, all.get(shown));
        }
        return asked;
    }

    private Optional<Explanation> found(Message what) {
        return Optional.of(Explanation.of(what).found(budget));
    }
}
