package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Reduction.Atom;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why a batch fails: some events, and the members in them that matter.
 *
 * @param events the places in the batch, from 0, of the events of the smallest batch that fails
 * @param members the members that matter, of these events; empty if none could be told
 * @param message what is refused
 * @param like which events are like it; {@code null} if that could not be told of one event by itself
 */
public record Cause(List<Integer> events, Set<Atom> members, Message message, Predicate<Map<String, Object>> like) {

    /** So many events are told one by one, more only as a number. */
    static final int MOST_NAMED = 3;

    /** One event by itself, with the members that matter. */
    static Cause ofOne(CandidateBatch batch, int place, Set<Atom> matter) {
        Map<String, Object> event = batch.events().get(place);
        return new Cause(
                List.of(place),
                matter,
                ShrinkMessage.EVENTS_WITH.of(members(batch, place, matter)),
                other -> matter.stream().allMatch(atom -> atom.isSame(event, other)));
    }

    /** One event of which nothing more could be told. */
    static Cause ofUnknown(int place) {
        return new Cause(List.of(place), Set.of(), ShrinkMessage.EVENT_OF_BATCH.of(place + 1), null);
    }

    /** How long events take that are no others than plain ones. */
    static Cause ofTime(Message message) {
        return new Cause(List.of(), Set.of(), message, null);
    }

    /** Events that fail together only. */
    static Cause ofSeveral(CandidateBatch batch, List<Integer> places, Set<Atom> matter) {
        return new Cause(places, matter, several(batch, places, matter), null);
    }

    private static Message several(CandidateBatch batch, List<Integer> places, Set<Atom> matter) {
        long different = places.stream().map(batch.events()::get).distinct().count();
        if (different == 1) {
            return places.size() == 2
                    ? ShrinkMessage.SAME_EVENT_TWICE.of()
                    : ShrinkMessage.SAME_EVENT.of(places.size());
        }
        if (places.size() > MOST_NAMED) {
            return ShrinkMessage.BATCH.of(places.size());
        }
        List<Message> each = places.stream()
                .map(place -> members(batch, place, matter))
                .map(members ->
                        members.isNone() ? ShrinkMessage.PLAIN_EVENT.of() : ShrinkMessage.EVENT_WITH.of(members))
                .toList();
        return ShrinkMessage.HOLDS.of(Message.joined(ShrinkMessage.BESIDE, each));
    }

    /** The same, said otherwise. */
    Cause told(Message otherwise) {
        return new Cause(events, members, otherwise, like);
    }

    /** The same, but with more events that are like it. */
    Cause told(Message otherwise, Predicate<Map<String, Object>> more) {
        return new Cause(events, members, otherwise, more);
    }

    /** Whether one event by itself fails, and it is known why. */
    public boolean isOfOne() {
        return like != null;
    }

    /** Whether this explains why the event at a place fails. */
    boolean explains(int place, Map<String, Object> event) {
        return events.contains(place) || isOfOne() && like.test(event);
    }

    private static Message members(CandidateBatch batch, int place, Set<Atom> matter) {
        return Message.joined(
                Plain.AND,
                matter.stream()
                        .filter(atom -> atom.place() == place)
                        .map(atom -> Phrases.member(atom.name(), batch.events().get(place)))
                        .toList());
    }
}
