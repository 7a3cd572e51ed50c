package dev.pushback.contract.cli.send;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.emulator.target.CallbackUrl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Other people's machines get no load unless asked for. */
class StrangersTest {

    private static final CallbackUrl STRANGER = CallbackUrl.parse("http://192.0.2.1/cb");

    @ParameterizedTest
    @CsvSource({"50,0", "50/s,0", "12.5,3", "1,49"})
    void getAFewCallbacks(String rate, int retries) {
        assertThatCode(() -> flags(rate, retries).rejectRemote(STRANGER, target(false)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"51,0", "50.1,0", "1e3,0", "50,1", "1,50", "10..20/60s,0", ",0"})
    void getNoLoad(String rate, int retries) {
        assertThatThrownBy(() -> flags(rate, retries).rejectRemote(STRANGER, target(false)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--rate 50 or less, retries included, or --allow-remote");
        assertThatCode(() -> flags(rate, retries).rejectRemote(STRANGER, target(true)))
                .doesNotThrowAnyException();
        assertThatCode(() -> flags(rate, retries).rejectRemote(CallbackUrl.parse("http://127.0.0.1/cb"), target(false)))
                .doesNotThrowAnyException();
    }

    private static TargetOptions target(boolean allowRemote) {
        TargetFlags given = new TargetFlags();
        new CommandLine(given).parseArgs(allowRemote ? new String[] {"--allow-remote"} : new String[0]);
        return given.target;
    }

    private static DeliveryFlags flags(String rate, int retries) {
        DeliveryFlags flags = new DeliveryFlags();
        CommandLine line = new CommandLine(new Flags(flags));
        line.parseArgs(
                rate == null
                        ? new String[] {"--retries", "" + retries}
                        : new String[] {"--rate", rate, "--retries", "" + retries});
        return flags;
    }

    /** A command with nothing but the flags of a target. */
    @Command
    private static final class TargetFlags {
        @Mixin
        private final TargetOptions target = new TargetOptions();
    }

    /** A command with nothing but these flags. */
    @Command
    private static final class Flags {
        @Mixin
        private final DeliveryFlags mixed;

        private Flags(DeliveryFlags mixed) {
            this.mixed = mixed;
        }
    }
}
