package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Reduction.Atom;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tries other values of the members that matter, so that a whole kind of events is told where a whole kind is refused, not
 * only the one that happened to be found.
 *
 * <p>Like {@link Reduction} it tries nothing that breaks the documented rules of which members go together.
 */
final class Generalization {

    private static final int MOST_MIXED = 3;

    private final Trials trials;
    private final CandidateBatch failing;
    private final int place;
    private final OtherValues others;

    /** For the event at a place of the failing batch, which fails by itself, each time it is sent. */
    Generalization(Trials trials, CandidateBatch failing, int place, OtherValues others) {
        this.trials = trials;
        this.failing = failing;
        this.place = place;
        this.others = others;
    }

    /** What is refused, as generally as it was found to be; the limit of a single member if it has one. */
    Cause of(Set<Atom> matter) {
        Cause exact = Cause.ofOne(failing, place, matter);
        List<Variation> variations = matter.stream()
                .map(Atom::name)
                .filter(name -> event().get(name) instanceof Integer)
                .filter(name -> !others.of(name, event()).isEmpty())
                .map(this::vary)
                .toList();
        List<Variation> told = holdTogether(variations) ? variations : onlyFirstAny(variations);
        if (matter.size() == 1 && told.stream().noneMatch(Variation::isAny)) {
            String name = matter.iterator().next().name();
            Cause limited = new ThresholdProbe(trials).refine(exact, name, event().get(name));
            if (!limited.message().equals(exact.message())) {
                return limited;
            }
        }
        return told.isEmpty() ? exact : widened(matter, told);
    }

    private Cause widened(Set<Atom> matter, List<Variation> variations) {
        Map<String, Variation> byName =
                variations.stream().collect(Collectors.toMap(Variation::name, variation -> variation));
        List<Message> members = matter.stream()
                .map(Atom::name)
                .map(name -> byName.containsKey(name) ? byName.get(name).message() : Phrases.member(name, event()))
                .toList();
        List<Message> exceptions = variations.stream()
                .map(variation -> variation.exceptions(failing))
                .filter(exception -> !exception.isNone())
                .toList();
        Message events = ShrinkMessage.EVENTS_WITH.of(Message.joined(Plain.AND, members));
        return new Cause(
                List.of(place),
                matter,
                exceptions.isEmpty()
                        ? events
                        : ShrinkMessage.EXCEPT.of(events, Message.joined(Plain.COMMA, exceptions)),
                other -> matter.stream()
                        .allMatch(atom -> byName.containsKey(atom.name())
                                ? byName.get(atom.name()).matches(other)
                                : atom.isSame(event(), other)));
    }

    /** What becomes of other values; none at all if the answers do not stay the same or the effort does not suffice. */
    private Variation vary(String name) {
        Object plain = trials.material().plain(1).get(0).get(name);
        Variation none = Variation.none(name, event().get(name), plain);
        List<Object> refused = new ArrayList<>();
        List<Object> acknowledged = new ArrayList<>();
        for (Object value : others.of(name, event())) {
            if (value.equals(plain) || !isAllowed(Map.of(name, value))) {
                continue;
            }
            switch (put(Map.of(name, value))) {
                case REFUSED -> refused.add(value);
                case ACKNOWLEDGED -> acknowledged.add(value);
                case UNKNOWN -> {
                    return none;
                }
            }
        }
        boolean isSteady = refused.stream().allMatch(value -> put(Map.of(name, value)) == Answer.REFUSED)
                && acknowledged.stream().limit(1).allMatch(value -> put(Map.of(name, value)) == Answer.ACKNOWLEDGED);
        return isSteady ? new Variation(name, none.own(), plain, refused, acknowledged) : none;
    }

    /** Whether two members of which any value fails also fail with other values of both. */
    private boolean holdTogether(List<Variation> variations) {
        List<Variation> any = variations.stream().filter(Variation::isAny).toList();
        for (int i = 0; any.size() > 1 && i < MOST_MIXED; i++) {
            Map<String, Object> mixed = new LinkedHashMap<>();
            for (Variation variation : any) {
                List<Object> values = variation.refused();
                mixed.put(variation.name(), values.get(i % values.size()));
            }
            if (isAllowed(mixed) && put(mixed) != Answer.REFUSED) {
                return false;
            }
        }
        return true;
    }

    private static List<Variation> onlyFirstAny(List<Variation> variations) {
        Variation first =
                variations.stream().filter(Variation::isAny).findFirst().orElseThrow();
        return variations.stream()
                .map(one -> one.isAny() && one != first ? Variation.none(one.name(), one.own(), one.plain()) : one)
                .toList();
    }

    private boolean isAllowed(Map<String, Object> values) {
        CandidateBatch alone = failing.only(List.of(place));
        return !alone.isCoherent() || changed(failing, values).isCoherent();
    }

    private Answer put(Map<String, Object> values) {
        return trials.send(batch -> changed(batch, values));
    }

    private CandidateBatch changed(CandidateBatch batch, Map<String, Object> values) {
        Map<String, Object> event = new LinkedHashMap<>(batch.events().get(place));
        event.putAll(values);
        return batch.with(List.of(event));
    }

    private Map<String, Object> event() {
        return failing.events().get(place);
    }
}
