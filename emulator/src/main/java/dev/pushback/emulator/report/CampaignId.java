package dev.pushback.emulator.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.pushback.emulator.scenario.ErrorMapping;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What says of which campaign a run was a part, beside its seed and scenario: runs that agree in it, but for the shard, send
 * disjoint parts of the same events.
 *
 * @param command what kind of callbacks they are
 * @param start when the campaign's own time begins
 * @param sdkAppId the app's id
 * @param shard which part, counted from 1
 * @param shards how many parts there are
 * @param flags what shapes the events, by the names of the flags
 * @param types which types of events were wanted
 * @param platforms which vendors and makers were wanted
 * @param stages which stages were wanted
 * @param errors which vendor errors alone were wanted; empty for all
 */
public record CampaignId(
        String command,
        @JsonSerialize(using = ToStringSerializer.class) Instant start,
        long sdkAppId,
        int shard,
        int shards,
        Map<String, String> flags,
        List<String> types,
        List<String> platforms,
        List<String> stages,
        List<Integer> errors) {

    /** Checks that nothing is null, and copies the collections. */
    public CampaignId {
        requireNonNull(command, "command");
        requireNonNull(start, "start");
        flags = Collections.unmodifiableMap(new TreeMap<>(flags));
        types = List.copyOf(types);
        platforms = List.copyOf(platforms);
        stages = List.copyOf(stages);
        errors = List.copyOf(errors);
    }

    /**
     * The part of a campaign that these options describe.
     *
     * @param errors which vendor errors alone are wanted; empty for all
     * @param flags what shapes the events, by the names of the flags
     */
    public static CampaignId of(ScenarioOptions options, Set<Integer> errors, Map<String, String> flags) {
        return new CampaignId(
                options.callbacks().command(),
                options.start(),
                options.sdkAppId(),
                options.shard().index(),
                options.shard().count(),
                flags,
                names(options.filter().types()),
                names(options.filter().platforms()),
                names(options.filter().stages()),
                errors.stream().sorted().toList());
    }

    /** As far as it says what can occur, the options that it was made of. */
    public ScenarioOptions scope() {
        ErrorMapping mapping = ErrorMapping.VENDORS_OWN;
        return ScenarioOptions.builder()
                .callbacks(CallbackKind.of(command).orElseThrow(IllegalArgumentException::new))
                .filter(new Filter(
                        read(types, EventType::valueOf),
                        read(platforms, Platform::valueOf),
                        read(stages, Stage::valueOf)))
                .errors(errors.isEmpty() ? mapping : mapping.only(Set.copyOf(errors)))
                .silent("true".equals(flags.get("fcm-reached")) ? Set.of() : ScenarioOptions.SILENT)
                .build();
    }

    private static List<String> names(Set<? extends Enum<?>> wanted) {
        return wanted.stream().sorted().map(Enum::name).toList();
    }

    private static <E> Set<E> read(List<String> names, Function<String, E> constant) {
        return names.stream().map(constant).collect(Collectors.toSet());
    }
}
