package dev.pushback.contract.shrink;

import dev.pushback.contract.shrink.Trials.Material;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds the members that matter: each member of the failing events is put back to that of a plain event, one after the
 * other, and stays so if the batch still fails.
 *
 * <p>A change that would break the documented rules of which members go together, such as an online event with a vendor,
 * is not tried: a right receiver may refuse that.
 */
public final class Reduction {

    private final Trials trials;
    private final List<Integer> places;

    Reduction(Trials trials, List<Integer> places) {
        this.trials = trials;
        this.places = places;
    }

    /** The members without which these events no longer fail; empty if that can't be told. */
    Set<Atom> matter() {
        Set<Atom> kept = differing(trials.material());
        if (kept.isEmpty() || !fails(kept)) {
            return Set.of();
        }
        boolean coherent = mixed(trials.material(), kept).isCoherent();
        Set<Atom> bound = drop(kept, List.copyOf(kept), coherent);
        bound = drop(kept, List.copyOf(bound), coherent);
        kept.removeAll(bound);
        return kept;
    }

    /** Drops what is not needed; returns what could not be tried because other members ask for it. */
    private Set<Atom> drop(Set<Atom> kept, List<Atom> candidates, boolean coherent) {
        Set<Atom> bound = new LinkedHashSet<>();
        for (Atom atom : candidates) {
            Set<Atom> fewer = new LinkedHashSet<>(kept);
            fewer.remove(atom);
            if (coherent && !mixed(trials.material(), fewer).isCoherent()) {
                bound.add(atom);
            } else if (fails(fewer)) {
                kept.remove(atom);
            }
        }
        return bound;
    }

    private boolean fails(Set<Atom> kept) {
        return trials.sendMade(material -> mixed(material, kept)) == Budget.Answer.REFUSED;
    }

    private Set<Atom> differing(Material material) {
        Set<Atom> atoms = new LinkedHashSet<>();
        List<Map<String, Object>> plain =
                material.plain(material.failing().events().size());
        for (int place : places) {
            Map<String, Object> event = material.failing().events().get(place);
            Set<String> names = new LinkedHashSet<>(event.keySet());
            names.addAll(plain.get(place).keySet());
            names.stream()
                    .filter(name -> differ(event, plain.get(place), name))
                    .forEach(name -> atoms.add(new Atom(place, name)));
        }
        return atoms;
    }

    /** Plain events at these places, but with the members that are kept as they were. */
    private CandidateBatch mixed(Material material, Set<Atom> kept) {
        List<Map<String, Object>> plain =
                material.plain(material.failing().events().size());
        List<Map<String, Object>> events = new ArrayList<>();
        for (int place : places) {
            Map<String, Object> event = new LinkedHashMap<>(plain.get(place));
            Map<String, Object> failing = material.failing().events().get(place);
            kept.stream().filter(atom -> atom.place() == place).forEach(atom -> atom.copy(failing, event));
            events.add(event);
        }
        return material.failing().with(events);
    }

    private static boolean differ(Map<String, Object> one, Map<String, Object> other, String name) {
        return one.containsKey(name) != other.containsKey(name) || !Objects.equals(one.get(name), other.get(name));
    }

    /**
     * One member of one event.
     *
     * @param place the event's place in the batch, from 0
     * @param name the member's name
     */
    public record Atom(int place, String name) {

        void copy(Map<String, Object> from, Map<String, Object> to) {
            if (from.containsKey(name)) {
                to.put(name, from.get(name));
            } else {
                to.remove(name);
            }
        }

        boolean isSame(Map<String, Object> one, Map<String, Object> other) {
            return !differ(one, other, name);
        }
    }
}
