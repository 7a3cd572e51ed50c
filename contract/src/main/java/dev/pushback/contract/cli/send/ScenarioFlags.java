package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.CommandConverter;
import dev.pushback.contract.cli.option.InputFile;
import dev.pushback.contract.cli.option.WrongValue;
import dev.pushback.emulator.scenario.BatchSize;
import dev.pushback.emulator.scenario.ErrorMapping;
import dev.pushback.emulator.scenario.Filter;
import dev.pushback.emulator.scenario.Limit;
import dev.pushback.emulator.scenario.OrderFaults;
import dev.pushback.emulator.scenario.Overrides;
import dev.pushback.emulator.scenario.Profile;
import dev.pushback.emulator.scenario.ScenarioKind;
import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.scenario.Shard;
import dev.pushback.schema.ChatType;
import dev.pushback.schema.EventType;
import dev.pushback.schema.Platform;
import dev.pushback.schema.Stage;
import dev.pushback.schema.kind.CallbackKind;
import dev.pushback.schema.kind.EventMember;
import dev.pushback.schema.message.Message;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say what is sent. */
final class ScenarioFlags {

    /** No receiver takes more, and a journal still has room for it. */
    private static final int LARGEST_BODY = 16 << 20;

    @Option(
            names = "--command",
            paramLabel = "NAME",
            converter = CommandConverter.class,
            completionCandidates = CommandConverter.class,
            description = "the kind of callback: ${COMPLETION-CANDIDATES} (default: Push.AllMemberPush)")
    CallbackKind command;

    @Option(
            names = "--scenario",
            paramLabel = "KIND",
            defaultValue = "lifecycle",
            description = "lifecycle, matrix or sample (default: ${DEFAULT-VALUE})")
    ScenarioKind kind;

    @Option(
            names = {"-n", "--callbacks"},
            paramLabel = "N",
            description = "send N callbacks")
    Long callbacks;

    @Option(names = "--events", paramLabel = "N", description = "send N events")
    Long events;

    @Option(names = "--recipients", paramLabel = "N", description = "push to N recipients, with all that follows")
    Long recipients;

    @Option(
            names = "--batch",
            paramLabel = "N|MIN-MAX",
            defaultValue = "1-100",
            converter = BatchSizes.class,
            description = "events a callback, 1 to 100 (default: ${DEFAULT-VALUE})")
    BatchSize batch;

    @Option(
            names = "--profile",
            paramLabel = "WHERE",
            defaultValue = "mixed",
            description = "where recipients live: china, overseas or mixed (default: ${DEFAULT-VALUE})")
    Profile profile;

    @Option(
            names = "--platforms",
            split = ",",
            paramLabel = "NAME",
            description = "only these vendors and makers, such as APNS,HUAWEI")
    Set<Platform> platforms = EnumSet.allOf(Platform.class);

    @Option(
            names = "--stages",
            split = ",",
            paramLabel = "NAME",
            description = "only these stages: SENT, REACHED, CLICKED")
    Set<Stage> stages = EnumSet.allOf(Stage.class);

    @Option(
            names = "--types",
            split = ",",
            paramLabel = "NAME",
            description = "only these types: OFFLINE, ONLINE; of Push.OfflinePush: ONE_TO_ONE, GROUP")
    Set<String> types = new LinkedHashSet<>();

    @Option(
            names = "--error-rate",
            paramLabel = "P",
            defaultValue = "0.05",
            converter = Probabilities.class,
            description = "probability that an offline push fails, 0 to 1 or 0%% to 100%% (default: ${DEFAULT-VALUE})")
    double errorRate;

    /** Stands for {@code --errors list}: no error has this code. */
    static final int LIST = 0;

    @Option(
            names = "--errors",
            split = ",",
            paramLabel = "CODE",
            converter = ErrorCodes.class,
            description = "only these vendor error codes; 'list' lists them all by vendor, with their texts")
    Set<Integer> errors = new LinkedHashSet<>();

    @Option(
            names = "--fcm-reached",
            description = "FCM reports that a push was reached, too; Tencent's pages contradict each other")
    boolean fcmReached;

    @Option(
            names = "--duplicates",
            paramLabel = "P",
            defaultValue = "0",
            converter = Probabilities.class,
            description = "probability that an event comes again")
    double duplicates;

    @Option(
            names = "--shuffle",
            paramLabel = "P",
            defaultValue = "0",
            converter = Probabilities.class,
            description = "probability that an event comes later than its time")
    double shuffle;

    @Option(
            names = "--late",
            paramLabel = "P",
            defaultValue = "0",
            converter = Probabilities.class,
            description = "probability that a sent event comes after its clicked event")
    double late;

    @Option(
            names = "--set",
            paramLabel = "POINTER=JSON",
            description =
                    "a member of every event, such as /To_Account='\"alice\"', or of one: /Events/0/ErrCode=410; repeatable")
    List<String> sets = List.of();

    @Option(names = "--body", paramLabel = "FILE", description = "send this body")
    Path body;

    @Option(names = "--allow-invalid", description = "send what breaks the schema, too")
    boolean allowInvalid;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = Shards.class,
            description = "send the I-th of N parts of the campaign")
    Shard shard = Shard.WHOLE;

    @Mixin
    PlayFlags play = new PlayFlags();

    /** How many of the flags are given that say where the run ends. */
    int limits() {
        return (callbacks == null ? 0 : 1) + (events == null ? 0 : 1) + (recipients == null ? 0 : 1);
    }

    /** What these flags ask for, for this app and seed, with a campaign that begins at the sample's time. */
    ScenarioOptions options(long sdkAppId, long seed) {
        try {
            return ScenarioOptions.builder()
                    .callbacks(callbackKind())
                    .kind(kind)
                    .sdkAppId(sdkAppId)
                    .seed(seed)
                    .limit(limit())
                    .batch(batch)
                    .profile(profile)
                    .filter(filter())
                    .errorRate(errorRate)
                    .errors(errors.isEmpty() ? ErrorMapping.VENDORS_OWN : ErrorMapping.VENDORS_OWN.only(errors))
                    .silent(fcmReached ? Set.of() : ScenarioOptions.SILENT)
                    .faults(new OrderFaults(isCampaign() ? half() : 0, shuffle, late))
                    .shard(shard)
                    .overrides(overrides())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /** The kind that is asked for. */
    CallbackKind callbackKind() {
        return command == null ? CallbackKind.ALL_MEMBER_PUSH : command;
    }

    private Filter filter() {
        boolean messages = callbackKind() == CallbackKind.OFFLINE_PUSH;
        return new Filter(
                messages ? EnumSet.allOf(EventType.class) : types(EventType.class),
                messages ? types(ChatType.class) : EnumSet.allOf(ChatType.class),
                platforms,
                stages);
    }

    private <T extends Enum<T>> Set<T> types(Class<T> known) {
        return types.isEmpty()
                ? EnumSet.allOf(known)
                : types.stream().map(name -> type(known, name)).collect(Collectors.toSet());
    }

    private <T extends Enum<T>> T type(Class<T> known, String name) {
        return EnumSet.allOf(known).stream()
                .filter(type -> letters(type.name()).equals(letters(name)))
                .findFirst()
                .orElseThrow(() -> new UsageException(SendMessage.NO_TYPE.of(
                        callbackKind().command(),
                        name,
                        EnumSet.allOf(known).stream().map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** The probability that a callback comes again as a whole. */
    double callbackDuplicates() {
        return isCampaign() ? half() : duplicates;
    }

    /** Of events that come again, half come in a callback that does, so that both together are as many as asked for. */
    private double half() {
        return Math.sqrt(1 + duplicates) - 1;
    }

    /** Complains of flags that shape a campaign, where it is said what happens. */
    void rejectBesidePlan(DeliveryFlags delivery) {
        String shape = Stream.of(
                        flag("--scenario", kind != ScenarioKind.LIFECYCLE),
                        flag("--body", body != null),
                        flag("--command", callbackKind() != CallbackKind.ALL_MEMBER_PUSH),
                        flag("--callbacks", callbacks != null),
                        flag("--events", events != null),
                        flag("--platforms", !platforms.equals(Filter.ALL.platforms())),
                        flag("--stages", !stages.equals(Filter.ALL.stages())),
                        flag("--errors", !errors.isEmpty()),
                        flag("--shuffle", shuffle > 0),
                        flag("--late", late > 0),
                        flag("--warmup", !delivery.warmup.isZero()),
                        flag("--shard", play.script != null && shard.count() > 1))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        UsageException.unless(shape.isEmpty(), SendMessage.BESIDE_PLAN, shape);
    }

    private static String flag(String name, boolean given) {
        return given ? name : "";
    }

    private boolean isCampaign() {
        return kind == ScenarioKind.LIFECYCLE && body == null && !play.isPlanned();
    }

    private Limit limit() {
        return new Limit(
                recipients == null ? Limit.NONE : recipients,
                events == null ? Limit.NONE : events,
                callbacks == null ? Limit.NONE : callbacks);
    }

    private Overrides overrides() {
        Overrides overrides = Overrides.NONE.allowInvalid(allowInvalid);
        for (String assignment : sets) {
            overrides = set(overrides, assignment);
        }
        return body == null ? overrides : overrides.withBody(new InputFile("--body", body, LARGEST_BODY).bytes());
    }

    /** A member that differs from a known one by its spelling only would be added beside it. */
    private void rejectMisspelt(String pointer) {
        String name = member(pointer);
        String letters = letters(name);
        callbackKind().members().stream()
                .map(EventMember::name)
                .filter(member -> !member.equals(name) && letters(member).equals(letters))
                .findFirst()
                .ifPresent(member -> {
                    String meant = pointer.substring(0, pointer.length() - name.length()) + member;
                    throw new UsageException(SendMessage.MISSPELT.of(pointer, name, member, meant));
                });
    }

    /** Members that no event has, which {@code --set} adds; the first level only, as that is what is known. */
    List<Message> additions() {
        Set<String> known =
                callbackKind().members().stream().map(EventMember::name).collect(Collectors.toSet());
        return sets.stream()
                .map(assignment -> member(assignment.split("=", 2)[0]))
                .filter(name -> !name.isEmpty() && !name.contains("/") && !known.contains(name))
                .map(name -> SendMessage.ADDS_MEMBER.of(name))
                .toList();
    }

    private static String member(String pointer) {
        return pointer.replaceFirst("^/Events/[^/]*", "").replaceFirst("^/", "");
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private Overrides set(Overrides overrides, String assignment) {
        rejectMisspelt(assignment.split("=", 2)[0]);
        try {
            return overrides.set(assignment);
        } catch (IllegalArgumentException e) {
            throw new UsageException(SendMessage.OF_FLAG.of("--set", UsageException.reason(e)), e);
        }
    }

    /** Reads {@code 410} or {@code list}. */
    static final class ErrorCodes implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.strip().equals("list")) {
                return LIST;
            }
            try {
                int code = Integer.parseInt(text.strip());
                if (code != LIST) {
                    return code;
                }
            } catch (NumberFormatException said) {
                // below
            }
            throw new WrongValue(SendMessage.NO_ERROR_CODE.of(text));
        }
    }

    /** Reads {@code 50} or {@code 1-100}. */
    static final class BatchSizes implements ITypeConverter<BatchSize> {
        @Override
        public BatchSize convert(String text) {
            if (!text.matches("\\d{1,3}(-\\d{1,3})?")) {
                throw new WrongValue(SendMessage.NO_BATCH.of(text));
            }
            String[] ends = text.split("-");
            try {
                return new BatchSize(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
            } catch (IllegalArgumentException e) {
                throw new WrongValue(e);
            }
        }
    }

    /** Reads {@code 1/4}. */
    static final class Shards implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            if (!text.matches("\\d{1,9}/\\d{1,9}")) {
                throw new WrongValue(SendMessage.NO_SHARD.of(text));
            }
            String[] parts = text.split("/");
            try {
                return new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
            } catch (IllegalArgumentException e) {
                throw new WrongValue(e);
            }
        }
    }

    /** Reads {@code 0.05} or {@code 5%}. */
    static final class Probabilities implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            boolean percent = text.endsWith("%");
            String number = percent ? text.substring(0, text.length() - 1) : text;
            double value =
                    number.matches("\\d{1,9}(\\.\\d{1,12})?") ? Double.parseDouble(number) / (percent ? 100 : 1) : -1;
            if (value < 0 || value > 1) {
                throw new WrongValue(SendMessage.NO_PROBABILITY.of(text));
            }
            return value;
        }
    }
}
