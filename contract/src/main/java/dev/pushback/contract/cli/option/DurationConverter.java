package dev.pushback.contract.cli.option;

import dev.pushback.emulator.load.plan.Units;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;

/** Reads durations as people write them: {@code 500ms}, {@code 1.5s}, {@code 5m}, {@code 1h}. */
public final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        try {
            return Units.duration(text.strip());
        } catch (IllegalArgumentException e) {
            throw new WrongValue(e);
        }
    }
}
