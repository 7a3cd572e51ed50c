package dev.pushback.emulator.coverage;

import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Counts the events of a run by combination.
 *
 * <p>Not safe for several threads: give each its own and {@link #add} them up.
 */
public final class CoverageLedger {

    /** How many missing combinations {@link #toJson()} names; a gate that is nearly met has fewer. */
    public static final int MOST_NAMED = 500;

    private final Combinations combinations;
    private final long[] counts;
    private long others;

    /**
     * Nothing was sent yet.
     *
     * @param combinations what the ids mean that will be recorded
     */
    public CoverageLedger(Combinations combinations) {
        this.combinations = combinations;
        this.counts = new long[combinations.size()];
    }

    /** One of the same combinations with nothing counted. */
    public CoverageLedger another() {
        return new CoverageLedger(combinations);
    }

    /** Counts one event; an id below 0 is an event that is none of the combinations. */
    public void record(int combination) {
        if (combination < 0) {
            others++;
        } else {
            counts[combination]++;
        }
    }

    /** Counts so many events from the beginning of an array. */
    public void record(int[] ids, int events) {
        for (int i = 0; i < events; i++) {
            record(ids[i]);
        }
    }

    /** How many combinations were seen. */
    public int seen() {
        return (int)
                IntStream.range(0, counts.length).filter(id -> counts[id] > 0).count();
    }

    /** How many combinations there are. */
    public int of() {
        return counts.length;
    }

    /** How often each combination was seen, by its id; others than 0 only. */
    public Map<Integer, Long> counts() {
        Map<Integer, Long> seen = new TreeMap<>();
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                seen.put(id, counts[id]);
            }
        }
        return seen;
    }

    /**
     * Adds what another ledger of the same combinations has counted.
     *
     * @param more how often each was seen, by its id
     * @param moreOthers how many events were none of them
     * @throws IllegalArgumentException if there is no such id
     */
    public void add(Map<Integer, Long> more, long moreOthers) {
        more.forEach((id, count) -> {
            if (id < 0 || id >= counts.length) {
                throw new IllegalArgumentException("there is no combination " + id + ", they are " + counts.length);
            }
            counts[id] += count;
        });
        others += moreOthers;
    }

    /** How many events were none of the combinations. */
    public long others() {
        return others;
    }

    /** The combinations that were not seen, in words, in the order of their ids. */
    public List<String> missing() {
        return IntStream.range(0, counts.length)
                .filter(id -> counts[id] == 0)
                .mapToObj(combinations::words)
                .toList();
    }

    /** How many events named each vendor; vendors without any are left out. */
    public Map<Platform, Long> platforms() {
        return count(id -> combinations.shape(id).platform());
    }

    /** How many events told of each stage; stages without any are left out. */
    public Map<Stage, Long> stages() {
        return count(id -> combinations.shape(id).stage());
    }

    /** How many events reported each error, by code; success is left out. */
    public Map<Integer, Long> errors() {
        Map<Integer, Long> errors = count(id -> combinations.shape(id).errCode());
        errors.remove(0);
        return errors;
    }

    /**
     * The {@code coverage} member of {@code send --json}, for any JSON writer: maps, lists, numbers and strings only. Of the
     * missing combinations it names the first {@value #MOST_NAMED} and counts the others.
     */
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        Map<String, Object> seenOf = new LinkedHashMap<>();
        seenOf.put("seen", seen());
        seenOf.put("of", of());
        json.put("combinations", seenOf);
        json.put("platforms", named(platforms()));
        json.put("stages", named(stages()));
        json.put("errors", named(errors()));
        List<String> missing = missing();
        List<String> first = missing.subList(0, Math.min(MOST_NAMED, missing.size()));
        json.put("missing", List.copyOf(first));
        json.put("missingMore", missing.size() - first.size());
        return json;
    }

    private <K extends Comparable<? super K>> Map<K, Long> count(IntFunction<K> key) {
        Map<K, Long> sums = new TreeMap<>();
        for (int id = 0; id < counts.length; id++) {
            if (counts[id] > 0) {
                sums.merge(key.apply(id), counts[id], Long::sum);
            }
        }
        return sums;
    }

    private static Map<String, Long> named(Map<?, Long> counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.forEach((key, count) -> named.put(key.toString(), count));
        return named;
    }
}
