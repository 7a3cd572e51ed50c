package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.message.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a callback whose TaskIds are given by its case, not new each time, fails only because its events came
 * before: in another case, or in another trial.
 */
final class DuplicateProbe {

    private final Trials trials;

    DuplicateProbe(Trials trials) {
        this.trials = trials;
    }

    /** Says so if it is so: with other digits in the TaskIds the callback is acknowledged once, and not again. */
    Optional<Message> explain(Material failing) {
        String pushId = failing.scene().kind().named(EventMember.Role.PUSH_ID).get(0);
        if (!pushIds(failing.failing(), pushId).equals(pushIds(trials.material().failing(), pushId))) {
            return Optional.empty();
        }
        String digits = failing.plain(1).get(0).get(pushId).toString().replaceAll("\\D", "");
        boolean isSeen = trials.send(batch -> renamed(batch, pushId, digits)) == Answer.ACKNOWLEDGED
                && trials.send(batch -> renamed(batch, pushId, digits)) == Answer.REFUSED;
        return isSeen ? Optional.of(ShrinkMessage.SEEN_BEFORE.of()) : Optional.empty();
    }

    private static List<Object> pushIds(CandidateBatch batch, String name) {
        return batch.events().stream().map(event -> event.get(name)).toList();
    }

    private static CandidateBatch renamed(CandidateBatch batch, String pushId, String digits) {
        return batch.with(batch.events().stream()
                .map(event -> {
                    Map<String, Object> other = new LinkedHashMap<>(event);
                    other.computeIfPresent(pushId, (name, id) -> id instanceof String text ? mixed(text, digits) : id);
                    return other;
                })
                .toList());
    }

    /** The same text with other digits: to each is added, modulo 10, one of those given. */
    private static String mixed(String text, String digits) {
        StringBuilder mixed = new StringBuilder(text);
        for (int i = 0; i < mixed.length(); i++) {
            char character = mixed.charAt(i);
            if (character >= '0' && character <= '9') {
                int added = digits.charAt(i % digits.length()) - '0';
                mixed.setCharAt(i, (char) ('0' + (character - '0' + added) % 10));
            }
        }
        return mixed.toString();
    }
}
