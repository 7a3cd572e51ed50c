package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.NetworkScope;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.plan.Duplication;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.load.plan.Retries;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The flags that say how callbacks are delivered. */
final class DeliveryFlags {

    private static final int REMOTE_RATE = 50;

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
            names = "--duration",
            paramLabel = "D",
            converter = DurationConverter.class,
            description = "send for so long")
    Duration duration;

    @Option(
            names = "--rate",
            paramLabel = "R",
            description = "callbacks a second, whatever the receiver does: 1000, or a ramp 100..2000/60s")
    String rate;

    @Option(names = "--burst", paramLabel = "N/D", description = "N callbacks at once every D, such as 500/10s")
    String burst;

    @Option(names = "--max", description = "as fast as the receiver answers")
    boolean max;

    @Option(names = "--speed", paramLabel = "X", description = "in the campaign's own time, X times as fast")
    Double speed;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "64",
            description = "connections at most (default: ${DEFAULT-VALUE})")
    int connections;

    @Option(
            names = "--quota",
            paramLabel = "R|none",
            description = "callbacks a second at most; what is above is sent later (default: "
                    + LoadPlan.DOCUMENTED_QUOTA + " as documented, none with --max)")
    String quota;

    @Option(
            names = "--retries",
            paramLabel = "N",
            defaultValue = "0",
            description = "send a failed callback again up to N times (default: ${DEFAULT-VALUE})")
    int retries;

    @Option(names = "--retry-on", split = ",", paramLabel = "WHAT", description = "timeout, error (default: both)")
    Set<RetryOn> retryOn = new LinkedHashSet<>();

    @Option(
            names = "--retry-delay",
            paramLabel = "D",
            defaultValue = "1s",
            converter = DurationConverter.class,
            description = "wait before a retry (default: ${DEFAULT-VALUE})")
    Duration retryDelay;

    @Option(names = "--keep-sign", description = "a retry keeps the first RequestTime and Sign")
    boolean keepSign;

    @Option(
            names = "--concurrent-copies",
            paramLabel = "N",
            defaultValue = "1",
            description = "send every callback N times at once (default: ${DEFAULT-VALUE})")
    int copies;

    @Option(
            names = "--warmup",
            paramLabel = "D",
            defaultValue = "0s",
            converter = DurationConverter.class,
            description = "send for so long before anything is counted; -n callbacks come after that")
    Duration warmup;

    /** When callbacks start: by the one flag that is given, else as fast as receiver and quota let them. */
    LoadModel pace() {
        long given = Stream.of(rate != null, burst != null, max, speed != null)
                .filter(isGiven -> isGiven)
                .count();
        if (given > 1) {
            throw new UsageException(SendMessage.PACE_ONE.of());
        }
        if (rate != null) {
            return LoadModel.rate(rate);
        }
        if (burst != null) {
            return LoadModel.burst(burst);
        }
        return speed == null ? new LoadModel.Max() : new LoadModel.CampaignTime(speed);
    }

    /** Plays what is planned in its own time: where that was asked for, and in scripts unless another pace is given. */
    void playInOwnTime(boolean asked, boolean unlessSaid) {
        boolean given = rate != null || burst != null || max || speed != null;
        UsageException.unless(!asked || !given, SendMessage.WITHIN_PACE);
        if (asked || unlessSaid && !given) {
            speed = 1.0;
        }
    }

    /** Callbacks a second at most: the documented limit, unless {@code --max} asks for none or another is given. */
    int callbacksPerSecond() {
        if (quota == null) {
            return max ? LoadPlan.NO_QUOTA : LoadPlan.DOCUMENTED_QUOTA;
        }
        if (quota.equals("none")) {
            return LoadPlan.NO_QUOTA;
        }
        if (!quota.matches("[1-9]\\d{0,7}")) {
            throw new UsageException(SendMessage.QUOTA.of(quota));
        }
        return Integer.parseInt(quota);
    }

    /** Which callbacks are sent again. */
    Retries retries() {
        boolean both = retryOn.isEmpty();
        return new Retries(
                retries,
                both || retryOn.contains(RetryOn.TIMEOUT),
                both || retryOn.contains(RetryOn.ERROR),
                retryDelay,
                keepSign);
    }

    /** Which callbacks are sent several times. */
    Duplication repeats(double duplicates) {
        return new Duplication(duplicates, copies);
    }

    /** How far a dry run goes, of at most so many callbacks. */
    DryRun.Extent extent(long callbacks) {
        try {
            return new DryRun.Extent(callbacks, pace(), duration);
        } catch (IllegalArgumentException e) {
            throw new UsageException(SendMessage.OF_FLAG.of("--dry-run --duration", UsageException.reason(e)), e);
        }
    }

    /** The plan of a run to this receiver. */
    LoadPlan plan(
            TargetOptions target,
            CallbackKind kind,
            CallbackUrl receiver,
            String token,
            long callbacks,
            double duplicates) {
        UsageException.unless(
                connections >= 1 && connections <= MOST_CONNECTIONS,
                SendMessage.CONNECTIONS,
                MOST_CONNECTIONS,
                connections);
        try {
            return LoadPlan.to(new Target(receiver, target.sdkAppId, token, target.headers, kind))
                    .transport(target.transport().withConnections(connections))
                    .pace(pace())
                    .callbacks(callbacks)
                    .duration(duration)
                    .warmup(warmup)
                    .quota(callbacksPerSecond())
                    .retries(retries())
                    .repeats(repeats(duplicates))
                    .seed(target.seed())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /** Keeps load away from other people's machines. */
    void rejectRemote(CallbackUrl receiver, boolean allowed) {
        boolean slow = pace() instanceof LoadModel.Constant constant
                && constant.perSecond() * (1.0 + retries) <= REMOTE_RATE; // should each attempt fail
        if (!allowed && !slow && NetworkScope.isRemote(receiver)) {
            throw new UsageException(SendMessage.REMOTE.of(receiver.toString(), REMOTE_RATE));
        }
    }
}
