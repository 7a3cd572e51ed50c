package dev.pushback.contract;

import dev.pushback.contract.model.ContractCase;
import dev.pushback.contract.model.KnownFailures;
import dev.pushback.contract.model.KnownFailures.Entry;
import dev.pushback.contract.model.ModelMessage;
import dev.pushback.schema.message.MessageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was agreed on at some time: the cases of a release, for a date of Tencent's page. Cases that came later are played and
 * told, and decide nothing, so that an update can't turn a pipeline red.
 *
 * <p>A set is frozen as a file of ids when its release is out; what stands in no such file came with the newest set.
 */
public final class Requirements {

    /** The sets that are frozen, in order: date of the page, release. None before the first release is out. */
    private static final List<String> FROZEN = List.of();

    /** The set of this release, which holds every case. */
    private static final String NEWEST = "2025-10-27/0.1";

    /** The sets that there are, in order. */
    public static final List<String> NAMES =
            Stream.concat(FROZEN.stream(), Stream.of(NEWEST)).toList();

    private static final Map<String, Set<String>> IDS =
            FROZEN.stream().collect(Collectors.toMap(name -> name, Requirements::read));

    private Requirements() {}

    /**
     * The cases that came after this set.
     *
     * @throws IllegalArgumentException if there is no such set
     */
    public static KnownFailures laterThan(String name) {
        Map<String, String> cameWith = Contract.cases().stream()
                .map(ContractCase::id)
                .collect(Collectors.toMap(id -> id, Requirements::cameWith, (one, same) -> one, LinkedHashMap::new));
        return laterThan(name, NAMES, cameWith);
    }

    /** The set that brought a case. */
    public static String cameWith(String id) {
        return FROZEN.stream()
                .filter(name -> IDS.get(name).contains(id))
                .findFirst()
                .orElse(NEWEST);
    }

    static KnownFailures laterThan(String name, List<String> names, Map<String, String> cameWith) {
        if (!names.contains(name)) {
            throw new MessageException(ModelMessage.NO_REQUIREMENTS.of(name, String.join(", ", names)));
        }
        Map<String, Entry> later = new LinkedHashMap<>();
        cameWith.forEach((id, set) -> {
            if (names.indexOf(set) > names.indexOf(name)) {
                later.put(id, new Entry(0, ModelMessage.CAME_LATER.of(set, name)));
            }
        });
        return new KnownFailures("", later);
    }

    private static Set<String> read(String name) {
        try (InputStream file =
                Requirements.class.getResourceAsStream("requirements/" + name.replace('/', '_') + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
