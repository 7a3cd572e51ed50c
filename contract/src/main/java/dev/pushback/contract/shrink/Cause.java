package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Reduction.Atom;
import dev.pushback.contract.shrink.Trials.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a batch fails: some events, and the members in them that matter.
 *
 * @param batch the failing batch, as it was when this was found
 * @param places the events of the smallest batch that fails
 * @param matter the members that matter; empty if that could not be told
 */
record Cause(Batch batch, List<Integer> places, Set<Atom> matter) {

    /** Whether one event by itself fails, and it is known why. */
    boolean isOfOne() {
        return places.size() == 1 && !matter.isEmpty();
    }

    /** The failing events, or the first of them. */
    Map<String, Object> event() {
        return batch.events().get(places.get(0));
    }

    /** Whether an event has the members that matter. */
    boolean matches(Map<String, Object> event) {
        return matter.stream().allMatch(atom -> atom.isSame(event(), event));
    }

    /** What is refused, in words. */
    String told(Trials trials) {
        if (isOfOne()) {
            return matter.size() == 1 ? ofOneMember(trials) : "events with " + members(places.get(0));
        }
        if (places.size() > 3) {
            return "a batch of " + Words.events(places.size()) + ", the smallest found that fails";
        }
        return places.size() == 1
                ? "event " + (places.get(0) + 1) + " of the batch by itself"
                : "one batch that holds "
                        + Words.list(places.stream().map(this::oneOfSeveral).toList())
                        + ", though not each by itself";
    }

    private String oneOfSeveral(int place) {
        String members = members(place);
        return members.isEmpty() ? "a plain event" : "an event with " + members;
    }

    private String members(int place) {
        return Words.list(matter.stream()
                .filter(atom -> atom.place() == place)
                .map(atom -> Words.member(atom.name(), batch.events().get(place)))
                .collect(Collectors.toList()));
    }

    /** A long text or a great number may be one of many: the limit says more than the value. */
    private String ofOneMember(Trials trials) {
        String name = matter.iterator().next().name();
        Object value = event().get(name);
        if (value instanceof String text && text.length() > 8) {
            return ofText(trials, name, text);
        }
        if (value instanceof Number number && Math.abs(number.doubleValue()) > 1000) {
            return ofNumber(trials, name, number.longValue());
        }
        return "events with " + members(places.get(0));
    }

    private String ofText(Trials trials, String name, String text) {
        if (put(trials, name, "x".repeat(text.length())) != Answer.REFUSED) {
            return "events with " + members(places.get(0)) + " (what it says matters, not its length)";
        }
        Bisection.Limit limit =
                Bisection.limit(1, text.length(), 1, length -> put(trials, name, "x".repeat((int) length)));
        return limit.good() == 1 && limit.bad() == 2
                ? "events with " + members(places.get(0))
                : "events whose " + name + " has more than " + limit.good() + " characters";
    }

    private String ofNumber(Trials trials, String name, long bad) {
        Map<String, Object> plain = trials.material().plain(1).get(0);
        if (!(plain.get(name) instanceof Number number) || Math.abs(number.longValue() - bad) < 1000) {
            return "events with " + members(places.get(0));
        }
        boolean above = bad > number.longValue();
        long good = above ? number.longValue() : -number.longValue();
        Bisection.Limit limit =
                Bisection.limit(good, above ? bad : -bad, 1, tried -> put(trials, name, above ? tried : -tried));
        return "events whose " + name + (above ? " is above " : " is below ") + (above ? limit.good() : -limit.good());
    }

    private Answer put(Trials trials, String name, Object value) {
        return trials.send(now -> {
            Map<String, Object> event = new LinkedHashMap<>(now.events().get(places.get(0)));
            event.put(name, value);
            return now.with(List.of(event));
        });
    }
}
