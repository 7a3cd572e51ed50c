package dev.pushback.contract.cli.option;

import dev.pushback.emulator.scenario.ScenarioOptions;
import dev.pushback.emulator.traffic.Scenarios;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;

/**
 * What the times inside payloads go by.
 *
 * @param fixed when the campaign begins; {@code null} for now
 */
public record ClockOption(Instant fixed) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** The campaign of the documented sample: what a dry run prints is the same every day. */
    public static final ClockOption SAMPLE = new ClockOption(ScenarioOptions.SAMPLE_TASK_TIME);

    /** The wall clock. */
    public static final ClockOption NOW = new ClockOption(null);

    /**
     * The options with their times set.
     *
     * @param now what the wall clock says, or will say when the run begins
     * @param inItsOwnTime whether the campaign is played no faster than it happens, so that it may begin now; any other
     *     one lies behind us
     */
    public ScenarioOptions set(ScenarioOptions options, Instant now, boolean inItsOwnTime) {
        if (fixed != null) {
            return options.but().start(fixed).build();
        }
        return inItsOwnTime ? options.but().start(now).build() : Scenarios.endingAt(now, options);
    }

    /** Reads {@code now} or {@code fixed:2026-01-01T00:00:00Z}. */
    public static final class Converter implements ITypeConverter<ClockOption> {
        @Override
        public ClockOption convert(String text) {
            if (text.equals("now")) {
                return NOW;
            }
            try {
                if (text.startsWith("fixed:")) {
                    Instant begin = Instant.parse(text.substring("fixed:".length()));
                    if (begin.isBefore(Instant.EPOCH) || begin.isAfter(LATEST)) {
                        throw new WrongValue(OptionMessage.CLOCK_RANGE.of(text, LATEST.toString()));
                    }
                    return new ClockOption(begin);
                }
            } catch (DateTimeParseException saidBelow) {
                // Not an instant.
            }
            throw new WrongValue(OptionMessage.NO_CLOCK.of(text));
        }
    }
}
