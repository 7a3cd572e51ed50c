package dev.pushback.contract.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cases that are known to fail, each with the reason why that is put up with for now.
 *
 * <p>A listed case that fails is {@linkplain CaseResult#known() known}: skipped, named in every report, and no reason to
 * stop a pipeline, though a MUST case among them leaves the run partial. A listed case that passes is stale and fails, so
 * that the list can only get shorter.
 *
 * @param name where the list comes from, for messages, such as the file's name
 * @param entries reason and line of each case
 */
public record KnownFailures(String name, Map<String, Entry> entries) {

    /**
     * One line of the list.
     *
     * @param line counted from 1
     * @param reason why the failure is put up with
     */
    public record Entry(int line, String reason) {}

    /** Copies the map. */
    public KnownFailures {
        entries = Map.copyOf(entries);
    }

    /** No failure is known. */
    public static KnownFailures none() {
        return new KnownFailures("", Map.of());
    }

    /**
     * Reads a list: one entry a line, {@code case.id: reason} or {@code case.id # reason}; empty lines and lines that start
     * with {@code #} are passed over.
     *
     * @param name the list's name, for messages
     * @param text the list
     * @param cases the ids that there are
     * @throws IllegalArgumentException if an entry has no reason, stands twice or names no case; tells every such line
     */
    public static KnownFailures parse(String name, String text, Collection<String> cases) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                String problem = add(entries, line, i + 1, cases);
                if (problem != null) {
                    problems.add(name + ":" + (i + 1) + ": " + problem);
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", problems));
        }
        return new KnownFailures(name, entries);
    }

    /** The entry of a case. */
    public Optional<Entry> of(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The result with this list in mind. */
    public CaseResult judge(CaseResult result) {
        Entry entry = entries.get(result.contractCase().id());
        if (entry == null) {
            return result;
        }
        if (result.isBroken()) {
            return result.asKnown("known failure: " + entry.reason());
        }
        return result.verdict() == Verdict.PASSED
                ? result.failing(
                        "stale: remove it from " + name + ", line " + entry.line(),
                        "the failure that is listed as known: " + entry.reason(),
                        "the case passes",
                        false)
                : result;
    }

    /** The result, should this be a list of what is played and told, and decides nothing. */
    public CaseResult tolerate(CaseResult result) {
        Entry entry = entries.get(result.contractCase().id());
        return entry == null || result.verdict() == Verdict.PASSED
                ? result
                : result.asKnown("never decides: " + entry.reason());
    }

    /** This list and another one; of a case in both this one's reason. */
    public KnownFailures and(KnownFailures other) {
        Map<String, Entry> all = new LinkedHashMap<>(other.entries);
        all.putAll(entries);
        return new KnownFailures(name.isEmpty() ? other.name : name, all);
    }

    private static String add(Map<String, Entry> entries, String line, int number, Collection<String> cases) {
        String[] parts = line.split("\\s*[:#]\\s*|\\s+", 2);
        String id = parts[0];
        String reason =
                parts.length < 2 ? "" : parts[1].replaceFirst("^[:#]\\s*", "").strip();
        if (!cases.contains(id)) {
            return "no case is called " + id + "; pushback cases lists them all";
        }
        if (reason.isEmpty()) {
            return id + " has no reason; write " + id + ": why it is put up with";
        }
        return entries.putIfAbsent(id, new Entry(number, reason)) == null
                ? null
                : id + " stands twice, first in line " + entries.get(id).line();
    }
}
