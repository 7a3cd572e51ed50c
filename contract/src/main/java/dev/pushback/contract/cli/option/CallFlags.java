package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.http.Header;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The flags that say how each callback is carried, wherever callbacks leave. */
public final class CallFlags {

    @Option(
            names = "--timeout",
            paramLabel = "D",
            defaultValue = "2s",
            converter = DurationConverter.class,
            description = "time limit of a callback (default: ${DEFAULT-VALUE}, as documented)")
    private Duration timeout;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            converter = HeaderConverter.class,
            description = "a header for every callback; repeatable")
    private List<Header> headers = new ArrayList<>();

    /** The time limit, checked. */
    public Duration timeout() {
        UsageException.unless(!timeout.isZero(), OptionMessage.TIMEOUT_POSITIVE);
        return timeout;
    }

    /** What every callback carries besides its own. */
    public List<Header> headers() {
        return headers;
    }
}
