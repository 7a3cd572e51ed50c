package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Budget.Answer;
import dev.pushback.contract.shrink.Reduction.Atom;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.kind.EventMember.Role;
import dev.pushback.schema.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds out whether what a member of an event holds matters only beside what another holds: that both differ, or agree, or
 * which is the greater, and by how much. Then it is that, and no value of either.
 */
final class PairProbe {

    /** So many combinations of values show it, the first of them included. */
    private static final int MOST = 8;

    private static final int LEAST = 4;

    /** Two times go on together by so much. */
    private static final long LATER = 7;

    /** Far more than what a limit may be wrong by. */
    private static final long SHIFT = 1000;

    private final Trials trials;
    private final CallbackKind kind;
    private final OtherValues others;

    PairProbe(Trials trials, CallbackKind kind, OtherValues others) {
        this.trials = trials;
        this.kind = kind;
        this.others = others;
    }

    /** The cause, told by how two members stand to each other if that matters. */
    Cause refine(Cause cause) {
        List<String> members =
                cause.members().stream().map(Atom::name).distinct().toList();
        if (!cause.isOfOne() || members.isEmpty() || members.size() > 2 || trials.isSpent()) {
            return cause;
        }
        return limit(cause, members.get(0)).or(() -> pair(cause, members)).orElse(cause);
    }

    private Optional<Cause> pair(Cause cause, List<String> members) {
        Map<String, Object> event = event(cause, trials.material().failing());
        List<String> partners = members.size() == 2
                ? members.subList(1, 2)
                : event.keySet().stream()
                        .filter(name -> !name.equals(members.get(0)))
                        .toList();
        return partners.stream()
                .filter(other -> areOfAKind(members.get(0), other, event))
                .flatMap(other -> relation(cause, members.get(0), other).stream())
                .findFirst();
    }

    private boolean areOfAKind(String one, String other, Map<String, Object> event) {
        boolean areNumbers = event.get(one) instanceof Number && event.get(other) instanceof Number;
        boolean areTexts = event.get(one) instanceof String && event.get(other) instanceof String;
        return (areNumbers || areTexts)
                && isOf(one, Role.TIME) == isOf(other, Role.TIME)
                && !isOf(other, Role.COMMAND)
                && !isOf(one, Role.COMMAND);
    }

    private Optional<Cause> relation(Cause cause, String one, String other) {
        Map<String, Object> event = event(cause, trials.material().failing());
        Set<Relation> left = Relation.of(event.get(one), event.get(other));
        int tried = 1;
        for (List<Object> values : combinations(one, other, event)) {
            Answer answer = put(cause, Map.of(one, values.get(0), other, values.get(1)));
            left.removeIf(relation -> relation.holds(values.get(0), values.get(1)) != (answer == Answer.REFUSED));
            tried++;
            if (left.isEmpty() || answer == Answer.UNKNOWN) {
                return Optional.empty();
            }
        }
        return tried < LEAST || left.size() != 1
                ? Optional.empty()
                : Optional.of(told(cause, left.iterator().next(), one, other));
    }

    /** Those first that would show that it is not so. */
    private List<List<Object>> combinations(String one, String other, Map<String, Object> event) {
        List<Object> pool = pool(one, other, event);
        List<List<Object>> same =
                pool.stream().map(value -> List.of(value, value)).toList();
        List<List<Object>> different = IntStream.range(1, pool.size())
                .boxed()
                .flatMap(away -> IntStream.range(0, pool.size())
                        .mapToObj(i -> List.of(pool.get(i), pool.get((i + away) % pool.size()))))
                .filter(values -> !values.equals(List.of(event.get(one), event.get(other))))
                .limit(MOST / 2)
                .toList();
        boolean areSame = event.get(one).equals(event.get(other));
        return areSame ? both(different, same) : both(same, different);
    }

    private static List<List<Object>> both(List<List<Object>> first, List<List<Object>> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** What both may be, with what they are first. */
    private List<Object> pool(String one, String other, Map<String, Object> event) {
        Object own = event.get(one);
        Object others = event.get(other);
        if (own instanceof String text) {
            return distinct(Stream.of(others, own, text + "x", others + "y"));
        }
        if (isOf(one, Role.TIME)) {
            return distinct(Stream.of(others, own, later(others), later(own)));
        }
        List<Object> first = values(one, event);
        List<Object> second = values(other, event);
        return distinct(Stream.concat(Stream.of(others, own), first.stream())
                        .filter(value -> first.contains(value) && second.contains(value)))
                .stream()
                .limit(MOST / 2)
                .toList();
    }

    private List<Object> values(String name, Map<String, Object> event) {
        List<Object> values = new ArrayList<>(others.of(name, event));
        values.add(event.get(name));
        if (isOf(name, Role.TYPE)) {
            values.addAll(List.of(1, 2));
        }
        if (isOf(name, Role.ERROR_CODE)) {
            values.addAll(List.of(0, 1, 2, 3));
        }
        return values;
    }

    private static List<Object> distinct(Stream<Object> values) {
        return values.distinct().toList();
    }

    private static Object later(Object time) {
        return ((Number) time).longValue() + LATER;
    }

    private Cause told(Cause cause, Relation relation, String one, String other) {
        List<String> order = kind.members().stream().map(EventMember::name).toList();
        boolean isInOrder = order.indexOf(one) < order.indexOf(other);
        Message message =
                isInOrder ? relation.message(one, other) : relation.turned().message(other, one);
        return cause.told(
                message,
                event -> event.containsKey(one)
                        && event.containsKey(other)
                        && relation.holds(event.get(one), event.get(other)));
    }

    /** The limit of a time may go along with another time, of the event or of the callback. */
    private Optional<Cause> limit(Cause cause, String name) {
        Relation relation = cause.message().is(ShrinkMessage.ABOVE)
                ? Relation.ABOVE
                : cause.message().is(ShrinkMessage.BELOW) ? Relation.BELOW : null;
        if (relation == null || !isOf(name, Role.TIME)) {
            return Optional.empty();
        }
        long limit = ((Number) cause.message().args().get(1)).longValue();
        Map<String, Object> event = event(cause, trials.material().failing());
        return event.keySet().stream()
                .filter(other -> !other.equals(name) && isOf(other, Role.TIME))
                .filter(other -> goesAlong(cause, relation, name, limit, other))
                .findFirst()
                .map(other -> relative(cause, relation, name, limit, other))
                .or(() -> new RequestTimeProbe(trials).refine(cause, relation, name, limit));
    }

    private boolean goesAlong(Cause cause, Relation relation, String name, long limit, String other) {
        return Stream.of(SHIFT, -SHIFT)
                .allMatch(shift -> isTakenUpTo(
                        cause,
                        name,
                        limit + shift,
                        relation == Relation.ABOVE ? 1 : -1,
                        Map.of(other, number(cause, other) + shift)));
    }

    private boolean isTakenUpTo(Cause cause, String name, long limit, int step, Map<String, Object> beside) {
        Map<String, Object> good = new LinkedHashMap<>(beside);
        good.put(name, limit);
        Map<String, Object> bad = new LinkedHashMap<>(beside);
        bad.put(name, limit + step);
        return put(cause, good) == Answer.ACKNOWLEDGED && put(cause, bad) == Answer.REFUSED;
    }

    private Cause relative(Cause cause, Relation relation, String name, long limit, String other) {
        long offset = limit - number(cause, other);
        Message message = offset < 0
                ? relation.turned().message(other, name + " + " + -offset)
                : relation.message(name, offset == 0 ? other : other + " + " + offset);
        return cause.told(
                message,
                event -> event.get(name) instanceof Number time
                        && event.get(other) instanceof Number base
                        && relation.holds(time.longValue(), base.longValue() + offset));
    }

    private long number(Cause cause, String name) {
        return ((Number) event(cause, trials.material().failing()).get(name)).longValue();
    }

    private Answer put(Cause cause, Map<String, Object> values) {
        return trials.send(batch -> {
            Map<String, Object> event = new LinkedHashMap<>(event(cause, batch));
            event.putAll(values);
            return batch.with(List.of(event));
        });
    }

    private static Map<String, Object> event(Cause cause, CandidateBatch batch) {
        return batch.events().get(cause.events().get(0));
    }

    private boolean isOf(String name, Role role) {
        return kind.roleOf(name).filter(own -> Objects.equals(own, role)).isPresent();
    }
}
