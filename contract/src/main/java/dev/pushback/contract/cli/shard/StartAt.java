package dev.pushback.contract.cli.shard;

import dev.pushback.contract.cli.console.Terminal;
import dev.pushback.contract.cli.option.WrongValue;
import dev.pushback.emulator.load.plan.Units;
import dev.pushback.schema.message.Quoted;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;

/**
 * When a run begins, so that several machines begin together.
 *
 * @param instant by this machine's clock; {@code null} for at once
 */
public record StartAt(Instant instant) {

    /** At once. */
    public static final StartAt ONCE = new StartAt(null);

    /** Whether a moment is given. */
    public boolean isSet() {
        return instant != null;
    }

    private static final Duration FARTHEST = Duration.ofDays(1);

    /** Tells what is waited for, or that the moment is over. */
    public void tell(Terminal terminal) {
        if (instant != null) {
            long left = Duration.between(Instant.now(), instant).toMillis();
            terminal.hint(
                    left < 0
                            ? ShardMessage.LATE.of(instant.toString(), -left)
                            : ShardMessage.WAITING.of(instant.toString()));
        }
    }

    /** Reads {@code 2026-11-23T08:00:00Z} or {@code +10s}. */
    static final class Converter implements ITypeConverter<StartAt> {
        @Override
        public StartAt convert(String text) {
            Instant instant = instant(text.strip());
            if (Duration.between(Instant.now(), instant).compareTo(FARTHEST) > 0) {
                throw new WrongValue(ShardMessage.TOO_FAR.of(instant.toString()));
            }
            return new StartAt(instant);
        }

        private static Instant instant(String text) {
            try {
                return text.startsWith("+")
                        ? Instant.now().plus(Units.duration(text.substring(1)))
                        : Instant.parse(text);
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw new WrongValue(ShardMessage.NO_INSTANT.of(Quoted.of(text)));
            }
        }
    }
}
