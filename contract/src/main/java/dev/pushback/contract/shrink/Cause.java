package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Reduction.Atom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Why a batch fails: some events, and the members in them that matter.
 *
 * @param places the events of the smallest batch that fails
 * @param told what is refused, in words
 * @param like which events are like it; {@code null} if that could not be told of one event by itself
 */
record Cause(List<Integer> places, String told, Predicate<Map<String, Object>> like) {

    /** So many events are told one by one, more only as a number. */
    static final int MOST_NAMED = 3;

    /** One event by itself, with the members that matter. */
    static Cause ofOne(CandidateBatch batch, int place, Set<Atom> matter) {
        Map<String, Object> event = batch.events().get(place);
        return new Cause(
                List.of(place),
                "events with " + members(batch, place, matter),
                other -> matter.stream().allMatch(atom -> atom.isSame(event, other)));
    }

    /** One event of which nothing more could be told. */
    static Cause ofUnknown(int place) {
        return new Cause(List.of(place), "event " + (place + 1) + " of the batch by itself", null);
    }

    /** Events that fail together only. */
    static Cause ofSeveral(CandidateBatch batch, List<Integer> places, Set<Atom> matter, String hint) {
        return new Cause(places, several(batch, places, matter) + hint, null);
    }

    private static String several(CandidateBatch batch, List<Integer> places, Set<Atom> matter) {
        long different = places.stream().map(batch.events()::get).distinct().count();
        if (different == 1) {
            return "one batch that holds the same event " + (places.size() == 2 ? "twice" : places.size() + " times");
        }
        if (places.size() > MOST_NAMED) {
            return "a batch of " + Phrases.events(places.size()) + " (the smallest found that fails)";
        }
        List<String> each = places.stream()
                .map(place -> members(batch, place, matter))
                .map(members -> members.isEmpty() ? "a plain event" : "an event with " + members)
                .toList();
        return "one batch that holds " + String.join(" beside ", each) + ", though not each by itself";
    }

    /** The same, said otherwise. */
    Cause told(String otherwise) {
        return new Cause(places, otherwise, like);
    }

    /** The same, but with more events that are like it. */
    Cause told(String otherwise, Predicate<Map<String, Object>> more) {
        return new Cause(places, otherwise, more);
    }

    /** Whether one event by itself fails, and it is known why. */
    boolean isOfOne() {
        return like != null;
    }

    /** Whether this explains why the event at a place fails. */
    boolean explains(int place, Map<String, Object> event) {
        return places.contains(place) || isOfOne() && like.test(event);
    }

    private static String members(CandidateBatch batch, int place, Set<Atom> matter) {
        return matter.stream()
                .filter(atom -> atom.place() == place)
                .map(atom -> Phrases.member(atom.name(), batch.events().get(place)))
                .collect(Collectors.joining(" and "));
    }
}
