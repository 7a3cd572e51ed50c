package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Reduction.Atom;
import dev.pushback.schema.kind.EventMember.Role;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds out what two events that fail together only have in common, and in what they must differ: then it is that, and not
 * what each of them holds.
 */
final class RelationProbe {

    /** What can be any other value, so that nothing but sharing it is changed. */
    private static final Set<Role> FREE = Set.of(Role.TIME, Role.RECIPIENT, Role.PUSH_ID, Role.SENDERS_OWN);

    private final Trials trials;

    RelationProbe(Trials trials) {
        this.trials = trials;
    }

    /** The cause, told by what its two events share if that matters. */
    Cause refine(Cause cause) {
        if (cause.events().size() != 2 || trials.isSpent()) {
            return cause;
        }
        List<Map<String, Object>> pair =
                trials.material().failing().only(cause.events()).events();
        if (pair.get(0).equals(pair.get(1))) {
            return cause;
        }
        List<Message> shared = names(pair, true).stream()
                .filter(name -> isAcknowledged(cause, name, other(pair.get(0).get(name))))
                .map(Message::term)
                .toList();
        if (shared.isEmpty()) {
            return cause;
        }
        List<Message> different = names(pair, false).stream()
                .filter(name -> cause.members().stream().map(Atom::name).anyMatch(name::equals))
                .filter(name -> isAcknowledged(cause, name, null))
                .map(Message::term)
                .toList();
        Message same = Message.joined(Plain.AND, shared);
        return cause.told(
                different.isEmpty()
                        ? ShrinkMessage.SAME_IN_TWO.of(same)
                        : ShrinkMessage.SAME_AND_DIFFERENT.of(same, Message.joined(Plain.AND, different)));
    }

    private List<String> names(List<Map<String, Object>> pair, boolean same) {
        return trials.material().scene().kind().members().stream()
                .filter(member -> FREE.contains(member.role()))
                .map(member -> member.name())
                .filter(name -> pair.stream().allMatch(event -> event.containsKey(name)))
                .filter(name -> same
                        == Objects.equals(pair.get(0).get(name), pair.get(1).get(name)))
                .toList();
    }

    /** With another value in the second event, or with that of the first. */
    private boolean isAcknowledged(Cause cause, String name, Object other) {
        return trials.send(batch -> {
                    List<Map<String, Object>> pair = batch.only(cause.events()).events();
                    Map<String, Object> second = new LinkedHashMap<>(pair.get(1));
                    second.put(name, other == null ? pair.get(0).get(name) : other);
                    return batch.with(List.of(pair.get(0), second));
                })
                == Answer.ACKNOWLEDGED;
    }

    /** A second later, or a letter longer. */
    private static Object other(Object value) {
        return value instanceof Number number ? (Object) (number.longValue() + 1) : value + "x";
    }
}
