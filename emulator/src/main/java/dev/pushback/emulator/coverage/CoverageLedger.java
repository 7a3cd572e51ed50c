package dev.pushback.emulator.coverage;

import java.util.List;
import java.util.Map;

/** Counts the events of a run by combination. Not safe for several threads: give each its own and merge. */
public final class CoverageLedger {

    private final Combinations combinations;

    /** Nothing was sent yet. */
    public CoverageLedger(Combinations combinations) {
        this.combinations = combinations;
    }

    /** Counts one event; an id below 0 is an event that is none of the combinations. */
    public void record(int combination) {}

    /** Adds what another ledger over the same options has counted. */
    public void add(CoverageLedger other) {}

    /** How many combinations were seen. */
    public int seen() {
        return 0;
    }

    /** How many combinations there are. */
    public int of() {
        return combinations.size();
    }

    /** The combinations that were not seen, in words. */
    public List<String> missing() {
        return List.of();
    }

    /** The {@code coverage} member of {@code send --json}, for any JSON writer: maps, numbers and strings only. */
    public Map<String, Object> toJson() {
        return Map.of();
    }
}
