package dev.pushback.contract.cli.send;

import dev.pushback.contract.cli.console.UsageException;
import dev.pushback.contract.cli.option.AttemptOptions;
import dev.pushback.contract.cli.option.DurationConverter;
import dev.pushback.contract.cli.option.TargetOptions;
import dev.pushback.emulator.load.DryRun;
import dev.pushback.emulator.load.plan.Duplication;
import dev.pushback.emulator.load.plan.LoadModel;
import dev.pushback.emulator.load.plan.LoadPlan;
import dev.pushback.emulator.target.CallbackUrl;
import dev.pushback.emulator.target.Target;
import dev.pushback.schema.kind.CallbackKind;
import java.time.Duration;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags that say how callbacks are delivered. */
final class DeliveryFlags {

    private static final int REMOTE_RATE = 50;

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

    @Option(names = "--max", description = "as fast as the receiver answers, by default without a quota")
    boolean max;

    @Option(names = "--speed", paramLabel = "X", description = "in the campaign's own time, X times as fast")
    Double speed;

    @Mixin
    AttemptOptions attempts;

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

    /** Which callbacks are sent several times. */
    Duplication repeats(double duplicates) {
        return new Duplication(duplicates, attempts.copies());
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
        try {
            return LoadPlan.to(new Target(receiver, target.sdkAppId, token, target.calls.headers(), kind))
                    .transport(target.transport().withConnections(attempts.connections()))
                    .pace(pace())
                    .callbacks(callbacks)
                    .duration(duration)
                    .warmup(warmup)
                    .quota(attempts.callbacksPerSecond(max))
                    .retries(attempts.retries())
                    .repeats(repeats(duplicates))
                    .seed(target.seed())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }

    /** Keeps load away from other people's machines. */
    void rejectRemote(CallbackUrl receiver, TargetOptions target) {
        boolean slow = pace() instanceof LoadModel.Constant constant
                && constant.perSecond() * (double) attempts.attempts() <= REMOTE_RATE; // should each attempt fail
        if (!target.trust.allowsRemote() && !slow && target.isRemote(receiver)) {
            throw new UsageException(SendMessage.REMOTE.of(receiver.toString(), REMOTE_RATE));
        }
    }
}
