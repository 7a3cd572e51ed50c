package dev.pushback.contract.shrink;

import dev.pushback.contract.request.CaseContext;
import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Trials.Material;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds out whether the sender's own text is not acknowledged because it came before, of whomever, or because another
 * recipient has it too: then neither what it says nor how long it is matters.
 */
final class SharedTextProbe {

    private static final int TIMES = 2;

    private final Trials trials;
    private int texts;

    SharedTextProbe(Trials trials) {
        this.trials = trials;
    }

    /** Says so if it is so of a member that the failing batch holds. */
    Optional<Message> explain(Material failing) {
        return failing.scene().kind().named(EventMember.Role.SENDERS_OWN).stream()
                .filter(name -> holds(failing.failing(), name))
                .flatMap(name -> explain(name, failing).stream())
                .findFirst();
    }

    private static boolean holds(CandidateBatch batch, String name) {
        return batch.events().stream().anyMatch(event -> event.get(name) instanceof String text && !text.isEmpty());
    }

    private Optional<Message> explain(String name, Material failing) {
        String recipient =
                failing.scene().kind().named(EventMember.Role.RECIPIENT).get(0);
        for (int i = 0; i < TIMES; i++) {
            if (withTextsOfTheirOwn(name) != Answer.ACKNOWLEDGED) {
                return Optional.empty();
            }
        }
        if (isTakenOnce(name, "")) {
            return Optional.of(ShrinkMessage.CAME_BEFORE.of(Message.term(name)));
        }
        return isTakenOnce(name, "x")
                ? Optional.of(ShrinkMessage.SHARED.of(Message.term(name), Message.term(recipient)))
                : Optional.empty();
    }

    /** Whether, each time anew, a text is acknowledged, and not once more with so much added to its recipient. */
    private boolean isTakenOnce(String name, String added) {
        for (int i = 0; i < TIMES; i++) {
            String text = ++texts + marked(trials.material().scene());
            if (first(name, text, "") != Answer.ACKNOWLEDGED || first(name, text, added) != Answer.REFUSED) {
                return false;
            }
        }
        return true;
    }

    /** The first event that has such a text, of another push each time, with this text and so much added to its recipient. */
    private Answer first(String name, String text, String added) {
        return trials.sendMade(material -> {
            String recipient =
                    material.scene().kind().named(EventMember.Role.RECIPIENT).get(0);
            Map<String, Object> event = new LinkedHashMap<>(material.failing().events().stream()
                    .filter(one -> one.get(name) instanceof String own && !own.isEmpty())
                    .findFirst()
                    .orElseThrow());
            event.put(name, text);
            event.put(recipient, "r" + text + added);
            return material.failing().with(List.of(event));
        });
    }

    /** The failing batch, each event with a text of its own in place of the one it has. */
    private Answer withTextsOfTheirOwn(String name) {
        return trials.sendMade(material -> {
            List<Map<String, Object>> events = new ArrayList<>();
            for (Map<String, Object> event : material.failing().events()) {
                Map<String, Object> other = new LinkedHashMap<>(event);
                other.computeIfPresent(name, (own, text) -> ++texts + marked(material.scene()));
                events.add(other);
            }
            return material.failing().with(events);
        });
    }

    /** No other run has it. */
    private static String marked(CaseContext scene) {
        return "-" + Integer.toHexString(Objects.hash(scene.caseId(), scene.began(), scene.seed()));
    }
}
