package dev.pushback.contract.cli.option;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Retries;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The flags that say how a callback is tried to be brought: over how many connections, how often, how many a second. */
public final class AttemptOptions {

    private static final int USUAL_DELAY = 1;

    /** More ports than that nobody has for one receiver. */
    private static final int MOST_CONNECTIONS = 60_000;

    /** What a retry answers to. */
    enum RetryOn {
        /** No reply in time. */
        TIMEOUT,
        /** Any other failure. */
        ERROR
    }

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "64",
            description = "connections at most (default: ${DEFAULT-VALUE})")
    private int connections;

    @Option(
            names = "--quota",
            paramLabel = "R|none",
            description = "callbacks a second at most; what is above is sent later (default: "
                    + LoadPlan.DOCUMENTED_QUOTA + ", as documented)")
    private String quota;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "0",
            description = "send a failed callback again up to N times (default: ${DEFAULT-VALUE})")
    private int retries;

    @Option(names = "--retry-on", split = ",", paramLabel = "WHAT", description = "timeout, error (default: both)")
    private Set<RetryOn> retryOn = new LinkedHashSet<>();

    @Option(
            names = "--retry-delay",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "wait before a retry (default: " + USUAL_DELAY + "s)")
    private Duration retryDelay;

    @Option(names = "--keep-sign", description = "a retry keeps the first RequestTime and Sign")
    private boolean keepSign;

    @Option(
            names = "--concurrent-copies",
            paramLabel = "N",
            defaultValue = "1",
            description = "send every callback N times at once (default: ${DEFAULT-VALUE})")
    private int copies;

    /** How many connections at most. */
    public int connections() {
        UsageException.unless(
                connections >= 1 && connections <= MOST_CONNECTIONS,
                OptionMessage.CONNECTIONS,
                MOST_CONNECTIONS,
                connections);
        return connections;
    }

    /** How often a callback goes out at once. */
    public int copies() {
        return copies;
    }

    /** How often a callback that fails is sent at most. */
    public int attempts() {
        return 1 + retries;
    }

    /** Which callbacks are sent again. */
    public Retries retries() {
        String idle = keepSign ? "--keep-sign" : retryDelay != null ? "--retry-delay" : "--retry-on";
        boolean isIdle = retries == 0 && (keepSign || retryDelay != null || !retryOn.isEmpty());
        UsageException.unless(!isIdle, OptionMessage.IDLE_WITHOUT, idle, "--retries");
        boolean both = retryOn.isEmpty();
        return new Retries(
                retries,
                both || retryOn.contains(RetryOn.TIMEOUT),
                both || retryOn.contains(RetryOn.ERROR),
                retryDelay == null ? Duration.ofSeconds(USUAL_DELAY) : retryDelay,
                keepSign);
    }

    /** Callbacks a second at most: the documented limit, unless {@code max} asks for none or another is given. */
    public int callbacksPerSecond(boolean max) {
        if (quota == null) {
            return max ? LoadPlan.NO_QUOTA : LoadPlan.DOCUMENTED_QUOTA;
        }
        if (quota.equals("none")) {
            return LoadPlan.NO_QUOTA;
        }
        UsageException.unless(quota.matches("[1-9]\\d{0,7}"), OptionMessage.QUOTA, quota);
        return Integer.parseInt(quota);
    }
}
