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
    private static final int MOST_NAMED = 20;
    private static final String NO_WARMUP = Duration.ZERO.toString();

    /** Reads the flags of a command and the journal of the earlier run, if there is one. */
    static ResumePlan of(CommandSpec spec, Path resume, Path journal) {
        Map<String, String> flags = flags(spec);
        if (resume == null) {
            return new ResumePlan(flags, null, null, journal);
        }
        if (journal != null) {
            throw new UsageException("--resume goes on with its own journal; leave out --journal");
        }
        JournalHeader header = header(resume);
        UsageException.unless(
                flags.get(WARMUP).equals(NO_WARMUP),
                "--resume can't go on with a run that has warmed up: no journal tells what was sent meanwhile");
        Map<String, String> before = new TreeMap<>(header.flags());
        before.remove(CLOCK);
        if (!before.equals(flags)) {
            throw new UsageException("--resume needs the flags of the run that wrote " + resume + "; different are "
                    + differences(before, flags));
        }
        return new ResumePlan(flags, header, resume, null);
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
                "--resume goes on with seed " + earlier.seed() + " of " + resume + ", was --seed " + asked);
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
                "--resume goes on with a campaign that began at " + start.orElse(null) + ", was --clock fixed:"
                        + fixed);
        return start;
    }

    private Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new UsageException(
                    "the journal " + resume + " has no time in its flag " + CLOCK + ", but " + text, e);
        }
    }

    /** Opens the journal for a run, and says what of an earlier one is left to do. */
    RunJournal open(LoadPlan plan, Instant start, Terminal terminal) {
        try {
            return earlier == null ? create(plan, start) : goOn(plan, terminal);
        } catch (JournalException | UncheckedIOException e) {
            throw new UsageException(e.getMessage(), e);
        }
    }

    private RunJournal create(LoadPlan plan, Instant start) {
        if (journal == null) {
            return RunJournal.NONE;
        }
        Map<String, String> asked = new TreeMap<>(flags);
        asked.put(CLOCK, start.toString());
        JournalHeader header = new JournalHeader(
                new JournalHeader.Tool("pushback", Version.number()),
                Version.spec(),
                plan.seed(),
                plan.target().url().toString(),
                asked);
        return RunJournal.of(JournalWriter.create(journal, header));
    }

    private RunJournal goOn(LoadPlan plan, Terminal terminal) {
        EarlierRun run = EarlierRun.read(resume, plan);
        String refused = run.refused() == 0 ? "" : ", " + run.refused() + " of them refused";
        terminal.hint("going on behind " + run.resumption().count() + " callbacks" + refused + twice(run));
        return new RunJournal(JournalWriter.append(resume), run.resumption(), run.refused());
    }

    private static String differences(Map<String, String> before, Map<String, String> now) {
        return Stream.concat(before.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(flag -> !Objects.equals(before.get(flag), now.get(flag)))
                .map(flag -> "--" + flag + " (was " + before.getOrDefault(flag, "not given") + ", is "
                        + now.getOrDefault(flag, "not given") + ")")
                .collect(Collectors.joining(", "));
    }

    private static String twice(EarlierRun run) {
        List<Long> suspects = run.suspects();
        List<Long> first = suspects.subList(0, Math.min(suspects.size(), MOST_NAMED));
        String more = suspects.size() > first.size() ? " and " + (suspects.size() - first.size()) + " more" : "";
        String named = suspects.isEmpty() ? "" : "; sent again, maybe delivered twice: " + first + more;
        return named + "; and, if that run was killed and not stopped, any of " + (run.highest() + 1) + " to "
                + run.doubtful();
    }

    private static JournalHeader header(Path file) {
        try (JournalReader reader = JournalReader.open(file)) {
            return reader.header();
        } catch (JournalException | UncheckedIOException e) {
            throw new UsageException(e.getMessage(), e);
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
