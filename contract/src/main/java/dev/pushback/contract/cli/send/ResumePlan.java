package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.console.Version;
import dev.pushback.contract.cli.option.ClockOption;
import dev.pushback.emulator.journal.EarlierRun;
import dev.pushback.emulator.journal.JournalException;
import dev.pushback.emulator.journal.JournalHeader;
import dev.pushback.emulator.journal.JournalReader;
import dev.pushback.emulator.journal.JournalWriter;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.schema.message.Message;
import dev.pushback.schema.message.Plain;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What decides the callbacks of a run, so that it can be gone on with: a new one, or that of an earlier run.
 *
 * @param flags what is asked for now, by the names of the flags
 * @param earlier the header of the earlier run's journal; {@code null} for a new run
 * @param resume the earlier run's journal; {@code null} for a new run
 * @param journal where a new run is recorded; {@code null} for nowhere
 */
record ResumePlan(Map<String, String> flags, JournalHeader earlier, Path resume, Path journal) {

    private static final String CLOCK = "clock";
    private static final String WARMUP = "warmup";
    private static final String BUILT_IN = "built-in";
    /** Machines of one campaign may differ in how they deliver it. */
    private static final Set<String> DELIVERY = Set.of(
            "shard",
            "sdk-app-id",
            "rate",
            "burst",
            "max",
            "speed",
            "connections",
            "quota",
            "retries",
            "retry-on",
            "retry-delay",
            "keep-sign");

    private static final int MOST_NAMED = 20;
    private static final String NO_WARMUP = Duration.ZERO.toString();

    /** Reads the flags of a command and the journal of the earlier run, if there is one. */
    static ResumePlan of(CommandSpec spec, Path resume, Path journal) {
        Map<String, String> flags = flags(spec);
        if (resume == null) {
            return new ResumePlan(flags, null, null, journal);
        }
        if (journal != null) {
            throw new UsageException(SendMessage.RESUME_JOURNAL.of());
        }
        JournalHeader header = header(resume);
        UsageException.unless(
                header.kind() == null || header.kind().equals("send"),
                SendMessage.RESUME_KIND,
                resume.toString(),
                header.kind());
        UsageException.unless(flags.get(WARMUP).equals(NO_WARMUP), SendMessage.RESUME_WARMUP);
        Map<String, String> before = new TreeMap<>(header.flags());
        before.keySet().removeAll(Set.of(CLOCK, BUILT_IN));
        if (!before.equals(flags)) {
            throw new UsageException(SendMessage.RESUME_FLAGS.of(resume.toString(), differences(before, flags)));
        }
        return new ResumePlan(flags, header, resume, null);
    }

    /** What says which events there are, and must be the same in all shards of one campaign. */
    Map<String, String> shapingFlags() {
        Map<String, String> shaping = new TreeMap<>(flags);
        shaping.keySet().removeAll(DELIVERY);
        return shaping;
    }

    /**
     * The seed of the earlier run.
     *
     * @param asked the seed that is asked for; {@code null} for none
     * @throws UsageException if that is another
     */
    OptionalLong seed(Long asked) {
        if (earlier == null) {
            return OptionalLong.empty();
        }
        UsageException.unless(
                asked == null || asked == earlier.seed(),
                SendMessage.RESUME_SEED,
                String.valueOf(earlier.seed()),
                resume.toString(),
                String.valueOf(asked));
        return OptionalLong.of(earlier.seed());
    }

    /**
     * When the campaign of the earlier run began, whatever the time is now.
     *
     * @param asked the clock that is asked for; {@code null} for none
     * @throws UsageException if that is fixed at another time
     */
    Optional<Instant> start(ClockOption asked) {
        Optional<Instant> start = Optional.ofNullable(earlier)
                .map(header -> header.flags().get(CLOCK))
                .map(this::time);
        Instant fixed = asked == null ? null : asked.fixed();
        UsageException.unless(
                fixed == null || start.isEmpty() || start.get().equals(fixed),
                SendMessage.RESUME_CLOCK,
                String.valueOf(start.orElse(null)),
                String.valueOf(fixed));
        return start;
    }

    private Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(SendMessage.NO_TIME.of(resume.toString(), CLOCK, text), e);
        }
    }

    /**
     * Opens the journal for a run, and says what of an earlier one is left to do.
     *
     * @param isBuiltIn whether it goes to the receiver that stands in where no URL is given
     * @throws UsageException if the earlier run went elsewhere
     */
    RunJournal open(LoadPlan plan, boolean isBuiltIn, Instant start, Terminal terminal) {
        try {
            return earlier == null ? create(plan, isBuiltIn, start) : goOn(plan, isBuiltIn, terminal);
        } catch (JournalException | UncheckedIOException e) {
            throw new UsageException(e);
        }
    }

    private RunJournal create(LoadPlan plan, boolean isBuiltIn, Instant start) {
        if (journal == null) {
            return RunJournal.NONE;
        }
        Map<String, String> asked = new TreeMap<>(flags);
        asked.put(CLOCK, start.toString());
        if (isBuiltIn) {
            asked.put(BUILT_IN, "true");
        }
        JournalHeader header = new JournalHeader(
                "send",
                new JournalHeader.Tool("pushback", Version.number()),
                Version.spec(),
                plan.seed(),
                plan.target().url().toString(),
                asked);
        return RunJournal.of(JournalWriter.create(journal, header));
    }

    private RunJournal goOn(LoadPlan plan, boolean isBuiltIn, Terminal terminal) {
        String target = plan.target().url().toString();
        boolean wasBuiltIn = earlier.flags().containsKey(BUILT_IN);
        UsageException.unless(
                isBuiltIn ? wasBuiltIn : target.equals(earlier.target()),
                isBuiltIn ? SendMessage.RESUME_NO_URL : SendMessage.RESUME_TARGET,
                earlier.target(),
                resume.toString(),
                target);
        EarlierRun run = EarlierRun.read(resume, plan);
        Message refused = run.refused() == 0 ? Message.NONE : SendMessage.REFUSED_BEFORE.of(run.refused());
        terminal.hint(SendMessage.GOING_ON.of(run.resumption().count(), refused, twice(run), maybe(run)));
        return new RunJournal(JournalWriter.append(resume), run.resumption(), run.refused());
    }

    private static Message differences(Map<String, String> before, Map<String, String> now) {
        List<Message> differences = Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(flag -> !Objects.equals(before.get(flag), now.get(flag)))
                .map(flag -> SendMessage.DIFFERENCE.of(flag, given(before.get(flag)), given(now.get(flag))))
                .toList();
        return Message.joined(Plain.COMMA, differences);
    }

    private static Message given(String value) {
        return value == null ? SendMessage.NOT_GIVEN.of() : Message.term(value);
    }

    private static Message maybe(EarlierRun run) {
        return run.doubtful() > run.highest()
                ? SendMessage.MAYBE_ANY.of(run.highest() + 1, run.doubtful())
                : Message.NONE;
    }

    private static Message twice(EarlierRun run) {
        List<Long> suspects = run.suspects();
        if (suspects.isEmpty()) {
            return Message.NONE;
        }
        String first = suspects.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return suspects.size() > MOST_NAMED
                ? SendMessage.MAYBE_TWICE_MORE.of(first, suspects.size() - MOST_NAMED)
                : SendMessage.MAYBE_TWICE.of(first);
    }

    private static JournalHeader header(Path file) {
        try (JournalReader reader = JournalReader.open(file)) {
            return reader.header();
        } catch (JournalException | UncheckedIOException e) {
            throw new UsageException(e);
        }
    }

    private static Map<String, String> flags(CommandSpec spec) {
        Map<String, String> flags = new TreeMap<>();
        Stream<OptionSpec> mixed =
                Stream.of("scenario", "delivery").flatMap(mixin -> spec.mixins().get(mixin).options().stream());
        Stream.concat(mixed, Stream.of(spec.findOption("--sdk-app-id")))
                .filter(option -> option.getValue() != null)
                .forEach(option -> flags.put(
                        option.longestName().replaceFirst("^-+", ""), Objects.toString(option.<Object>getValue())));
        return flags;
    }
}
