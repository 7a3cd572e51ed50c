package dev.pushback.contract;

import dev.pushback.contract.model.KnownFailures;
import dev.pushback.contract.model.KnownFailures.Entry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was agreed on at some time: the cases of a release, for a date of Tencent's page. Cases that came later are played and
 * told, and decide nothing, so that an update can't turn a pipeline red.
 */
public final class Requirements {

    /** The sets that there are, in order: date of the page, release. */
    public static final List<String> NAMES = List.of("2025-10-27/0.1");

    /** The cases that came after the first set, each with the set that brought it. */
    private static final Map<String, String> CAME_WITH = Map.of();

    private Requirements() {}

    /**
     * The cases that came after this set.
     *
     * @throws IllegalArgumentException if there is no such set
     */
    public static KnownFailures laterThan(String name) {
        return laterThan(name, NAMES, CAME_WITH);
    }

    static KnownFailures laterThan(String name, List<String> names, Map<String, String> cameWith) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "there are no requirements " + name + "; there are " + String.join(", ", names));
        }
        Map<String, Entry> later = new LinkedHashMap<>();
        cameWith.forEach((id, set) -> {
            if (names.indexOf(set) > names.indexOf(name)) {
                later.put(id, new Entry(0, "came with " + set + ", later than " + name));
            }
        });
        return new KnownFailures("", later);
    }
}
